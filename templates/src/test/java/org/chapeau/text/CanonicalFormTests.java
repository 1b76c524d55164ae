package org.chapeau.text;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CanonicalFormTests {

	@Test
	void anAccentTypedInAnotherWayIsTheSame() {
		assertThat(CanonicalForm.sameWords("re\u0301gime か\u3099", "r\u00e9gime が")).isTrue();
	}

	@Test
	void anotherFormOfACharacterInANameIsNotTheSame() {
		assertThat(CanonicalForm.sameWords("\u795e谷", "\uFA19谷")).isFalse();
	}

	@Test
	void aBlankMakesADifference() {
		assertThat(CanonicalForm.sameWords("We act.", "We act. ")).isFalse();
	}

	@Test
	void marksTypedInAnotherOrderAreTheSameUnlessThereAreTooMany() {
		assertThat(CanonicalForm.sameWords("x\u0316\u0301", "x\u0301\u0316")).isTrue();
		assertThat(CanonicalForm.sameWords("x" + "\u0316\u0301".repeat(16), "x" + "\u0301\u0316".repeat(16))).isFalse();
	}

}
