package org.chapeau.text;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Finds the characters of a text that a reader cannot see: those that reorder it, so that
 * it reads otherwise than it was agreed, and those that take no room or look like blanks.
 * <p>
 * A variation selector behind an ideograph chooses the form of a character in a name, and
 * one behind a symbol or a joiner between two symbols belongs to one picture; these show
 * and are not hidden.
 */
public final class HiddenCharacters {

	/**
	 * Format characters of Arabic, Syriac and Kaithi that have a shape of their own.
	 */
	private static final Set<Integer> SHOWN = Set.of(0x600, 0x601, 0x602, 0x603, 0x604, 0x605, 0x6DD, 0x70F, 0x890,
			0x891, 0x8E2, 0x110BD, 0x110CD);

	/**
	 * Characters that show nothing though Unicode counts them among letters, marks and
	 * symbols: the grapheme joiner, fillers of Hangul, Khmer vowels, the empty Braille
	 * pattern.
	 */
	private static final Set<Integer> EMPTY = Set.of(0x34F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x2800, 0x3164, 0xFFA0);

	private static final int ZERO_WIDTH_JOINER = 0x200D;

	private static final int TEXT_STYLE = 0xFE0E;

	private static final int EMOJI_STYLE = 0xFE0F;

	private HiddenCharacters() {
	}

	/**
	 * The hidden characters, each once, in the order in which they first occur.
	 */
	public static List<HiddenCharacter> in(String text) {
		return IntStream.range(0, text.length())
			.filter((index) -> isHidden(text, index))
			.map(text::codePointAt)
			.distinct()
			.mapToObj(HiddenCharacter::new)
			.toList();
	}

	private static boolean isHidden(String text, int index) {
		int c = text.codePointAt(index);
		if (isVariationSelector(c)) {
			return !isSelected(c, before(text, index));
		}
		if (c == ZERO_WIDTH_JOINER) {
			return !isPicture(before(text, index)) || !isSymbol(behind(text, index));
		}
		return switch (Character.getType(c)) {
			case Character.FORMAT -> !SHOWN.contains(c);
			case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
			default -> EMPTY.contains(c);
		};
	}

	private static boolean isVariationSelector(int c) {
		return (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0100 && c <= 0xE01EF) || (c >= 0x180B && c <= 0x180F);
	}

	private static boolean isSelected(int selector, int selected) {
		boolean style = selector == TEXT_STYLE || selector == EMOJI_STYLE;
		return Character.isIdeographic(selected) || (style && isSymbol(selected));
	}

	/**
	 * Whether a picture can end so.
	 */
	private static boolean isPicture(int c) {
		return isSymbol(c) || c == EMOJI_STYLE;
	}

	private static boolean isSymbol(int c) {
		return switch (Character.getType(c)) {
			case Character.OTHER_SYMBOL, Character.MATH_SYMBOL, Character.MODIFIER_SYMBOL -> !EMPTY.contains(c);
			default -> false;
		};
	}

	private static int before(String text, int index) {
		return (index > 0) ? text.codePointBefore(index) : 0;
	}

	private static int behind(String text, int index) {
		return (index + 1 < text.length()) ? text.codePointAt(index + 1) : 0;
	}

	/**
	 * A character that does not show.
	 *
	 * @param codePoint its number in Unicode
	 */
	public record HiddenCharacter(int codePoint) {

		/**
		 * Its name in Unicode, such as {@code RIGHT-TO-LEFT OVERRIDE}.
		 */
		public String name() {
			String name = Character.getName(this.codePoint);
			return (name != null) ? name : "";
		}

		/**
		 * Number and name, such as {@code U+202E RIGHT-TO-LEFT OVERRIDE}.
		 */
		@Override
		public String toString() {
			return String.format(Locale.ROOT, "U+%04X %s", this.codePoint, name());
		}

	}

}
