package org.chapeau.word;

/**
 * Plain text on its way into XML 1.0.
 */
final class XmlText {

	private XmlText() {
	}

	/**
	 * Returns the text unless it holds a character that XML 1.0 forbids.
	 * @throws IllegalCharacterException naming the first such character
	 */
	static String requireLegal(String text) {
		for (int i = 0; i < text.length();) {
			int codePoint = text.codePointAt(i);
			if (!isLegal(codePoint)) {
				throw new IllegalCharacterException(codePoint, i);
			}
			i += Character.charCount(codePoint);
		}
		return text;
	}

	/**
	 * The text as content of an element or a quoted attribute; line ends and tabs become
	 * spaces.
	 */
	static String escape(String text) {
		StringBuilder xml = new StringBuilder(text.length() + 16);
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			appendEscaped(xml, isLineEnd(c) || c == '\t' ? ' ' : c);
		}
		return xml.toString();
	}

	/**
	 * The text as content of a {@code w:t}, which it closes and opens again around line
	 * breaks and tabs. A carriage return, alone or before a line feed, is one line break.
	 */
	static String runContent(String text) {
		return runContent(text, "w:t");
	}

	/**
	 * The same for an element of another name, such as {@code w:delText}.
	 */
	static String runContent(String text, String element) {
		StringBuilder xml = new StringBuilder(text.length() + 16);
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n') {
				continue;
			}
			if (isLineEnd(c) || c == '\t') {
				xml.append("</").append(element).append((c == '\t') ? "><w:tab/><" : "><w:br/><");
				xml.append(element).append(" xml:space=\"preserve\">");
			}
			else {
				appendEscaped(xml, c);
			}
		}
		return xml.toString();
	}

	private static void appendEscaped(StringBuilder xml, char c) {
		switch (c) {
			case '&' -> xml.append("&amp;");
			case '<' -> xml.append("&lt;");
			case '>' -> xml.append("&gt;");
			case '"' -> xml.append("&quot;");
			default -> xml.append(c);
		}
	}

	private static boolean isLineEnd(char c) {
		return c == '\n' || c == '\r';
	}

	private static boolean isLegal(int codePoint) {
		if (codePoint < 0x20) {
			return codePoint == '\t' || codePoint == '\n' || codePoint == '\r';
		}
		boolean loneSurrogate = codePoint >= 0xD800 && codePoint <= 0xDFFF;
		return !loneSurrogate && codePoint != 0xFFFE && codePoint != 0xFFFF;
	}

}
