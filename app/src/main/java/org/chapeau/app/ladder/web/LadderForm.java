package org.chapeau.app.ladder.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.chapeau.app.kernel.Typed;
import org.chapeau.app.ladder.LadderWish;
import org.chapeau.catalogue.Bilingual;
import org.chapeau.catalogue.LadderLevel;
import org.chapeau.ladder.LadderBook;
import org.chapeau.ladder.LadderPart;
import org.chapeau.ladder.LadderPart.Heading;
import org.chapeau.ladder.LadderPart.LookAlikes;
import org.chapeau.ladder.LadderPart.Step;
import org.chapeau.ladder.LadderPart.Words;
import org.chapeau.text.Language;

/**
 * A part of the ladder in a form: one verb, form or pair on a line.
 *
 * @param typed what the fields hold, by their names
 */
record LadderForm(Map<String, String> typed) {

	private static final String AWAY = "away";

	private static final String NAME_EN = "name-en";

	private static final String NAME_JA = "name-ja";

	/** A form with what a part holds. */
	static LadderForm of(LadderPart part) {
		Map<String, String> fields = new LinkedHashMap<>();
		if (part instanceof Step step) {
			fields.put("en", step.en());
			fields.put("ja", step.ja());
			fields.put("also",
					step.also()
						.stream()
						.map((pair) -> pair.en() + " | " + pair.ja())
						.collect(Collectors.joining("\n")));
			fields.put("note", step.note());
			fields.put("forms-en", String.join("\n", step.formsEn()));
			fields.put("forms-ja", String.join("\n", step.formsJa()));
		}
		else if (part instanceof Heading heading) {
			fields.put(NAME_EN, heading.en());
			fields.put(NAME_JA, heading.ja());
		}
		else if (part instanceof Words group) {
			fields.put("words", (group.language() == Language.EN) ? group.words().replace("|", "\n") : group.words());
		}
		else if (part instanceof LookAlikes like) {
			fields.put("words", String.join("\n", like.forms()));
		}
		return new LadderForm(fields);
	}

	/**
	 * What a form field holds; blank if nothing.
	 */
	public String get(String field) {
		return this.typed.getOrDefault(field, "");
	}

	/**
	 * Whether the part is to be taken away.
	 */
	public boolean away() {
		return this.typed.containsKey(AWAY);
	}

	/**
	 * The part that a key names: one that is there, an empty one above the strongest of a
	 * scale, or a scale without a name.
	 */
	static Optional<LadderPart> part(LadderBook book, String key) {
		return book.part(key)
			.or(() -> Optional.<LadderPart>of(new Heading(null, "", "")).filter((part) -> key.equals(Heading.NEW)))
			.or(() -> book.scales()
				.stream()
				.map(book::top)
				.filter((place) -> LadderPart.key(place).equals(key))
				.findFirst()
				.map(LadderForm::blank));
	}

	private static LadderPart blank(LadderLevel place) {
		return new Step(place, "", "", List.of(), "", List.of(), List.of());
	}

	/**
	 * What is wished for.
	 * @param part the part that the form is about
	 */
	LadderWish wish(LadderPart part) {
		LadderPart after = away() ? null : filled(part);
		return new LadderWish((after != null) ? after.key() : part.key(), after);
	}

	private LadderPart filled(LadderPart part) {
		if (part instanceof Step step) {
			return new Step(step.place(), line("en"), line("ja"), lines("also").stream().map(LadderForm::pair).toList(),
					line("note"), lines("forms-en"), lines("forms-ja"));
		}
		if (part instanceof Heading heading) {
			Heading typed = Heading.of(line(NAME_EN), line(NAME_JA));
			return (heading.scale() != null) ? new Heading(heading.scale(), typed.en(), typed.ja()) : typed;
		}
		if (part instanceof Words group) {
			return new Words(group.language(), group.name(),
					(group.language() == Language.EN) ? String.join("|", lines("words")) : line("words"));
		}
		return new LookAlikes(((LookAlikes) part).language(), lines("words"));
	}

	private static Bilingual pair(String line) {
		int bar = line.replace('｜', '|').indexOf('|');
		return (bar < 0) ? new Bilingual(line, "")
				: new Bilingual(line.substring(0, bar).strip(), line.substring(bar + 1).strip());
	}

	private String line(String field) {
		return Typed.words(get(field)).replaceAll("\\s+", " ");
	}

	private List<String> lines(String field) {
		return Typed.words(get(field))
			.lines()
			.map((line) -> line.strip().replaceAll("\\s+", " "))
			.filter((line) -> !line.isEmpty())
			.toList();
	}

}
