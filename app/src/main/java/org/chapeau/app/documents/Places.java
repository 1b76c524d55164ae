package org.chapeau.app.documents;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.chapeau.app.negotiation.ClauseId;
import org.chapeau.app.negotiation.ClauseText;
import org.chapeau.app.negotiation.ClauseView;
import org.chapeau.text.Language;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * What people call the passages of a text that no number alone leads to: an item by the
 * numbers above it as well, and what is not numbered by how it begins.
 */
@Component
public class Places {

	private static final Pattern FIRST_ENGLISH = Pattern.compile("^\\S+(?:\\s+\\S+){0,5}");

	private static final Pattern FIRST_JAPANESE = Pattern.compile("^.{1,16}");

	private final MessageSource messages;

	Places(MessageSource messages) {
		this.messages = messages;
	}

	/**
	 * The name of each passage, such as {@code Paragraph 3 (a)}.
	 * @param text the clauses in their order
	 * @param printed the language of the text that is spoken of, whose numbers are used
	 * @param locale the language to speak in
	 */
	public Map<ClauseId, String> of(List<ClauseText> text, Language printed, Locale locale) {
		Map<ClauseId, String> places = new HashMap<>();
		String[] above = { "", "" };
		for (ClauseView view : ClauseView.of(text)) {
			ClauseText clause = view.clause();
			String number = view.number(printed.locale()).replace(".", "");
			if (number.isEmpty()) {
				places.put(clause.id(), say("place.passage", locale, opening(clause, printed)));
			}
			else if (clause.depth() == 0) {
				above = new String[] { number, "" };
				places.put(clause.id(), say("place.paragraph", locale, number));
			}
			else {
				String gap = (printed == Language.EN) ? " " : "";
				String within = ((clause.depth() == 1) ? "" : above[1]) + gap + number;
				above[1] = (clause.depth() == 1) ? within : above[1];
				places.put(clause.id(), say("place.item", locale, above[0], within));
			}
		}
		return places;
	}

	private static String opening(ClauseText clause, Language printed) {
		String words = clause.in(printed).base();
		Matcher first = ((printed == Language.EN) ? FIRST_ENGLISH : FIRST_JAPANESE).matcher(words);
		return (first.find() && first.end() < words.length()) ? first.group() + "…" : words;
	}

	private String say(String key, Locale locale, Object... arguments) {
		return this.messages.getMessage(key, arguments, locale);
	}

}
