package org.chapeau.app.audit.chain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * The anchors: a text file to which lines are only ever added. A line has the moment, the
 * head of the shared strand, the digest of the line before, and a signature (Ed25519)
 * over these three, with blanks between. It is only ever opened to add to its end, so
 * that it may lie where nothing else is allowed ({@code chattr +a}); what a writer that
 * died has left unfinished stays there, and readers pass over it.
 */
public final class AnchorFile {

	private static final String ALGORITHM = "Ed25519";

	private static final int PARTS = 4;

	/** As many as 64 bytes take in Base64. */
	private static final int SIGNATURE = 88;

	private final Path path;

	public AnchorFile(Path path) {
		this.path = path;
	}

	/**
	 * Puts an anchor down.
	 * @throws UncheckedIOException if the file cannot be written
	 */
	public synchronized void append(Anchor anchor, PrivateKey key) {
		try {
			Files.createDirectories(this.path.toAbsolutePath().getParent());
			// Two nodes that share the file stand one behind the other.
			try (FileChannel channel = FileChannel.open(this.path, StandardOpenOption.CREATE,
					StandardOpenOption.APPEND); FileLock lock = channel.lock()) {
				String written = Files.readString(this.path);
				List<String> lines = whole(written.lines());
				String before = lines.isEmpty() ? RecordRow.START : Digest.of(lines.get(lines.size() - 1));
				String signed = String.join(" ", anchor.at().toString(), anchor.head(), before);
				// Whoever died in the middle of a line has left it without its end.
				String end = (written.isEmpty() || written.endsWith("\n")) ? "" : "\n";
				String line = end + signed + " " + sign(signed, key) + "\n";
				ByteBuffer bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8));
				while (bytes.hasRemaining()) {
					channel.write(bytes);
				}
				lock.channel().force(true);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * The anchors, the oldest first.
	 * @param key the key that vouches for them; without it only their order is checked
	 * @return empty if the file was changed
	 * @throws UncheckedIOException if the file cannot be read
	 */
	public Optional<List<Anchor>> read(@Nullable PublicKey key) {
		List<Anchor> anchors = new ArrayList<>();
		String before = RecordRow.START;
		try {
			for (String line : lines()) {
				String[] parts = line.split(" ");
				if (!parts[2].equals(before)) {
					return Optional.empty();
				}
				String signed = String.join(" ", parts[0], parts[1], parts[2]);
				if (key != null && !isSigned(signed, parts[3], key)) {
					return Optional.empty();
				}
				anchors.add(anchor(parts));
				before = Digest.of(line);
			}
		}
		catch (DateTimeParseException ex) {
			return Optional.empty();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return Optional.of(anchors);
	}

	/**
	 * The last anchor as it stands there, whoever vouches for it; empty if there is none
	 * that can be read.
	 * @throws UncheckedIOException if the file cannot be read
	 */
	public Optional<Anchor> last() {
		try {
			List<String> lines = lines();
			return lines.isEmpty() ? Optional.empty() : Optional.of(anchor(lines.get(lines.size() - 1).split(" ")));
		}
		catch (DateTimeParseException ex) {
			return Optional.empty();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Anchor anchor(String[] parts) {
		return new Anchor(Instant.parse(parts[0]), parts[1]);
	}

	private List<String> lines() throws IOException {
		return Files.exists(this.path) ? whole(Files.readAllLines(this.path, StandardCharsets.UTF_8).stream())
				: List.of();
	}

	/** A line that was never finished is no anchor; the next one does not stand on it. */
	private static List<String> whole(Stream<String> lines) {
		return lines.filter(AnchorFile::isWhole).toList();
	}

	private static boolean isWhole(String line) {
		String[] parts = line.split(" ");
		return parts.length == PARTS && parts[PARTS - 1].length() >= SIGNATURE;
	}

	private static String sign(String signed, PrivateKey key) {
		try {
			Signature signature = Signature.getInstance(ALGORITHM);
			signature.initSign(key);
			signature.update(signed.getBytes(StandardCharsets.UTF_8));
			return Base64.getEncoder().encodeToString(signature.sign());
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("The anchors cannot be signed", ex);
		}
	}

	private static boolean isSigned(String signed, String signature, PublicKey key) {
		try {
			Signature check = Signature.getInstance(ALGORITHM);
			check.initVerify(key);
			check.update(signed.getBytes(StandardCharsets.UTF_8));
			return check.verify(Base64.getDecoder().decode(signature));
		}
		catch (GeneralSecurityException | IllegalArgumentException ex) {
			return false;
		}
	}

}
