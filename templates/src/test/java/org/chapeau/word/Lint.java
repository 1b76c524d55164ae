package org.chapeau.word;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Finds what validators let pass and Word does not.
 */
final class Lint {

	private final Map<String, byte[]> parts;

	private final List<String> faults = new ArrayList<>();

	private Lint(Map<String, byte[]> parts) {
		this.parts = parts;
	}

	/**
	 * What is wrong with a file, empty if nothing is.
	 */
	static List<String> faults(byte[] docx) throws IOException {
		Lint lint = new Lint(DocxZip.unpack(docx));
		lint.deletedWords();
		lint.unique("paraId", lint.found("word/document.xml", "w14:paraId=\"([^\"]+)\""));
		lint.ranges("bookmark", "w:name=\"([^\"]+)\"");
		lint.ranges("moveFromRange", "");
		lint.ranges("moveToRange", "");
		lint.moves();
		lint.styles();
		lint.lists();
		lint.footnotes();
		lint.changes();
		return lint.faults;
	}

	private void deletedWords() {
		for (String gone : found("word/document.xml", "<w:del [^>]*[^/]>(.*?)</w:del>")) {
			if (gone.contains("<w:t>") || gone.contains("<w:t ")) {
				this.faults.add("w:t within w:del: " + gone);
			}
		}
	}

	private void ranges(String element, String name) {
		String kind = element.equals("bookmark") ? "" : element;
		String start = kind.isEmpty() ? "bookmarkStart" : kind + "Start";
		String end = kind.isEmpty() ? "bookmarkEnd" : kind + "End";
		List<String> starts = found("word/document.xml", "<w:" + start + " w:id=\"(\\d+)\"");
		List<String> ends = found("word/document.xml", "<w:" + end + " w:id=\"(\\d+)\"");
		unique(start, starts);
		if (!new HashSet<>(starts).equals(new HashSet<>(ends)) || starts.size() != ends.size()) {
			this.faults.add(element + " ranges are not paired: " + starts + " " + ends);
		}
		if (!name.isEmpty()) {
			unique(element + " name", found("word/document.xml", "<w:" + start + " [^>]*" + name));
		}
	}

	private void moves() {
		List<String> from = found("word/document.xml", "<w:moveFromRangeStart [^>]*w:name=\"([^\"]+)\"");
		List<String> to = found("word/document.xml", "<w:moveToRangeStart [^>]*w:name=\"([^\"]+)\"");
		unique("move", from);
		unique("move", to);
		if (!new HashSet<>(from).equals(new HashSet<>(to))) {
			this.faults.add("A move has one end only: " + from + " " + to);
		}
	}

	private void styles() {
		Set<String> known = new HashSet<>(found("word/styles.xml", "w:styleId=\"([^\"]+)\""));
		for (String part : List.of("word/document.xml", "word/footnotes.xml", "word/header1.xml", "word/footer1.xml",
				"word/numbering.xml")) {
			requireKnown("style", known, found(part, "<w:(?:[pr]Style|tblStyle) w:val=\"([^\"]*)\""));
		}
		requireKnown("style", known, found("word/styles.xml", "<w:(?:basedOn|next|link) w:val=\"([^\"]+)\""));
	}

	private void lists() {
		Set<String> known = new HashSet<>(found("word/numbering.xml", "<w:num w:numId=\"([^\"]+)\""));
		requireKnown("list", known, found("word/styles.xml", "<w:numId w:val=\"([^\"]+)\""));
	}

	private void footnotes() {
		List<String> notes = found("word/footnotes.xml", "<w:footnote w:id=\"([^\"]+)\">");
		unique("footnote", notes);
		if (!notes.equals(found("word/document.xml", "<w:footnoteReference w:id=\"([^\"]+)\""))) {
			this.faults.add("Footnotes and what refers to them do not match: " + notes);
		}
	}

	private void changes() {
		unique("change", found("word/document.xml", "<w:(?:ins|del|moveFrom|moveTo|pPrChange) w:id=\"(\\d+)\""));
	}

	private void requireKnown(String what, Set<String> known, List<String> used) {
		used.stream()
			.filter((id) -> !known.contains(id))
			.forEach((id) -> this.faults.add("No such " + what + ": \"" + id + "\""));
	}

	private void unique(String what, List<String> values) {
		if (new HashSet<>(values).size() != values.size()) {
			this.faults.add("The same " + what + " twice: " + values);
		}
	}

	private String xml(String part) {
		return new String(this.parts.get(part), StandardCharsets.UTF_8);
	}

	private List<String> found(String part, String pattern) {
		return Pattern.compile(pattern)
			.matcher(xml(part))
			.results()
			.map((MatchResult match) -> match.group(1))
			.toList();
	}

}
