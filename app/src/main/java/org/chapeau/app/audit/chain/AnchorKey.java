package org.chapeau.app.audit.chain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/**
 * The key that signs the anchors: two lines of text in a file that only the program's
 * user reads, the private key (PKCS #8) and the public one (X.509), each in Base64. The
 * second line is what a checker needs.
 */
public final class AnchorKey {

	private static final String ALGORITHM = "Ed25519";

	private AnchorKey() {
	}

	/**
	 * The key in a file; it is made where there is none.
	 * @throws UncheckedIOException if the file can be neither read nor written
	 * @throws IllegalStateException if it holds no such key
	 */
	public static KeyPair in(Path file) {
		try {
			if (!Files.exists(file) || Files.size(file) == 0) {
				write(file, KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair());
			}
			String[] lines = Files.readString(file, StandardCharsets.US_ASCII).strip().split("\\R");
			PrivateKey secret = KeyFactory.getInstance(ALGORITHM)
				.generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(lines[0])));
			return new KeyPair(publicKey(lines[lines.length - 1]), secret);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (GeneralSecurityException | IllegalArgumentException ex) {
			throw new IllegalStateException("No key to sign anchors with is in " + file.getFileName(), ex);
		}
	}

	/**
	 * The public key as text.
	 */
	public static String text(PublicKey key) {
		return Base64.getEncoder().encodeToString(key.getEncoded());
	}

	/**
	 * The public key of a text.
	 * @throws IllegalArgumentException if it is none
	 */
	public static PublicKey publicKey(String text) {
		try {
			return KeyFactory.getInstance(ALGORITHM)
				.generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(text)));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalArgumentException("No public key: " + text, ex);
		}
	}

	/**
	 * Writes a key unless there is one by now. Nodes that share the file stand one behind
	 * the other, and the key of the first is the key.
	 */
	private static synchronized void write(Path file, KeyPair pair) throws IOException {
		Files.createDirectories(file.toAbsolutePath().getParent());
		String lines = Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded()) + "\n"
				+ text(pair.getPublic()) + "\n";
		try {
			create(file);
		}
		catch (FileAlreadyExistsException ex) {
			// It may be empty still.
		}
		try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE); FileLock lock = channel.lock()) {
			if (lock.channel().size() == 0) {
				channel.write(ByteBuffer.wrap(lines.getBytes(StandardCharsets.US_ASCII)));
				channel.force(true);
			}
		}
	}

	private static void create(Path file) throws IOException {
		if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
			Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
		}
		else {
			Files.createFile(file);
		}
	}

}
