package org.chapeau.app.negotiation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.chapeau.text.Party;
import org.jspecify.annotations.Nullable;

/**
 * Who agreed to exactly what: clauses by parties, and the heads of delegation on the
 * whole text. It holds nothing but what both sides know.
 *
 * @param parties the columns, in the order of the text of record
 * @param whole the text as a whole, a cell for each party
 * @param rows the clauses in their order
 */
public record AgreementMatrix(List<Party> parties, List<Cell> whole, List<Row> rows) {

	/**
	 * Draws the matrix up.
	 * @param agreements of each clause and party the last agreement, whatever version
	 * @param heads of each party the last agreement to a whole text
	 * @param reserves the reserves that the reader may know of
	 */
	static AgreementMatrix of(List<Party> parties, List<ClauseText> text, List<ClauseAgreement> agreements,
			List<TextAgreement> heads, List<Reserve> reserves) {
		List<Reserve> shared = reserves.stream()
			.filter((reserve) -> reserve.isLive() && !reserve.isOfMemberState())
			.toList();
		String hash = JointText.hash(text);
		List<ClauseId> there = text.stream().map(ClauseText::id).toList();
		List<Cell> whole = parties.stream()
			.map((party) -> Cell.ofWhole(party, hash, heads, of(party, shared, there)))
			.toList();
		return new AgreementMatrix(parties, whole,
				ClauseView.of(text)
					.stream()
					.map((view) -> Row.of(view, parties, agreements, on(view.clause().id(), shared)))
					.toList());
	}

	/**
	 * The rows in which something blocks a party: an open bracket, its own missing
	 * agreement, or a live reserve.
	 * @param others live reserves on clauses beside those of the matrix, such as those of
	 * Member States
	 */
	public List<Row> blocking(Party party, List<Reserve> others) {
		return this.rows.stream()
			.filter((row) -> row.blocks(party) || !on(row.view().clause().id(), others).isEmpty())
			.toList();
	}

	static List<Reserve> on(ClauseId clause, List<Reserve> reserves) {
		return reserves.stream().filter((reserve) -> clause.equals(reserve.clause())).toList();
	}

	/** Those on the text as a whole, and those on clauses that have left it. */
	private static List<Reserve> of(Party party, List<Reserve> reserves, List<ClauseId> there) {
		return reserves.stream()
			.filter((reserve) -> reserve.party().equals(party))
			.filter((reserve) -> reserve.clause() == null || !there.contains(reserve.clause()))
			.toList();
	}

	/**
	 * A clause and where each party stands on it.
	 */
	public record Row(ClauseView view, List<Cell> cells) {

		static Row of(ClauseView view, List<Party> parties, List<ClauseAgreement> agreements, List<Reserve> reserves) {
			return new Row(view, parties.stream().map((party) -> {
				ClauseAgreement last = agreements.stream()
					.filter((agreement) -> agreement.clause().equals(view.clause().id())
							&& agreement.party().equals(party))
					.findFirst()
					.orElse(null);
				return Cell.ofClause(party, view, last,
						reserves.stream().filter((reserve) -> reserve.party().equals(party)).toList());
			}).toList());
		}

		/**
		 * Whether this clause keeps a party from being done.
		 */
		public boolean blocks(Party party) {
			return this.cells.stream().anyMatch((cell) -> !cell.reserves().isEmpty())
					|| this.cells.stream().anyMatch((cell) -> cell.party().equals(party) && !cell.isAgreed());
		}

	}

	/**
	 * Where one party stands.
	 *
	 * @param party the party
	 * @param state how it stands on the text as it is now
	 * @param number the version of the clause it last agreed to; 0 for the whole text, or
	 * if it never did
	 * @param at when it last agreed, if it did
	 * @param wordings the codes of those whose wording stands in the open bracket
	 * @param reserves its own live reserves here
	 */
	public record Cell(Party party, State state, int number, @Nullable Instant at, String wordings,
			List<Reserve> reserves) {

		static Cell ofClause(Party party, ClauseView view, @Nullable ClauseAgreement last, List<Reserve> reserves) {
			List<Party> proposers = view.proposers();
			State state = !view.clause().isClean()
					? (proposers.contains(party) ? State.BRACKET_OWN : State.BRACKET_OTHER)
					: (last != null && last.number() == view.clause().number()) ? State.AGREED : State.NOT_AGREED;
			return new Cell(party, state, (last != null) ? last.number() : 0, (last != null) ? last.at() : null,
					proposers.stream().map(Party::code).collect(Collectors.joining(", ")), reserves);
		}

		static Cell ofWhole(Party party, String hash, List<TextAgreement> heads, List<Reserve> reserves) {
			TextAgreement last = heads.stream()
				.filter((agreement) -> agreement.party().equals(party))
				.findFirst()
				.orElse(null);
			boolean holds = last != null && !last.isVoid() && last.hash().equals(hash);
			return new Cell(party, holds ? State.AGREED : State.NOT_AGREED, 0, (last != null) ? last.at() : null, "",
					reserves);
		}

		public boolean isAgreed() {
			return this.state == State.AGREED;
		}

		/**
		 * Whether it agreed once, to a text that has changed since.
		 */
		public boolean isVoided() {
			return this.at != null && !isAgreed();
		}

		/**
		 * What the cell says, line by line: the state, what has become void, and each
		 * reserve. When it agreed is {@link #at()}, on whichever clock.
		 */
		public List<Line> lines() {
			Line now = switch (this.state) {
				case AGREED ->
					(this.number > 0) ? Line.of("agreement.agreed", this.number) : Line.of("agreement.agreed-whole");
				case BRACKET_OWN -> Line.of("agreement.bracket-own");
				case BRACKET_OTHER -> Line.of("agreement.bracket-other", this.wordings);
				case NOT_AGREED -> Line.of("agreement.not-agreed");
			};
			Stream<Line> before = isVoided() ? Stream
				.of((this.number > 0) ? Line.of("agreement.voided", this.number) : Line.of("agreement.voided-whole"))
					: Stream.empty();
			List<Line> lines = new ArrayList<>(Stream.concat(Stream.of(now), before).toList());
			this.reserves.forEach((reserve) -> lines.add(Line.of("reserve.of-kind." + reserve.kind())));
			return lines;
		}

	}

	/**
	 * A line of a cell, as the key of a message and its arguments.
	 */
	public record Line(String key, List<Object> arguments) {

		static Line of(String key, Object... arguments) {
			return new Line(key, List.of(arguments));
		}

	}

	/**
	 * How a party stands on a text. The agreement of a party is always explicit.
	 */
	public enum State {

		AGREED, BRACKET_OWN, BRACKET_OTHER, NOT_AGREED

	}

}
