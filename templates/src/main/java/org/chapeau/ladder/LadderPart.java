package org.chapeau.ladder;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.chapeau.catalogue.Bilingual;
import org.chapeau.catalogue.LadderLevel;
import org.chapeau.catalogue.Rung;
import org.chapeau.catalogue.Scale;
import org.chapeau.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * A part of the ladder, as it is changed at a time. What people type may be anything:
 * {@link LadderCheck} says what is wrong with it.
 */
public sealed interface LadderPart {

	/**
	 * How it is called, such as {@code concern-5}; never longer than 40 characters.
	 */
	String key();

	/**
	 * As a text, which is what people agree on by its hash, and from which it is read.
	 */
	String written();

	/**
	 * The key of a step.
	 */
	static String key(LadderLevel place) {
		return place.scale().name().toLowerCase(Locale.ROOT) + "-" + place.level();
	}

	/**
	 * Reads what {@link #written()} gives.
	 * @throws IllegalArgumentException if it is nothing of the kind
	 */
	static LadderPart read(String written) {
		List<String> lines = written.lines().toList();
		String[] head = lines.get(0).split(" ");
		List<String> rest = lines.subList(1, lines.size());
		return switch (head[0]) {
			case "step" -> Step.read(new LadderLevel(Scale.valueOf(head[1]), Integer.parseInt(head[2])), rest);
			case "scale" -> Heading.read(new Scale(head[1]), rest);
			case "words" -> new Words(Language.valueOf(head[1]), head[2], String.join("\n", rest));
			case "look-alikes" -> new LookAlikes(Language.valueOf(head[1]), rest);
			default -> throw new IllegalArgumentException("No part of a ladder: " + lines.get(0));
		};
	}

	/**
	 * What kinds of parts there are.
	 */
	enum Type {

		/** A step of a scale. */
		STEP,

		/** The name of a scale. */
		HEADING,

		/** Words that forms share. */
		WORDS,

		/** What only looks like a verb. */
		LOOK_ALIKES;

		private static final Pattern STEPS = Pattern.compile("[a-z]+-\\d+");

		/**
		 * The kind of the part that a key names. A scale may be called like any of them:
		 * its steps are told by their numbers.
		 */
		public static Type of(String key) {
			if (STEPS.matcher(key).matches()) {
				return STEP;
			}
			if (key.startsWith("words-")) {
				return WORDS;
			}
			return key.startsWith("look-alikes-") ? LOOK_ALIKES : HEADING;
		}

	}

	/**
	 * What a scale is called that officers have added.
	 *
	 * @param scale the scale; {@code null} for one that has no name yet
	 * @param en its English name
	 * @param ja its Japanese name
	 */
	record Heading(@Nullable Scale scale, String en, String ja) implements LadderPart {

		/** The key of a scale that is to be added. */
		public static final String NEW = "scale";

		/**
		 * A scale that is to be called so.
		 */
		public static Heading of(String en, String ja) {
			String name = Scale.nameOf(en);
			return new Heading(Scale.isName(name) ? new Scale(name) : null, en, ja);
		}

		/**
		 * The key of the name of a scale.
		 */
		public static String key(Scale scale) {
			return NEW + "-" + scale.name().toLowerCase(Locale.ROOT);
		}

		/**
		 * Its name in a language.
		 */
		public String in(Language language) {
			return (language == Language.EN) ? this.en : this.ja;
		}

		@Override
		public String key() {
			return (this.scale != null) ? key(this.scale) : NEW;
		}

		@Override
		public String written() {
			return "scale " + this.scale + "\nname-en " + this.en + "\nname-ja " + this.ja;
		}

		private static Heading read(Scale scale, List<String> lines) {
			return new Heading(scale, lines.get(0).substring("name-en ".length()),
					lines.get(1).substring("name-ja ".length()));
		}

	}

