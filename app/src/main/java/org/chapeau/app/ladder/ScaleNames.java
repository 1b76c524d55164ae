package org.chapeau.app.ladder;

import java.util.Locale;

import org.chapeau.catalogue.LadderLevel;
import org.chapeau.catalogue.Scale;
import org.chapeau.ladder.LadderPart.Heading;
import org.chapeau.text.Language;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * What scales are called on pages: those of the program by its messages, those that
 * officers have added as they have called them.
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
		return new Scale(capitals).isOfTheProgram() ? this.messages.getMessage("ladder.scale." + capitals, null, locale)
				: added(new Scale(capitals), locale);
	}

	/**
	 * A place on the ladder, as it stands in a sentence.
	 */
	public String at(LadderLevel place, Locale locale) {
		return place.scale().isOfTheProgram()
				? this.messages.getMessage("languages.scale." + place.scale(), new Object[] { place.level() }, locale)
				: this.messages.getMessage("ladder.name-step",
						new Object[] { added(place.scale(), locale), place.level() }, locale);
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
