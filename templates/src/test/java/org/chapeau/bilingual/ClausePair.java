package org.chapeau.bilingual;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A clause of the test set, which {@code bilingual/pairs.txt} describes.
 *
 * @param statement the number of the statement it belongs to
 * @param number its number
 * @param set {@code tuned} or {@code held}
 * @param fault the fault seeded in it, or {@code none}
 * @param en the English, empty if missing
 * @param ja the Japanese, empty if missing
 */
record ClausePair(int statement, int number, String set, String fault, String en, String ja) {

	static List<ClausePair> all() {
		List<ClausePair> pairs = new ArrayList<>();
		int statement = 0;
		for (String part : text().split("(?m)^(?=@|==)")) {
			if (part.startsWith("==")) {
				statement++;
			}
			else if (part.startsWith("@")) {
				pairs.add(pair(statement, part.strip()));
			}
		}
		return pairs;
	}

	private static ClausePair pair(int statement, String part) {
		String[] head = part.lines().findFirst().orElseThrow().split(" ");
		int ja = part.indexOf("\nJA:");
		String english = part.substring(part.indexOf("\nEN:") + 4, ja).strip();
		return new ClausePair(statement, Integer.parseInt(head[1]), head[2], head[3], english,
				part.substring(ja + 4).strip());
	}

	private static String text() {
		try (InputStream in = ClausePair.class.getResourceAsStream("/bilingual/pairs.txt")) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
