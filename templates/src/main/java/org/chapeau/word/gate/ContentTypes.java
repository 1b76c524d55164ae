package org.chapeau.word.gate;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What each part says it is, in small letters.
 */
final class ContentTypes {

	static final String PART = "[Content_Types].xml";

	private static final String DOCUMENT = "wordprocessingml.document.main+xml";

	private static final String MACRO_DOCUMENT = "ms-word.document.macroenabled.main+xml";

	private final Map<String, String> byName = new HashMap<>();

	private final Map<String, String> byEnding = new HashMap<>();

	void put(String part, String type) {
		this.byName.put(part.toLowerCase(Locale.ROOT), type.toLowerCase(Locale.ROOT));
	}

	void putEnding(String ending, String type) {
		this.byEnding.put(ending.toLowerCase(Locale.ROOT), type.toLowerCase(Locale.ROOT));
	}

	int count() {
		return this.byName.size() + this.byEnding.size();
	}

	/**
	 * The type of a part; empty where none is told.
	 */
	String of(String part) {
		String name = part.toLowerCase(Locale.ROOT);
		String ending = name.substring(name.lastIndexOf('.') + 1);
		return this.byName.getOrDefault('/' + name, this.byEnding.getOrDefault(ending, ""));
	}

	boolean isDocument(String part) {
		String type = of(part);
		return type.endsWith(DOCUMENT) || type.endsWith(MACRO_DOCUMENT);
	}

	boolean isXml(String part) {
		String type = of(part);
		return PartNames.isXml(part) || type.endsWith("+xml") || type.endsWith("/xml");
	}

}
