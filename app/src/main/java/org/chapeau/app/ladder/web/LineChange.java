package org.chapeau.app.ladder.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A line that one text of a part has and the other has not.
 *
 * @param added whether the later has it
 * @param field what it says something of, such as {@code form-en}; empty for plain words
 * @param text what it says
 */
public record LineChange(boolean added, String field, String text) {

	private static final Set<String> FIELDS = Set.of("en", "ja", "note", "also", "form-en", "form-ja", "name-en",
			"name-ja");

	/** What is taken out, then what is put in. */
	static List<LineChange> between(String before, String after) {
		List<LineChange> changes = new ArrayList<>();
		List<String> old = body(before);
		List<String> now = body(after);
		old.stream().filter((line) -> !now.contains(line)).forEach((line) -> changes.add(of(false, line)));
		now.stream().filter((line) -> !old.contains(line)).forEach((line) -> changes.add(of(true, line)));
		return changes.stream().filter((change) -> !change.text().isBlank()).toList();
	}

	private static LineChange of(boolean added, String line) {
		int blank = line.indexOf(' ');
		String field = (blank < 0) ? "" : line.substring(0, blank);
		return FIELDS.contains(field) ? new LineChange(added, field, line.substring(blank + 1))
				: new LineChange(added, "", line);
	}

	/** Without the line that names the part; words that share a line, each by itself. */
	private static List<String> body(String written) {
		return written.lines()
			.skip(1)
			.flatMap((line) -> written.startsWith("words EN") ? List.of(line.split("\\|")).stream()
					: List.of(line).stream())
			.toList();
	}

}
