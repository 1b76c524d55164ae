package org.chapeau.bilingual;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.chapeau.text.Language;

/**
 * Whether the same side speaks: a clause that opens with "The EU" and with 双方は is said by
 * different people.
 */
final class SpeakerComparison implements ClauseCheck.Comparison {

	private static final Pattern EN_BOTH = Pattern.compile(
			"^\\s*(?:The\\s+)?(?:(?:EU|European Union)(?:\\s+\\(EU\\))?\\s+and\\s+Japan|Japan\\s+and\\s+the\\s+(?:EU|European Union)"
					+ "|(?:two|both)\\s+(?:sides|leaders|ministers)|They|We)\\b",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern EN_ONE = Pattern
		.compile("^\\s*(?:(The\\s+(?:EU|European Union))|(Japan))\\b(?![’'])(?!\\s+and\\s+the\\s+EU)");

	private static final Pattern JA_BOTH = Pattern
		.compile("^\\s*(?:日本(?:国)?及び(?:EU|欧州連合)|(?:EU|欧州連合)及び日本|双方|両者|両首脳|両大臣|両外相|我々)[^、。]{0,8}?[はがも]");

	private static final Pattern JA_ONE = Pattern.compile("^\\s*(?:(EU|欧州連合)(?:側)?|(日本)(?:国|側)?)は");

	@Override
	public List<Finding> compare(Reading en, Reading ja) {
		Optional<Speaker> english = speaker(en);
		Optional<Speaker> japanese = speaker(ja);
		if (english.isEmpty() || japanese.isEmpty() || english.get().who().equals(japanese.get().who())) {
			return List.of();
		}
		return List.of(ClauseCheck.Comparison.finding(Finding.Kind.NAME, Confidence.HIGH, english.get().span(),
				japanese.get().span(), en, ja, "speaker"));
	}

	private static Optional<Speaker> speaker(Reading reading) {
		boolean english = reading.language() == Language.EN;
		String text = Widths.narrow(reading.text());
		Matcher both = (english ? EN_BOTH : JA_BOTH).matcher(text);
		if (both.find()) {
			return Optional.of(new Speaker("both", new Span(both.start(), both.end())));
		}
		Matcher one = (english ? EN_ONE : JA_ONE).matcher(text);
		if (one.find()) {
			return Optional.of(new Speaker((one.group(1) != null) ? "eu" : "jp", new Span(one.start(), one.end())));
		}
		return Optional.empty();
	}

	private record Speaker(String who, Span span) {
	}

}
