package org.chapeau.ladder;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.chapeau.catalogue.Bilingual;
import org.chapeau.catalogue.LadderLevel;
import org.chapeau.catalogue.Scale;
import org.chapeau.ladder.LadderFault.Kind;
import org.chapeau.ladder.LadderPart.Heading;
import org.chapeau.ladder.LadderPart.Step;
import org.chapeau.text.Language;

/**
 * What is wrong with a change of the ladder. Whatever a form looks like, what counts is
 * that each verb is found where the ladder has it: so that is tried.
 */
public final class LadderCheck {

	/** The longest verb or note, in characters. */
	private static final int LONGEST = 200;

	private static final int LONGEST_NAME = 60;

	/** Forms of a part in a language, and pairs of verbs. */
	private static final int MOST = 60;

	/** What is no plain word of a Japanese form. */
	private static final Pattern SIGNS = Pattern
		.compile("<[a-z]+>|\\(\\?<?[:!=][^()]*\\)\\??|\\[[^\\]]*\\]|[^\\p{L}ー々]");

	private final LadderBook before;

	private final LadderBook after;

	private final LadderPart part;

	private final Set<LadderFault> faults = new LinkedHashSet<>();

	private LadderCheck(LadderBook before, LadderPart part) {
		this.before = before;
		this.after = before.with(part);
		this.part = part;
	}

	/**
	 * Everything that is wrong with a part that is to be added, or to be put in place of
	 * the one that is there.
	 */
	public static List<LadderFault> faults(LadderBook before, LadderPart part) {
		LadderCheck check = new LadderCheck(before, part);
		check.shape();
		if (check.faults.isEmpty()) {
			check.claims();
			try {
				check.finds();
			}
			catch (TiringFormException ex) {
				check.faults.add(ex.fault());
			}
		}
		return List.copyOf(check.faults);
	}

	/**
	 * Everything that is wrong with taking a part away.
	 */
	public static List<LadderFault> faultsWithout(LadderBook before, String key) {
		List<LadderFault> faults = new ArrayList<>();
		before.part(key)
			.filter((part) -> part instanceof Heading heading && !before.steps(heading.scale()).isEmpty())
			.ifPresent((used) -> faults.add(LadderFault.of(Kind.SCALE_USED, null)));
		LadderBook after = before.without(key);
		for (Step step : after.steps()) {
			lost(step, VerbRecogniser.of(before), VerbRecogniser.of(after), faults);
		}
		return faults;
	}

	/**
	 * What the authors of a part should know: its new Japanese forms that are contained
	 * in a form of another level of the scale, or contain one. Of two forms that find the
	 * same words the longer counts.
	 */
	public static List<LadderFault> notices(LadderBook before, LadderPart part) {
		List<LadderFault> notices = new ArrayList<>();
		if (part instanceof Step step) {
			List<String> known = before.part(part.key()).map((old) -> ((Step) old).formsJa()).orElse(List.of());
			for (String form : step.formsJa().stream().filter((each) -> !known.contains(each)).toList()) {
				others(before, step).forEach((other) -> other.formsJa()
					.stream()
					.filter((theirs) -> contained(plain(form), plain(theirs)))
					.forEach((theirs) -> notices
						.add(LadderFault.of(Kind.CONTAINED, Language.JA, form, theirs, level(other.place())))));
			}
		}
		return notices;
	}

	private static boolean contained(String one, String other) {
		return !one.isEmpty() && !other.isEmpty() && (one.contains(other) || other.contains(one));
	}

	private static String plain(String form) {
		return SIGNS.matcher(form).replaceAll("");
	}

	private void shape() {
		if (this.part instanceof Step step) {
			shape(step);
		}
		else if (this.part instanceof Heading heading) {
			shape(heading);
		}
		else if (this.part instanceof LadderPart.LookAlikes like) {
			forms(like.forms(), like.language());
		}
		else if (this.part instanceof LadderPart.Words group) {
			FormNotation.faultOfGroup(group.words(), group.language())
				.ifPresentOrElse((kind) -> add(kind, group.language(), group.words()), this::rereadAll);
		}
	}

	private void shape(Heading heading) {
		for (Language language : Language.values()) {
			String name = heading.in(language);
			if (name.isBlank() || (language == Language.EN && heading.scale() == null)) {
				add(Kind.NO_NAME, language);
			}
			if (name.length() > LONGEST_NAME) {
				add(Kind.TOO_LONG, language, name);
			}
			if (this.before.headings()
				.stream()
				.anyMatch((other) -> other.in(language).equals(name) && !other.key().equals(heading.key()))) {
				add(Kind.NAME_TAKEN, language, name);
			}
		}
		// One that has another name by now must not take one of theirs either.
		String letters = Scale.nameOf(heading.en());
		if (Scale.ofTheProgram()
			.stream()
			.anyMatch((scale) -> scale.name().equals(letters) || scale.equals(heading.scale()))) {
			add(Kind.NAME_TAKEN, Language.EN, heading.en());
		}
	}

