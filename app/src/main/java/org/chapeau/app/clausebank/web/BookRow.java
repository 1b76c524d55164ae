package org.chapeau.app.clausebank.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.chapeau.app.clausebank.BankVersion;
import org.chapeau.app.kernel.Refusal;
import org.chapeau.catalogue.Kind;
import org.chapeau.catalogue.Ladder;
import org.chapeau.catalogue.LadderLevel;
import org.chapeau.catalogue.Parameter;
import org.chapeau.catalogue.Theme;
import org.chapeau.catalogue.Verb;
import org.chapeau.text.Change;
import org.chapeau.text.Comparison;
import org.chapeau.text.Language;
import org.chapeau.word.ClauseBook.Row;
import org.jspecify.annotations.Nullable;

/**
 * A row of a clause book that says something else than the bank.
 *
 * @param index its place among those of the file that differ
 * @param row the row
 * @param base the version that stands, or {@code null} for a clause that is not there
 * @param outdated whether the bank has changed since the book was written
 * @param form the clause as it would be proposed
 * @param en what differs in English
 * @param ja what differs in Japanese
 * @param beside what differs beside the words: key of the field, before, now
 * @param refusal why it cannot be proposed, if something stands in its way
 * @param faults what has to be put right before it can
 */
record BookRow(int index, Row row, @Nullable BankVersion base, boolean outdated, ClauseForm form, List<Change> en,
		List<Change> ja, List<Beside> beside, @Nullable Refusal refusal, List<FieldFault> faults) {

	/**
	 * Something that differs beside the words.
	 */
	record Beside(String key, String before, String now) {
	}

	/**
	 * What is meant by a row and does not stand in it as the program knows it.
	 *
	 * @param kind the kind that its word stands for, or {@code null} for none
	 * @param theme the theme of what is new, or {@code null} if nobody has said it
	 * @param forAll whether what is new is meant for all sides
	 */
	record Meant(@Nullable Kind kind, @Nullable Theme theme, boolean forAll) {
	}

	/**
	 * Whether it can be proposed as it is.
	 */
	public boolean isSound() {
		return this.refusal == null && this.faults.isEmpty();
	}

	BookRow with(@Nullable Refusal why, List<FieldFault> wrong) {
		return new BookRow(this.index, this.row, this.base, this.outdated, this.form, this.en, this.ja, this.beside,
				why, wrong);
	}

	/**
	 * A row against the bank.
	 * @param printed the version that the book shows
	 * @param base the version that stands
	 * @param meant what the row does not say by itself
	 * @return nothing if the row says what the book said
	 */
	static Optional<BookRow> of(int index, Row row, @Nullable BankVersion printed, @Nullable BankVersion base,
			Meant meant, Ladder ladder) {
		Kind kind = meant.kind();
		BankVersion before = (printed != null) ? printed : base;
		if (before != null && says(row, before, kind)) {
			return Optional.empty();
		}
		ClauseForm form = form(row, base, meant, ladder);
		String en = (base != null) ? base.template().text().en() : "";
		String ja = (base != null) ? base.template().text().ja() : "";
		return Optional
			.of(new BookRow(index, row, base, printed != null && base != null && !printed.id().equals(base.id()), form,
					Comparison.of(en, row.en(), Language.EN).changes(),
					Comparison.of(ja, row.ja(), Language.JA).changes(), beside(row, base, kind), null, List.of()));
	}

	private static boolean says(Row row, BankVersion version, @Nullable Kind kind) {
		return row.en().equals(version.template().text().en()) && row.ja().equals(version.template().text().ja())
				&& beside(row, version, kind).isEmpty();
	}

	private static List<Beside> beside(Row row, @Nullable BankVersion version, @Nullable Kind kind) {
		List<Beside> beside = new ArrayList<>();
		if (version == null) {
			return beside;
		}
		if (version.template().kind() != kind) {
			beside.add(new Beside("clauses.kind", name(version.template().kind()), name(kind)));
		}
		Verb verb = version.template().verb();
		String before = (verb != null) ? verb.en() + " / " + verb.ja() : "";
		String now = Stream.of(row.verbEn(), row.verbJa())
			.filter((word) -> !word.isEmpty())
			.collect(Collectors.joining(" / "));
		if (!before.equals(now)) {
			beside.add(new Beside("clauses.verb", before, now));
		}
		if (!version.content().source().equals(row.source())) {
			beside.add(new Beside("clauses.source", version.content().source(), row.source()));
		}
		return beside;
	}

	/** What the row says, and for the rest what the version says that stands. */
	private static ClauseForm form(Row row, @Nullable BankVersion base, Meant meant, Ladder ladder) {
		Kind kind = meant.kind();
		Map<String, String> typed = new LinkedHashMap<>(
				((base != null) ? ClauseForm.of(base) : ClauseForm.empty()).typed());
		if (base == null) {
			typed.put("name", row.name());
			typed.put("for-all", String.valueOf(meant.forAll()));
			typed.put("theme", name(meant.theme()));
		}
		typed.put("text-en", row.en());
		typed.put("text-ja", row.ja());
		typed.put("source", row.source());
		typed.put("kind", name(kind));
		typed.put("verb-en", row.verbEn());
		typed.put("verb-ja", row.verbJa());
		typed.put("level", (kind != null) ? level(kind, row.verbEn(), ladder) : "");
		if (base != null) {
			dropGaps(typed, base.template().parameters(), row);
		}
		return ClauseForm.of(typed);
	}

	/** A gap that stands in neither language any more needs no parameter. */
	private static void dropGaps(Map<String, String> typed, List<Parameter> parameters, Row row) {
		for (int i = 0; i < parameters.size(); i++) {
			String gap = "{" + parameters.get(i).name() + "}";
			if (!row.en().contains(gap) && !row.ja().contains(gap)) {
				typed.put("p-" + (i + 1) + "-name", "");
			}
		}
	}

	private static String level(Kind kind, String verb, Ladder ladder) {
		return ladder.scales()
			.stream()
			.flatMap((scale) -> ladder.level(scale, verb).stream().mapToObj((level) -> new LadderLevel(scale, level)))
			.filter(kind::mayHave)
			.findFirst()
			.map((level) -> level.scale() + ":" + level.level())
			.orElse("");
	}

	private static String name(@Nullable Enum<?> value) {
		return Objects.toString(value, "");
	}

}
