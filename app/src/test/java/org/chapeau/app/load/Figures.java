package org.chapeau.app.load;

import java.util.List;

/**
 * Says what was measured.
 */
final class Figures {

	private Figures() {
	}

	static void print(String what, List<Double> values, String unit) {
		System.out.printf("%-50s median %8.1f %s, 95th percentile %8.1f %s, most %8.1f %s%n", what,
				percentile(values, 50), unit, percentile(values, 95), unit, percentile(values, 100), unit);
	}

	/**
	 * The least value that so many percent do not exceed.
	 */
	static double percentile(List<Double> values, int percent) {
		double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
		int rank = (int) Math.ceil(sorted.length * percent / 100.0);
		return sorted[Math.max(rank, 1) - 1];
	}

}
