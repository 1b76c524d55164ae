package org.chapeau.catalogue;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A scale of the ladder: verbs that say the same thing with growing force. Those of the
 * program are known to its rules; officers may add others, which are measured all the
 * same.
 *
 * @param name 3 to 16 capital letters
 */
public record Scale(String name) implements Comparable<Scale> {

	private static final int LONGEST = 16;

	// Before the scales themselves, which are tried by it.
	private static final Pattern NAME = Pattern.compile("[A-Z]{3," + LONGEST + "}");

	public static final Scale CONCERN = new Scale("CONCERN");

	public static final Scale OPPOSITION = new Scale("OPPOSITION");

	public static final Scale CALL = new Scale("CALL");

	public static final Scale WELCOME = new Scale("WELCOME");

	public static final Scale REAFFIRMATION = new Scale("REAFFIRMATION");

	public static final Scale COMMITMENT = new Scale("COMMITMENT");

	private static final List<Scale> OF_THE_PROGRAM = List.of(CONCERN, OPPOSITION, CALL, WELCOME, REAFFIRMATION,
			COMMITMENT);

	public Scale {
		if (!isName(name)) {
			throw new IllegalArgumentException("A scale is called by 3 to 16 capital letters: " + name);
		}
	}

	/**
	 * The scales that the rules of the program know.
	 */
	public static List<Scale> ofTheProgram() {
		return OF_THE_PROGRAM;
	}

	/**
	 * The scale of that name.
	 * @throws IllegalArgumentException if no scale can be called so
	 */
	public static Scale valueOf(String name) {
		return new Scale(name);
	}

	/**
	 * What a scale is called by that is called so in English.
	 * @return its letters as capitals, as many as there is room for; too few to be a name
	 * if it has no more
	 */
	public static String nameOf(String english) {
		String letters = english.toUpperCase(Locale.ROOT).replaceAll("[^A-Z]", "");
		return letters.substring(0, Math.min(LONGEST, letters.length()));
	}

	/**
	 * Whether a scale can be called so.
	 */
	public static boolean isName(String name) {
		return NAME.matcher(name).matches();
	}

	/**
	 * Whether the rules of the program know it.
	 */
	public boolean isOfTheProgram() {
		return OF_THE_PROGRAM.contains(this);
	}

	/** Those of the program come first, in their order. */
	@Override
	public int compareTo(Scale other) {
		int places = Integer.compare(place(), other.place());
		return (places != 0) ? places : this.name.compareTo(other.name);
	}

	private int place() {
		int place = OF_THE_PROGRAM.indexOf(this);
		return (place < 0) ? OF_THE_PROGRAM.size() : place;
	}

	@Override
	public String toString() {
		return this.name;
	}

}