	private void shape(Step step) {
		if (!this.before.scales().contains(step.place().scale())) {
			this.faults.add(LadderFault.of(Kind.NO_SCALE, null));
		}
		for (Language language : Language.values()) {
			String verb = (language == Language.EN) ? step.en() : step.ja();
			if (verb.isBlank()) {
				add(Kind.NO_VERB, language);
			}
			if (step.forms(language).isEmpty()) {
				add(Kind.NO_FORM, language);
			}
			step.verbs(language)
				.stream()
				.filter((each) -> each.length() > LONGEST)
				.forEach((each) -> add(Kind.TOO_LONG, language, each));
			forms(step.forms(language), language);
		}
		if (step.also().size() > MOST) {
			this.faults.add(LadderFault.of(Kind.TOO_MANY, null, Integer.toString(MOST)));
		}
		for (Bilingual pair : step.also()) {
			if (pair.en().isBlank() || pair.ja().isBlank()) {
				this.faults.add(LadderFault.of(Kind.NO_PAIR, null, (pair.en() + " " + pair.ja()).strip()));
			}
		}
		Set<Bilingual> seen = new HashSet<>(Set.of(new Bilingual(step.en(), step.ja())));
		step.also()
			.stream()
			.filter((pair) -> !seen.add(pair))
			.forEach((pair) -> this.faults.add(LadderFault.of(Kind.TWICE, null, pair.en() + " | " + pair.ja())));
		if (step.note().length() > LONGEST) {
			this.faults.add(LadderFault.of(Kind.TOO_LONG, null, step.note()));
		}
	}

	private void forms(List<String> forms, Language language) {
		Map<String, String> words = this.after.words(language);
		if (forms.size() > MOST) {
			add(Kind.TOO_MANY, language, Integer.toString(MOST));
			return;
		}
		Set<String> seen = new HashSet<>();
		for (String form : forms) {
			String unknown = FormNotation.unknownGroup(form, words);
			if (form.length() > FormNotation.LONGEST) {
				add(Kind.TOO_LONG, language, form);
			}
			else if (!unknown.isEmpty()) {
				add(Kind.NO_SUCH_WORDS, language, unknown, form);
			}
			else {
				FormNotation.fault(FormNotation.expanded(form, words), language)
					.or(() -> seen.add(form) ? Optional.empty() : Optional.of(Kind.TWICE))
					.ifPresent((kind) -> add(kind, language, form));
			}
		}
	}

	/** Other words in a group may make any form unreadable. */
	private void rereadAll() {
		for (Language language : Language.values()) {
			this.after.steps().forEach((step) -> forms(step.forms(language), language));
		}
		this.after.lookAlikes().forEach((like) -> forms(like.forms(), like.language()));
	}

	private void claims() {
		if (!(this.part instanceof Step step)) {
			return;
		}
		for (Step other : others(this.after, step)) {
			for (Language language : Language.values()) {
				step.forms(language)
					.stream()
					.filter((form) -> other.forms(language).contains(form))
					.forEach((form) -> add(Kind.CLAIMED, language, form, level(other.place())));
				step.verbs(language)
					.stream()
					.filter((verb) -> other.verbs(language).contains(verb))
					.forEach((verb) -> add(Kind.VERB_CLAIMED, language, verb, level(other.place())));
			}
		}
	}

	private void finds() {
		VerbRecogniser earlier = VerbRecogniser.of(this.before);
		VerbRecogniser now = VerbRecogniser.strict(this.after);
		for (Language language : Language.values()) {
			// What is quick in a sentence may not be so in many.
			now.find(this.after.steps()
				.stream()
				.flatMap((step) -> step.verbs(language).stream())
				.map((verb) -> sentence(verb, language))
				.collect(Collectors.joining(" ")), language);
		}
		List<LadderFault> found = new ArrayList<>();
		for (Step step : this.after.steps()) {
			if (step.key().equals(this.part.key())) {
				own(step, now);
			}
			else {
				lost(step, earlier, now, found);
			}
		}
		this.faults.addAll(found);
	}

	private void own(Step step, VerbRecogniser now) {
		for (Language language : Language.values()) {
			for (String verb : step.verbs(language)) {
				List<FoundVerb> found = now.find(sentence(verb, language), language);
				if (found.stream().noneMatch((each) -> each.levels().contains(step.place()))) {
					found.stream()
						.flatMap((each) -> each.levels().stream())
						.filter((level) -> level.scale().equals(step.place().scale()))
						.findFirst()
						.ifPresentOrElse((level) -> add(Kind.FOUND_ELSEWHERE, language, verb, level(level)),
								() -> add(Kind.NOT_FOUND, language, verb));
				}
			}
		}
	}

	private static void lost(Step step, VerbRecogniser earlier, VerbRecogniser now, List<LadderFault> faults) {
		for (Language language : Language.values()) {
			for (String verb : step.verbs(language)) {
				String sentence = sentence(verb, language);
				if (finds(earlier, sentence, language, step.place()) && !finds(now, sentence, language, step.place())) {
					faults.add(LadderFault.of(Kind.LOST, language, verb, level(step.place())));
				}
			}
		}
	}

	private static boolean finds(VerbRecogniser verbs, String sentence, Language language, LadderLevel place) {
		return verbs.find(sentence, language).stream().anyMatch((found) -> found.levels().contains(place));
	}

	/** A verb as it might stand in a statement. */
	private static String sentence(String verb, Language language) {
		return switch (language) {
			case EN -> "They " + verb + " it.";
			case JA -> "双方は、" + verb.replace("〜し", "協力し").replace("〜", "実施する") + "。";
		};
	}

	private static List<Step> others(LadderBook book, Step step) {
		return book.steps()
			.stream()
			.filter((other) -> other.place().scale().equals(step.place().scale()) && !other.key().equals(step.key()))
			.toList();
	}

	private static String level(LadderLevel place) {
		return Integer.toString(place.level());
	}

	private void add(Kind kind, Language language, String... arguments) {
		this.faults.add(LadderFault.of(kind, language, arguments));
	}

}
