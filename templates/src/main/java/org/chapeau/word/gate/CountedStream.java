package org.chapeau.word.gate;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.ZipException;

/**
 * The content of a part, counted while it inflates. It ends with an exception where the
 * part is not what the zip's directory, which is within the {@link Limits}, says of it.
 */
final class CountedStream extends FilterInputStream {

	/** Parsers keep a tag whole in memory. */
	private static final int LONGEST_TAG = 4 * 1024 * 1024;

	private final ZipPart part;

	private final CRC32 crc = new CRC32();

	private long count;

	private int sinceTag;

	private Optional<Objection> objection = Optional.empty();

	CountedStream(ZipPart part, byte[] file) {
		super(part.open(file));
		this.part = part;
	}

	/**
	 * What was found wrong with the part, if reading ended for that.
	 */
	Optional<Objection> objection() {
		return this.objection;
	}

	/**
	 * Reads what is left, and so makes sure of the whole.
	 */
	void drain() throws IOException {
		byte[] buffer = new byte[8192];
		for (int read = read(buffer); read >= 0; read = read(buffer)) {
			this.sinceTag = 0;
		}
	}

	@Override
	public int read() throws IOException {
		byte[] one = new byte[1];
		return (read(one, 0, 1) < 0) ? -1 : one[0] & 0xFF;
	}

	@Override
	public int read(byte[] buffer, int offset, int length) throws IOException {
		int read;
		try {
			read = super.read(buffer, offset, length);
		}
		catch (IOException ex) {
			throw object(Refusal.NOT_A_ZIP);
		}
		if (read < 0) {
			requireWhole();
			return read;
		}
		this.count += read;
		if (this.count > this.part.size()) {
			throw object(Refusal.CONTRADICTORY_ZIP);
		}
		this.crc.update(buffer, offset, read);
		countSinceTag(buffer, offset, read);
		return read;
	}

	private void countSinceTag(byte[] buffer, int offset, int length) throws IOException {
		for (int i = offset; i < offset + length; i++) {
			this.sinceTag = (buffer[i] == '<') ? 0 : this.sinceTag + 1;
		}
		if (this.sinceTag > LONGEST_TAG && PartNames.isXml(this.part.name())) {
			throw object(Refusal.INFLATES_TOO_FAR);
		}
	}

	private void requireWhole() throws IOException {
		if (this.count != this.part.size() || this.crc.getValue() != this.part.crc()) {
			throw object(Refusal.CONTRADICTORY_ZIP);
		}
		if (this.in.available() > 0) {
			throw object(Refusal.STRAY_BYTES);
		}
	}

	private ZipException object(Refusal refusal) {
		this.objection = Optional.of(new Objection(refusal, this.part.name()));
		return new ZipException(refusal.key());
	}

	@Override
	public boolean markSupported() {
		return false;
	}

}
