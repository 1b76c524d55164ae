package org.chapeau.word.reading;

/**
 * Where a paragraph stands in a table; in one within another table, where that one
 * stands.
 *
 * @param table counts the tables of the file, from 0
 * @param row counts its rows, from 0
 * @param column counts the cells of the row, from 0; one that spans several columns
 * counts once
 */
public record Cell(int table, int row, int column) {
}
