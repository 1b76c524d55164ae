package org.chapeau.word;

import java.util.List;

import org.chapeau.text.Language;

/**
 * English and Japanese side by side, clause by clause.
 *
 * @param language the language of what stands around the table
 * @param cover what stands around it
 * @param translated whether the Japanese is a provisional translation, which the heading
 * of its column says in either language
 * @param rows the clauses in the order of the text, at least one
 */
public record BilingualTable(Language language, Cover cover, boolean translated, List<Row> rows) {

	/**
	 * One clause in both languages.
	 *
	 * @param number its number as printed; may be empty
	 * @param heading whether it is a heading
	 * @param english its English words; empty where it has none yet
	 * @param japanese its Japanese words; empty where it has none yet
	 */
	public record Row(String number, boolean heading, List<Run> english, List<Run> japanese) {

		/**
		 * @throws IllegalCharacterException if the number cannot stand in XML
		 */
		public Row {
			XmlText.requireLegal(number);
			english = List.copyOf(english);
			japanese = List.copyOf(japanese);
		}

	}

	/**
	 * @throws IllegalArgumentException if there is no row
	 */
	public BilingualTable {
		rows = List.copyOf(rows);
		if (rows.isEmpty()) {
			throw new IllegalArgumentException("A table needs a row");
		}
	}

}
