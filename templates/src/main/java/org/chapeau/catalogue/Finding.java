package org.chapeau.catalogue;

/**
 * A fault in a catalogue or sample file, and exactly where it is.
 *
 * @param file the name of the file
 * @param entry the id of the template at fault, or its number in the file ({@code #3}) if
 * it has none, or the clause of a sample; empty if the file as a whole is at fault
 * @param field the field at fault, with dots between the levels, such as
 * {@code parameters.date.label.ja}; empty if the entry as a whole is at fault
 * @param fault what is wrong
 * @param detail the same in words, for people
 * @param subject the word, gap or value that is wrong, to be named in another language;
 * empty if the field as a whole is
 */
public record Finding(String file, String entry, String field, Fault fault, String detail, String subject) {

	Finding(String file, String entry, String field, Fault fault, String detail) {
		this(file, entry, field, fault, detail, "");
	}

	@Override
	public String toString() {
		return this.file + ": " + this.entry + ": " + this.field + ": " + this.fault + ": " + this.detail;
	}

}
