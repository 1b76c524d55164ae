package org.chapeau.word.gate;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * A part of a file as the zip's directory tells of it.
 *
 * @param name its entry name
 * @param deflated whether it is packed
 * @param crc the check sum of its content
 * @param packedSize bytes in the file
 * @param size bytes once inflated
 * @param start where its header begins in the file
 * @param dataStart where its bytes begin
 * @param describedBehind whether its sizes are said again behind its bytes
 */
record ZipPart(String name, boolean deflated, long crc, int packedSize, long size, int start, int dataStart,
		boolean describedBehind) {

	/**
	 * Where its bytes end.
	 */
	int dataEnd() {
		return this.dataStart + this.packedSize;
	}

	boolean isFolder() {
		return this.name.endsWith("/");
	}

	/**
	 * Its content, inflated while it is read.
	 * @param file the bytes of the whole file
	 */
	InputStream open(byte[] file) {
		InputStream packed = new ByteArrayInputStream(file, this.dataStart, this.packedSize);
		return this.deflated ? new Inflating(packed) : packed;
	}

	/**
	 * Says once it is read whether all its packed bytes were needed, and gives the memory
	 * outside the heap back when it is closed.
	 */
	private static final class Inflating extends InflaterInputStream {

		Inflating(InputStream packed) {
			super(packed, new Inflater(true), 8192);
		}

		/**
		 * Packed bytes that were not needed.
		 */
		@Override
		public int available() throws IOException {
			return this.inf.getRemaining() + this.in.available();
		}

		@Override
		public void close() throws IOException {
			super.close();
			this.inf.end();
		}

	}

}
