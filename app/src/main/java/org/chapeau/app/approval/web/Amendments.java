package org.chapeau.app.approval.web;

import java.util.List;

import org.chapeau.app.approval.Amendment;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.negotiation.JointText;
import org.chapeau.text.Change;
import org.chapeau.text.Comparison;
import org.chapeau.text.Language;
import org.springframework.stereotype.Component;

/**
 * Compares what a delegation would have a clause say with what it said when the
 * delegation wrote it, for templates.
 */
@Component("amendments")
public class Amendments {

	private final JointText text;

	Amendments(JointText text) {
		this.text = text;
	}

	/**
	 * The changes of one language, word by word; none if the delegation leaves it as it
	 * is.
	 * @param language the tag of the language, such as {@code ja}
	 */
	public List<Change> changes(CurrentUser reader, Amendment amendment, String language) {
		Language wanted = Language.JA.tag().equals(language) ? Language.JA : Language.EN;
		String words = amendment.in(wanted);
		if (words == null) {
			return List.of();
		}
		return this.text.versions(reader, amendment.clause())
			.stream()
			.filter((version) -> version.number() == amendment.number())
			.findFirst()
			.map((version) -> (wanted == Language.JA) ? version.ja() : version.en())
			.map((before) -> Comparison.of(before.print(), words, wanted).changes())
			.orElse(List.of());
	}

}
