package org.chapeau.catalogue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * A package to show the program with: a joint statement and the readouts of both sides.
 *
 * @param name the name, such as {@code strategic-dialogue-2024}
 * @param title the title of the statement
 * @param event the event
 * @param place the place
 * @param date the day
 * @param rank the level at which the statement is issued
 * @param penholder the code of the party that holds the pen
 * @param marking the marking, such as {@code PUBLIC}
 * @param releasedAt the instant of release, or {@code null} if still negotiated
 * @param representatives who speaks for the parties
 * @param alternat the phrases that change places in the other party's alternat
 * @param clauses the clauses, in the order of the text
 * @param readouts one for each side
 */
public record SamplePackage(String name, Bilingual title, Bilingual event, Bilingual place, LocalDate date, Rank rank,
		String penholder, String marking, @Nullable Instant releasedAt, List<Representative> representatives,
		List<AlternatPair> alternat, List<SampleClause> clauses, List<SampleReadout> readouts) {

	/** The first EU–Japan Strategic Dialogue, half-way through its negotiation. */
	public static final String STRATEGIC_DIALOGUE = "strategic-dialogue-2024";

	/** A smaller statement on the margins of the Schuman Forum, released. */
	public static final String SCHUMAN_FORUM = "schuman-forum-2024";

	/**
	 * Five statements of other years, all released, for the library of agreed language.
	 */
	public static final List<String> EARLIER = List.of("consultations-vienna-2019", "consultations-kobe-2021",
			"ministerial-prague-2022", "ministerial-nagasaki-2023", "directors-general-helsinki-2024");

	public SamplePackage {
		representatives = List.copyOf(representatives);
		alternat = List.copyOf(alternat);
		clauses = List.copyOf(clauses);
		readouts = List.copyOf(readouts);
	}

	/**
	 * Loads a sample that comes with the program, on the catalogue that does.
	 * @param name {@link #STRATEGIC_DIALOGUE}, {@link #SCHUMAN_FORUM} or one of
	 * {@link #EARLIER}
	 * @throws CatalogueException if the sample has faults
	 * @throws IllegalStateException if there is no such sample
	 */
	public static SamplePackage load(String name) {
		return load(name, Catalogue.load());
	}

	/**
	 * Loads a sample that comes with the program.
	 * @param catalogue where to find the templates of its clauses
	 * @throws CatalogueException if the sample has faults
	 * @throws IllegalStateException if there is no such sample
	 */
	public static SamplePackage load(String name, Catalogue catalogue) {
		return SampleReader.read(name, Resources.text("samples/" + name + ".yaml"), catalogue);
	}

	/**
	 * Reads a package written like the samples, on the catalogue that comes with the
	 * program.
	 * @param name what to call it
	 * @param yaml its text
	 * @throws CatalogueException if it has faults
	 */
	public static SamplePackage read(String name, String yaml) {
		return SampleReader.read(name, yaml, Catalogue.load());
	}

	/**
	 * The instant of release in UTC, if it was released.
	 */
	public Optional<Instant> released() {
		return Optional.ofNullable(this.releasedAt);
	}

	/**
	 * The clauses for which a side proposes another wording.
	 */
	public List<SampleClause> openClauses() {
		return this.clauses.stream().filter(SampleClause::isOpen).toList();
	}

}
