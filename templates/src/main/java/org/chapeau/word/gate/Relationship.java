package org.chapeau.word.gate;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/**
 * An arrow from a part of a file to another, or out of the file.
 *
 * @param source the part it starts from; empty for the file as a whole
 * @param id what the part calls it
 * @param type the last segment of its type, such as {@code hyperlink}; the same in the
 * transitional and the strict form
 * @param target as written
 * @param isExternal whether it leads out of the file
 */
public record Relationship(String source, String id, String type, String target, boolean isExternal) {

	/**
	 * Whether it is a link that a reader may choose to follow: to a page on the web or to
	 * a place within the text.
	 */
	public boolean isWebLink() {
		String address = this.target.toLowerCase(Locale.ROOT);
		return this.type.equals("hyperlink")
				&& (address.startsWith("https://") || address.startsWith("http://") || address.startsWith("#"));
	}

	/**
	 * The entry name of the part it leads to; empty where it leads out of the file.
	 */
	public Optional<String> part() {
		if (this.isExternal) {
			return Optional.empty();
		}
		try {
			String path = new URI("/" + this.source).resolve(new URI(this.target.replace(" ", "%20"))).getPath();
			return Optional.ofNullable(path)
				.filter((found) -> found.startsWith("/"))
				.map((found) -> found.substring(1));
		}
		catch (URISyntaxException | IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

	boolean is(String wanted) {
		return this.type.equalsIgnoreCase(wanted);
	}

}
