package org.chapeau.precedent;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

import org.chapeau.catalogue.Kind;
import org.chapeau.catalogue.LadderLevel;
import org.chapeau.ladder.FoundVerb;
import org.chapeau.ladder.VerbRecogniser;
import org.chapeau.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * Recognises what the paragraphs of an earlier statement do and what they are about. Safe
 * for use by many threads.
 */
public final class ParagraphRecogniser {

	/** Support stands on the ladder beside commendation. */
	private static final Pattern SUPPORT = Pattern.compile("(?i)\\bsupport(?:s|ed|ing)?\\b|支持");

	/** What was done stands on no ladder. */
	private static final Pattern DONE = Pattern
		.compile("(?i)\\b(?:announced?|launch(?:ed|es)?|signed?|established|adopted|concluded)\\b"
				+ "|(?:発表|立ち上げ|署名|設置|採択|締結|開始)(?:し|され|た)");

	private final VerbRecogniser verbs;

	private final ThemeWords themes = ThemeWords.load();

	public ParagraphRecogniser(VerbRecogniser verbs) {
		this.verbs = verbs;
	}

	/**
	 * Recognises a paragraph.
	 * @param en its English; blank if it has none
	 * @param ja its Japanese; blank if it has none
	 */
	public Recognised recognise(String en, String ja) {
		Optional<FoundVerb> english = this.verbs.leading(en, Language.EN);
		Optional<FoundVerb> japanese = this.verbs.leading(ja, Language.JA);
		FoundVerb carrying = english.orElse(japanese.orElse(null));
		return new Recognised(kind(carrying, en + "\n" + ja), this.themes.of(en, ja).orElse(null),
				english.map(FoundVerb::level).orElse(null), japanese.map(FoundVerb::level).orElse(null));
	}

	private static @Nullable Kind kind(@Nullable FoundVerb verb, String words) {
		if (verb == null) {
			return DONE.matcher(words).find() ? Kind.OUTCOME : null;
		}
		LadderLevel level = verb.level();
		if (Kind.SUPPORT.admits(level) && SUPPORT.matcher(verb.words()).find()) {
			return Kind.SUPPORT;
		}
		// What only exchanges views or takes note commits nobody.
		if (Kind.NOTE.admits(level)) {
			return Kind.NOTE;
		}
		return Arrays.stream(Kind.values()).filter((kind) -> kind.admits(level)).findFirst().orElse(null);
	}

}
