package org.chapeau.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Reads the texts that come with the module. They are always named one by one, since a
 * jar cannot be listed as a directory can.
 */
public final class Resources {

	private Resources() {
	}

	/**
	 * The text of a file on the class path.
	 * @throws IllegalStateException if it is not there
	 */
	public static String text(String name) {
		try (InputStream in = Resources.class.getClassLoader().getResourceAsStream(name)) {
			if (in == null) {
				throw new IllegalStateException("Not on the class path: " + name);
			}
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(name, ex);
		}
	}

	/**
	 * Its lines, without the blank ones.
	 * @throws IllegalStateException if it is not there
	 */
	public static List<String> lines(String name) {
		return text(name).lines().filter((line) -> !line.isBlank()).toList();
	}

}
