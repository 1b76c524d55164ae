package org.chapeau.app.documents;

import java.util.List;
import java.util.Optional;

import org.chapeau.app.documents.CorrigendumContent.Item;
import org.chapeau.app.identity.Clocks;
import org.chapeau.app.negotiation.ClauseText;
import org.chapeau.app.negotiation.Dossier;
import org.chapeau.text.Language;
import org.chapeau.text.Party;
import org.chapeau.word.Alternat;
import org.chapeau.word.Alternat.Opening;
import org.chapeau.word.Corrigendum;
import org.chapeau.word.Cover;
import org.chapeau.word.Handling;
import org.chapeau.word.PackageStamp;
import org.chapeau.word.TitleBlock;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Says what stands in a corrigendum: what was wrong in a released text, and how it is to
 * be read.
 */
@Component
class CorrigendumPaper {

	private final DocumentWriter writer;

	private final Places places;

	private final Clocks clocks;

	private final MessageSource messages;

	CorrigendumPaper(DocumentWriter writer, Places places, Clocks clocks, MessageSource messages) {
		this.writer = writer;
		this.places = places;
		this.clocks = clocks;
		this.messages = messages;
	}

	/**
	 * The corrigendum to the file of a variant: to a side's own copy of the English text
	 * in that copy's words.
	 * @param text the text as it was released
	 */
	Corrigendum write(Dossier dossier, List<ClauseText> text, CorrigendumContent content, Variant variant,
			String contentHash) {
		Language language = variant.language();
		Copy copy = new Copy(this.writer.alternat(dossier), variant.first());
		TitleBlock released = this.writer.jointTitle(dossier, language);
		TitleBlock title = new TitleBlock(copy.words(released.sides(), Opening.SENTENCE),
				say("corrigendum.of", language, content.number(), copy.words(released.title(), Opening.SENTENCE)),
				released.placeAndDate());
		List<String> sentences = List.of(
				say("corrigendum.reads", language, this.clocks.onClocks(content.releasedAt(), null, language.locale())),
				say("corrigendum.stays", language, content.releasedHash()));
		return new Corrigendum(language,
				new Cover(title, Handling.PUBLIC, PackageStamp.of(dossier.id().toString(), contentHash)), sentences,
				content.items().stream().map((item) -> row(item, text, language, copy)).toList());
	}

	private Corrigendum.Row row(Item item, List<ClauseText> text, Language language, Copy copy) {
		String place = this.places.of(text, item.language(), language.locale()).get(item.clause());
		boolean english = item.language() == Language.EN;
		// As ReleasedText has asked when the correction was drafted.
		Opening opening = text.stream()
			.filter((clause) -> clause.id().equals(item.clause()))
			.anyMatch((clause) -> clause.en().base().startsWith(item.before())) ? Opening.SENTENCE : Opening.FRAGMENT;
		return new Corrigendum.Row(item.language(), place, english ? copy.words(item.before(), opening) : item.before(),
				english ? copy.words(item.after(), opening) : item.after());
	}

	private String say(String key, Language language, Object... arguments) {
		return this.messages.getMessage(key, arguments, language.locale());
	}

	/**
	 * The words of a side's own copy of the English text.
	 */
	private record Copy(Optional<Alternat> alternat, Optional<Party> first) {

		String words(String words, Opening opening) {
			return this.alternat.flatMap((known) -> this.first.map((side) -> known.order(words, side.code(), opening)))
				.orElse(words);
		}

	}

}
