package org.chapeau.app.approval;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.chapeau.app.approval.SilenceResponse.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Where each delegation stands in a silence procedure.
 *
 * @param rows one for each delegation, in the order of the realm
 */
public record SilenceTable(List<Row> rows) {

	public SilenceTable {
		rows = List.copyOf(rows);
	}

	/**
	 * Draws up the table.
	 * @param delegations the delegations that are asked
	 * @param responses what they said, the earliest first; the last of each counts
	 */
	public static SilenceTable of(List<String> delegations, List<SilenceResponse> responses) {
		Map<String, @Nullable SilenceResponse> last = new LinkedHashMap<>();
		delegations.forEach((delegation) -> last.put(delegation, null));
		responses.forEach((response) -> last.put(response.delegation(), response));
		List<Row> rows = new ArrayList<>();
		last.forEach((delegation, response) -> rows.add(new Row(delegation, response)));
		return new SilenceTable(rows);
	}

	/**
	 * How many delegations have said this last.
	 */
	public long count(Kind kind) {
		return this.rows.stream().filter((row) -> row.response() != null && row.response().kind() == kind).count();
	}

	/**
	 * How many delegations have not said anything yet.
	 */
	public long waiting() {
		return this.rows.stream().filter((row) -> row.response() == null).count();
	}

	/**
	 * The responses of one kind.
	 */
	public List<SilenceResponse> of(Kind kind) {
		return this.rows.stream()
			.map(Row::response)
			.filter(Objects::nonNull)
			.filter((response) -> response.kind() == kind)
			.toList();
	}

	/**
	 * A delegation and what it said last, if anything.
	 */
	public record Row(String delegation, @Nullable SilenceResponse response) {
	}

}
