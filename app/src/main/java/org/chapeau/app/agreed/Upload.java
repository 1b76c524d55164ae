package org.chapeau.app.agreed;

import java.util.Locale;

/**
 * A file as the browser sends it.
 *
 * @param name its name, which may hold folders
 * @param bytes what it holds
 */
public record Upload(String name, byte[] bytes) {

	private static final int LONGEST_NAME = 200;

	/**
	 * Its name without folders and without what no page shows; of a very long one the
	 * beginning.
	 */
	String shortName() {
		String last = this.name.substring(Math.max(this.name.lastIndexOf('/'), this.name.lastIndexOf('\\')) + 1);
		String shown = last.replaceAll("\\p{Cntrl}", "");
		return shown.substring(0, Math.min(LONGEST_NAME, shown.length()));
	}

	/**
	 * Its name without ending and without what tells its language, so that both languages
	 * of a statement are found together.
	 */
	String stem() {
		return shortName().replaceFirst("(?i)\\.[a-z]{3,4}$", "")
			.replaceFirst("(?i)[-_. （(]+(?:en|ja|jp|eng|jpn|英文|和文|英語|日本語|仮訳)[)）]?$", "");
	}

	boolean endsWith(String ending) {
		return this.name.toLowerCase(Locale.ROOT).endsWith(ending);
	}

}
