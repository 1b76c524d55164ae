package org.chapeau.app.documents;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.chapeau.app.negotiation.ClauseText;
import org.chapeau.text.Language;
import org.chapeau.text.Part;
import org.chapeau.text.Party;
import org.chapeau.word.DocumentKind;

/**
 * Which of a dossier's documents: its kind, its language, and who is named first or whose
 * it is.
 *
 * @param kind what it is
 * @param language the language it is in
 * @param first the party named first in an English text of both sides
 * @param zone the side it belongs to, if it is one side's own
 */
public record Variant(DocumentKind kind, Language language, Optional<Party> first, Optional<Party> zone) {

	static Variant joint(Party first) {
		return new Variant(DocumentKind.JOINT_STATEMENT, Language.EN, Optional.of(first), Optional.empty());
	}

	/**
	 * The text of both sides: in English each side's own order of the two, among more
	 * than two that of the text of record; and in Japanese.
	 */
	static List<Variant> joint(List<Party> parties) {
		List<Variant> variants = new ArrayList<>();
		if (alternates(parties)) {
			parties.forEach((party) -> variants.add(joint(party)));
		}
		else {
			variants.add(of(DocumentKind.JOINT_STATEMENT, Language.EN));
		}
		variants.add(of(DocumentKind.JOINT_STATEMENT, Language.JA));
		return variants;
	}

	/**
	 * What corrects the text of both sides: one for each of its files.
	 */
	static List<Variant> corrigendum(List<Party> parties) {
		return joint(parties).stream()
			.map((variant) -> new Variant(DocumentKind.CORRIGENDUM, variant.language(), variant.first(),
					Optional.empty()))
			.toList();
	}

	/**
	 * Whether parties can change places in a text.
	 */
	static boolean alternates(List<Party> parties) {
		return parties.size() == 2;
	}

	/**
	 * A document of both sides that names no side first.
	 */
	static Variant of(DocumentKind kind, Language language) {
		return new Variant(kind, language, Optional.empty(), Optional.empty());
	}

	static Variant readout(Party party, Language language) {
		return new Variant(DocumentKind.READOUT, language, Optional.empty(), Optional.of(party));
	}

	/**
	 * The same, as one side's own copy.
	 */
	Variant within(Party side) {
		return new Variant(this.kind, this.language, this.first, Optional.of(side));
	}

	/**
	 * What is released: the alternats, the Japanese text, and each side's readouts.
	 */
	static List<Variant> ofPackage(List<Party> parties) {
		List<Variant> variants = new ArrayList<>(joint(parties));
		parties.forEach(
				(party) -> Stream.of(Language.values()).forEach((language) -> variants.add(readout(party, language))));
		return variants;
	}

	/**
	 * Whether a text has something that the document can show: no document of a text is
	 * without a clause.
	 */
	boolean hasWordsIn(List<ClauseText> text) {
		Stream<ClauseText> printed = text.stream().filter((clause) -> !clause.in(this.language).isEmpty());
		return switch (this.kind) {
			case READOUT -> true;
			case JOINT_STATEMENT, ROLLING_TEXT, PRECEDENT_NOTES -> printed.findAny().isPresent();
			case OUTLINE -> printed
				.anyMatch((clause) -> clause.part() == Part.HEADING || (clause.isNumbered() && clause.depth() == 0));
			default -> !text.isEmpty();
		};
	}

	/**
	 * A short name that tells the variants of a dossier apart, such as
	 * {@code joint-statement-en-eu}.
	 */
	public String key() {
		return Stream
			.of(Optional.of(this.kind.name().toLowerCase(Locale.ROOT).replace('_', '-')),
					Optional.of(this.language.tag()), this.first.map(Party::code), this.zone.map(Party::code))
			.flatMap(Optional::stream)
			.map((part) -> part.toLowerCase(Locale.ROOT))
			.collect(Collectors.joining("-"));
	}

	/**
	 * The name of the file, which says nothing of its content.
	 */
	String fileName(LocalDate day) {
		return day + "-" + key() + ".docx";
	}

	/**
	 * The name of the file if it is one of several of its kind.
	 */
	String fileName(LocalDate day, int number) {
		return day + "-" + key().replaceFirst("-(?=(?:en|ja)(?:-|$))", "-" + number + "-") + ".docx";
	}

}
