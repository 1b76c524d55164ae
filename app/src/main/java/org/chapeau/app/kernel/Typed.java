package org.chapeau.app.kernel;

/**
 * Words as they come from a form.
 */
public final class Typed {

	private static final int LAST_OF_PLANE = 0xFFFE;

	private static final int FIRST_OF_NONE = 0xFDD0;

	private static final int LAST_OF_NONE = 0xFDEF;

	private Typed() {
	}

	/**
	 * What was typed, without blanks around it and with the line ends of the text of
	 * record: a form sends others, which would all count as changes.
	 */
	public static String words(String text) {
		return text.replace("\r\n", "\n").replace('\r', '\n').strip();
	}

	/**
	 * Whether everything that was typed can stand in a document. Control characters
	 * cannot, nor can half a character; they come from other programs by way of the
	 * clipboard.
	 */
	public static boolean isPrintable(String... texts) {
		for (String text : texts) {
			if (!text.codePoints().allMatch(Typed::isPrintable)) {
				return false;
			}
		}
		return true;
	}

	/**
	 * The same without what cannot stand in a document. A vertical tab and a form feed
	 * are the line and page ends of other programs.
	 */
	public static String printable(String text) {
		return text.replaceAll("[\\x0b\\f]", "\n")
			.codePoints()
			.filter(Typed::isPrintable)
			.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
			.toString();
	}

	private static boolean isPrintable(int character) {
		return switch (Character.getType(character)) {
			case Character.CONTROL -> character == '\n' || character == '\r' || character == '\t';
			case Character.SURROGATE -> false;
			// Characters that a later Unicode has, of rare names among them, are
			// unassigned
			// too; only those that it will never assign are none.
			case Character.UNASSIGNED ->
				(character & LAST_OF_PLANE) < LAST_OF_PLANE && (character < FIRST_OF_NONE || character > LAST_OF_NONE);
			default -> true;
		};
	}

}
