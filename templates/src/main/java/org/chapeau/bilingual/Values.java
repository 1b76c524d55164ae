package org.chapeau.bilingual;

import java.math.BigDecimal;

/**
 * Writes numbers alike, so that they can be compared as words.
 */
final class Values {

	private Values() {
	}

	static String of(BigDecimal number) {
		return (number.signum() == 0) ? "0" : number.stripTrailingZeros().toPlainString();
	}

}
