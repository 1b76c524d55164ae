package org.chapeau.word;

import java.util.List;
import java.util.stream.Stream;

import org.chapeau.text.Language;

/**
 * Who agreed to which clause, and how far, as a table: a row for each clause, a column
 * for each who is asked.
 *
 * @param language the language of its words
 * @param cover what stands around the table
 * @param columns the heads of the columns: the parties and, on a side's own sheet, its
 * Member States; at least one
 * @param rows the clauses in the order of the text, at least one
 * @param legend what the states mean, a line each; may be empty
 */
public record WhoAgreedSheet(Language language, Cover cover, List<String> columns, List<Row> rows,
		List<String> legend) {

	/**
	 * One clause.
	 *
	 * @param number its number as printed; empty for a heading and other unnumbered text
	 * @param firstWords how it begins
	 * @param states for each column how far that one has agreed, in a few words; may be
	 * empty
	 */
	public record Row(String number, String firstWords, List<String> states) {

		/**
		 * @throws IllegalCharacterException if one of them cannot stand in XML
		 */
		public Row {
			states = List.copyOf(states);
			Stream.concat(Stream.of(number, firstWords), states.stream()).forEach(XmlText::requireLegal);
		}

		/**
		 * Whether the row only names the clauses below it.
		 */
		boolean isHeading() {
			return this.number.isEmpty() && this.states.stream().allMatch(String::isEmpty);
		}

	}

	/**
	 * @throws IllegalArgumentException if there is no column or no row, or a row has not
	 * one state for each column
	 * @throws IllegalCharacterException if a head or a line of the legend cannot stand in
	 * XML
	 */
	public WhoAgreedSheet {
		columns = List.copyOf(columns);
		rows = List.copyOf(rows);
		legend = List.copyOf(legend);
		Stream.concat(columns.stream(), legend.stream()).forEach(XmlText::requireLegal);
		if (columns.isEmpty() || rows.isEmpty()) {
			throw new IllegalArgumentException("A sheet needs a column and a row");
		}
		for (Row row : rows) {
			if (row.states().size() != columns.size()) {
				throw new IllegalArgumentException("Row \"" + row.number() + "\" has " + row.states().size()
						+ " states for " + columns.size() + " columns");
			}
		}
	}

}
