package org.chapeau.app.negotiation;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * Inside one side: clauses by Member States. A Member State speaks on the text as a
 * whole, and reserves its position on a clause or on all of it.
 *
 * @param columns the delegations in the order of the realm
 * @param rows the clauses in their order
 */
public record MemberStateMatrix(List<Column> columns, List<Row> rows) {

	/**
	 * Draws the matrix up.
	 * @param hash the hash of the whole text as it is now
	 * @param delegations the delegations the reader may know of
	 * @param positions what they said on the whole text
	 * @param reserves the reserves that the reader may know of
	 */
	static MemberStateMatrix of(String hash, List<ClauseView> text, List<String> delegations,
			List<MemberStatePosition> positions, List<Reserve> reserves) {
		Map<String, MemberStatePosition> said = positions.stream()
			.collect(Collectors.toMap(MemberStatePosition::delegation, Function.identity()));
		List<Reserve> live = reserves.stream()
			.filter((reserve) -> reserve.isLive() && reserve.isOfMemberState())
			.toList();
		List<ClauseId> there = text.stream().map((view) -> view.clause().id()).toList();
		List<Column> columns = delegations.stream()
			.map((delegation) -> Column.of(delegation, said.get(delegation), hash, of(delegation, live), there))
			.toList();
		return new MemberStateMatrix(columns, text.stream().map((view) -> Row.of(view, columns)).toList());
	}

	/**
	 * The clauses on which a Member State has a live reserve. On every other clause each
	 * says what it says on the whole text.
	 */
	public List<Row> reserved() {
		return this.rows.stream()
			.filter((row) -> this.columns.stream()
				.anyMatch((column) -> !AgreementMatrix.on(row.view().clause().id(), column.reserves()).isEmpty()))
			.toList();
	}

	/**
	 * The same, reduced to the delegations that block and to some of the clauses.
	 */
	MemberStateMatrix blocking(List<ClauseId> clauses) {
		List<Column> kept = this.columns.stream().filter(Column::blocks).toList();
		return new MemberStateMatrix(kept,
				this.rows.stream()
					.filter((row) -> clauses.contains(row.view().clause().id()))
					.map((row) -> Row.of(row.view(), kept))
					.toList());
	}

	private static List<Reserve> of(String delegation, List<Reserve> reserves) {
		return reserves.stream().filter((reserve) -> delegation.equals(reserve.memberState())).toList();
	}

	/**
	 * A delegation.
	 *
	 * @param delegation its group
	 * @param position what it said on the whole text when last asked, if anything
	 * @param outdated whether the text has changed since
	 * @param whole its live reserves on the text as a whole, or on clauses that have left
	 * it
	 * @param reserves all of its live reserves
	 */
	public record Column(String delegation, @Nullable MemberStatePosition position, boolean outdated,
			List<Reserve> whole, List<Reserve> reserves) {

		static Column of(String delegation, @Nullable MemberStatePosition position, String hash, List<Reserve> reserves,
				List<ClauseId> there) {
			return new Column(delegation, position, position != null && !position.hash().equals(hash),
					reserves.stream()
						.filter((reserve) -> reserve.clause() == null || !there.contains(reserve.clause()))
						.toList(),
					reserves);
		}

		/**
		 * A short name, such as {@code DE} for {@code EU/ms-de}.
		 */
		public String code() {
			return this.delegation.substring(this.delegation.lastIndexOf('-') + 1).toUpperCase(Locale.ROOT);
		}

		/**
		 * What it says on the text as a whole.
		 */
		public Cell cell() {
			return Cell.of(this, this.whole);
		}

		public boolean blocks() {
			return !this.reserves.isEmpty()
					|| (this.position != null && !this.outdated && this.position.word().blocks());
		}

	}

	/**
	 * A clause, with a cell for each delegation.
	 */
	public record Row(ClauseView view, List<Cell> cells) {

		static Row of(ClauseView view, List<Column> columns) {
			return new Row(view,
					columns.stream()
						.map((column) -> Cell.of(column, AgreementMatrix.on(view.clause().id(), column.reserves())))
						.toList());
		}

	}

	/**
	 * Where one delegation stands: its reserve if it has one here, and otherwise what it
	 * said on the whole text, if it was this text.
	 *
	 * @param mark one character
	 * @param key the key of the message that says it in words
	 * @param blocks whether the text cannot go on by it
	 */
	public record Cell(String mark, String key, boolean blocks) {

		static Cell of(Column column, List<Reserve> reserves) {
			if (!reserves.isEmpty()) {
				return new Cell("R", "reserve.of-kind." + reserves.get(0).kind(), true);
			}
			return Optional.ofNullable(column.position())
				.filter((position) -> !column.outdated())
				.map((position) -> new Cell(position.word().mark(), "member-states." + position.word(),
						position.word().blocks()))
				.orElse(new Cell("·", "member-states.none", false));
		}

	}

}
