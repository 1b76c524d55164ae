package org.chapeau.word.benchmark;

import java.time.Duration;

/**
 * A program that fills the same statement into a Word file, on one thread.
 */
interface Engine extends AutoCloseable {

	String name();

	/**
	 * Writes one file.
	 * @param number decides the values, so that no two files are alike
	 * @return the bytes of a Word file
	 */
	byte[] write(int number) throws Exception;

	/**
	 * Writes file after file for a while.
	 * @return files per second
	 */
	default double round(Duration length) throws Exception {
		long start = System.nanoTime();
		int count = 0;
		while (System.nanoTime() - start < length.toNanos()) {
			if (write(count++).length == 0) {
				throw new IllegalStateException(name() + " wrote nothing");
			}
		}
		return count * 1e9 / (System.nanoTime() - start);
	}

	@Override
	default void close() throws Exception {
	}

}
