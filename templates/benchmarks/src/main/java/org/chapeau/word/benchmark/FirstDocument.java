package org.chapeau.word.benchmark;

import java.util.Locale;

import org.chapeau.word.WordAssembler;

/**
 * Measures the first file of a fresh start: once the warm-up in the background is done,
 * and how long that takes.
 */
public final class FirstDocument {

	private FirstDocument() {
	}

	/**
	 * @param args nothing
	 */
	public static void main(String[] args) {
		long start = System.nanoTime();
		WordAssembler assembler = new WordAssembler();
		assembler.warmUp().join();
		long warm = System.nanoTime();
		byte[] file = assembler.assemble(Statement.document(
				Statement.clauses().stream().map((clause) -> Statement.filled(clause, Statement.values(1))).toList()));
		System.out.printf(Locale.ROOT, "warm-up %.0f ms, then the first file of %d bytes %.0f ms%n",
				(warm - start) / 1e6, file.length, (System.nanoTime() - warm) / 1e6);
	}

}
