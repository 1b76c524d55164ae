package org.chapeau.app.ladder;

import java.util.Locale;

import org.chapeau.catalogue.LadderLevel;
import org.chapeau.catalogue.Scale;
import org.chapeau.ladder.LadderPart;
import org.chapeau.ladder.LadderPart.Heading;
import org.chapeau.text.Language;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * What scales, and the parts of the ladder, are called on pages: those of the program by
 * its messages, those that officers have added as they have called them.
 */
@Component("scales")
public class ScaleNames {

	private final CurrentLadder current;

	private final MessageSource messages;

	ScaleNames(CurrentLadder current, MessageSource messages) {
		this.current = current;
		this.messages = messages;
	}

	/**
	 * The name of a scale, as a heading has it.
	 * @param scale its name in capitals or not; one that is proposed, or gone, may be
	 * unknown and is called by that
	 */
	public String name(String scale, Locale locale) {
		String capitals = scale.toUpperCase(Locale.ROOT);
		if (!Scale.isName(capitals)) {
			return scale;
		}
		return new Scale(capitals).isOfTheProgram() ? say("ladder.scale." + capitals, locale)
				: added(new Scale(capitals), locale);
	}

	/**
	 * What a part of the ladder is called.
	 * @param key the key of the part; one that is proposed, or gone, may be unknown
	 */
	public String part(String key, Locale locale) {
		String[] bits = key.split("-");
		return switch (LadderPart.Type.of(key)) {
			case STEP -> say("ladder.name-step", locale, name(bits[0], locale), bits[1]);
			case HEADING -> (bits.length > 1) ? say("ladder.name-scale", locale, name(bits[1], locale))
					: say("ladder.new-scale", locale);
			case WORDS -> say("ladder.name-words", locale, bits[2], language(bits[1], locale));
			case LOOK_ALIKES ->
				say("ladder.name-look-alikes", locale, say("ladder.look-alikes", locale), language(bits[2], locale));
		};
	}

	/**
	 * Whether a part that is called so is a scale, and no step of one.
	 */
	public boolean isScale(String key) {
		return LadderPart.Type.of(key) == LadderPart.Type.HEADING;
	}

	/**
	 * Whether a scale of the program is called so in Japanese. Its English names are its
	 * letters, which the ladder knows by itself.
	 */
	boolean isOfTheProgram(String ja) {
		return Scale.ofTheProgram()
			.stream()
			.anyMatch((scale) -> say("ladder.scale." + scale.name(), Locale.JAPANESE).equals(ja));
	}

	private String language(String tag, Locale locale) {
		return say("ladder.in." + tag.toUpperCase(Locale.ROOT), locale);
	}

	private String say(String key, Locale locale, Object... arguments) {
		return this.messages.getMessage(key, arguments, locale);
	}

	/**
	 * A place on the ladder, as it stands in a sentence.
	 */
	public String at(LadderLevel place, Locale locale) {
		return place.scale().isOfTheProgram() ? say("languages.scale." + place.scale(), locale, place.level())
				: say("ladder.name-step", locale, added(place.scale(), locale), place.level());
	}

	private String added(Scale scale, Locale locale) {
		Language language = Locale.JAPANESE.getLanguage().equals(locale.getLanguage()) ? Language.JA : Language.EN;
		return this.current.version()
			.book()
			.part(Heading.key(scale))
			.map((part) -> ((Heading) part).in(language))
			.orElseGet(() -> scale.name().charAt(0) + scale.name().substring(1).toLowerCase(Locale.ROOT));
	}

}
