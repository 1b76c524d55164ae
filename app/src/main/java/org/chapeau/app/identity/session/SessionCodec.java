package org.chapeau.app.identity.session;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.NotSerializableException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputFilter.FilterInfo;
import java.io.ObjectInputFilter.Status;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes what a session holds as bytes and reads it back, by Java's own serialization,
 * for which Spring Security's classes are made. Only listed classes pass, in either
 * direction: a class that is not listed is found by the first test that puts it into a
 * session, and bytes that somebody has laid into the table make no other class come
 * alive.
 */
final class SessionCodec {

	/**
	 * What one attribute may take up, in bytes. A session tells who somebody is and what
	 * the next page says to them; whoever wants to keep a text there is told at once.
	 */
	static final int LARGEST = 64 * 1024;

	private static final int DEEPEST = 30;

	private static final Logger LOG = LoggerFactory.getLogger(SessionCodec.class);

	private static final Set<String> PACKAGES = Set.of("java.lang", "java.time", "java.util",
			"org.springframework.security.authentication", "org.springframework.security.core",
			"org.springframework.security.core.authority", "org.springframework.security.core.context",
			"org.springframework.security.core.userdetails",
			"org.springframework.security.oauth2.client.authentication", "org.springframework.security.oauth2.core",
			"org.springframework.security.oauth2.core.endpoint", "org.springframework.security.oauth2.core.oidc",
			"org.springframework.security.oauth2.core.oidc.user", "org.springframework.security.oauth2.core.user",
			"org.springframework.security.web.authentication", "org.springframework.security.web.csrf",
			"org.springframework.security.web.savedrequest", "org.springframework.util", "org.chapeau.app.identity",
			"org.chapeau.app.identity.keycloak", "org.chapeau.app.kernel");

	private static final Set<String> CLASSES = Set.of("java.net.URI", "java.net.URL",
			"java.util.concurrent.CopyOnWriteArrayList", "org.springframework.web.servlet.FlashMap");

	private SessionCodec() {
	}

	/**
	 * Writes an attribute.
	 * @throws IllegalArgumentException if it holds what no session may hold, or is larger
	 * than {@link #LARGEST}
	 */
	static byte[] write(Object attribute) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (Writer writer = new Writer(bytes)) {
			writer.writeObject(attribute);
		}
		catch (IOException ex) {
			throw new IllegalArgumentException("No session may hold a " + attribute.getClass().getName(), ex);
		}
		if (bytes.size() > LARGEST) {
			throw new IllegalArgumentException("A " + attribute.getClass().getName() + " of " + bytes.size()
					+ " bytes is too large for a session");
		}
		return bytes.toByteArray();
	}

	/**
	 * Reads an attribute.
	 * @return {@code null} if the bytes cannot be read, such as those of another version
	 * of the program: whoever has the session signs in again
	 */
	static @Nullable Object read(byte[] bytes) {
		try (ObjectInputStream reader = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
			reader.setObjectInputFilter(SessionCodec::judged);
			return reader.readObject();
		}
		catch (IOException | ClassNotFoundException | RuntimeException ex) {
			LOG.warn("A part of a session could not be read and is taken for missing: {}", ex.toString());
			return null;
		}
	}

	private static Status judged(FilterInfo found) {
		if (found.depth() > DEEPEST || found.streamBytes() > LARGEST || found.references() > LARGEST
				|| found.arrayLength() > LARGEST) {
			return Status.REJECTED;
		}
		Class<?> type = found.serialClass();
		if (type == null) {
			return Status.UNDECIDED;
		}
		return isKnown(type) ? Status.ALLOWED : Status.REJECTED;
	}

	private static boolean isKnown(Class<?> type) {
		Class<?> element = type;
		while (element.isArray()) {
			element = element.getComponentType();
		}
		return element.isPrimitive() || CLASSES.contains(element.getName())
				|| PACKAGES.contains(element.getPackageName());
	}

	/**
	 * Refuses when writing what would be refused when reading.
	 */
	private static final class Writer extends ObjectOutputStream {

		Writer(OutputStream out) throws IOException {
			super(out);
		}

		@Override
		protected void annotateClass(Class<?> type) throws IOException {
			if (!isKnown(type)) {
				throw new NotSerializableException(type.getName());
			}
		}

	}

}