	/**
	 * A step of a scale with all that says it, in each language by itself.
	 *
	 * @param place the place on the ladder
	 * @param en the English verb
	 * @param ja the Japanese verb
	 * @param also pairs of verbs of the same force
	 * @param note what a drafter should know; may be empty
	 * @param formsEn how English says them, in the notation of forms
	 * @param formsJa how Japanese says them
	 */
	record Step(LadderLevel place, String en, String ja, List<Bilingual> also, String note, List<String> formsEn,
			List<String> formsJa) implements LadderPart {

		private static final String BETWEEN = " | ";

		public Step {
			also = List.copyOf(also);
			formsEn = List.copyOf(formsEn);
			formsJa = List.copyOf(formsJa);
		}

		@Override
		public String key() {
			return LadderPart.key(this.place);
		}

		/**
		 * How a language says it.
		 */
		public List<String> forms(Language language) {
			return (language == Language.EN) ? this.formsEn : this.formsJa;
		}

		/**
		 * Its verbs in a language, that of the ladder first.
		 */
		public List<String> verbs(Language language) {
			List<String> verbs = new ArrayList<>();
			verbs.add((language == Language.EN) ? this.en : this.ja);
			this.also.forEach((pair) -> verbs.add((language == Language.EN) ? pair.en() : pair.ja()));
			return verbs.stream().filter((verb) -> !verb.isBlank()).distinct().toList();
		}

		Rung rung() {
			return new Rung(this.place, this.en, this.ja, this.also, this.note);
		}

		@Override
		public String written() {
			List<String> lines = new ArrayList<>();
			lines.add("step " + this.place.scale() + " " + this.place.level());
			lines.add("en " + this.en);
			lines.add("ja " + this.ja);
			lines.add("note " + this.note);
			this.also.forEach((pair) -> lines.add("also " + pair.en() + BETWEEN + pair.ja()));
			this.formsEn.forEach((form) -> lines.add("form-en " + form));
			this.formsJa.forEach((form) -> lines.add("form-ja " + form));
			return String.join("\n", lines);
		}

		private static Step read(LadderLevel place, List<String> lines) {
			Map<String, List<String>> fields = lines.stream()
				.map((line) -> line.split(" ", 2))
				.collect(Collectors.groupingBy((field) -> field[0],
						Collectors.mapping((field) -> field[1], Collectors.toList())));
			List<Bilingual> also = fields.getOrDefault("also", List.of())
				.stream()
				.map((pair) -> new Bilingual(pair.substring(0, pair.indexOf(BETWEEN)),
						pair.substring(pair.indexOf(BETWEEN) + BETWEEN.length())))
				.toList();
			return new Step(place, only(fields, "en"), only(fields, "ja"), also, only(fields, "note"),
					fields.getOrDefault("form-en", List.of()), fields.getOrDefault("form-ja", List.of()));
		}

		private static String only(Map<String, List<String>> fields, String name) {
			return fields.getOrDefault(name, List.of("")).get(0);
		}

	}

	/**
	 * Words that many forms share, such as those that strengthen a verb.
	 *
	 * @param language their language
	 * @param name how forms call them
	 * @param words the words, with {@code |} between
	 */
	record Words(Language language, String name, String words) implements LadderPart {

		@Override
		public String key() {
			return "words-" + this.language.name().toLowerCase(Locale.ROOT) + "-" + this.name;
		}

		@Override
		public String written() {
			return "words " + this.language + " " + this.name + "\n" + this.words;
		}

	}

	/**
	 * What only looks like a verb of the ladder, as "as opposed to" does.
	 *
	 * @param language the language
	 * @param forms in the notation of forms
	 */
	record LookAlikes(Language language, List<String> forms) implements LadderPart {

		public LookAlikes {
			forms = List.copyOf(forms);
		}

		@Override
		public String key() {
			return "look-alikes-" + this.language.name().toLowerCase(Locale.ROOT);
		}

		@Override
		public String written() {
			return ("look-alikes " + this.language + "\n" + String.join("\n", this.forms)).strip();
		}

	}

}
