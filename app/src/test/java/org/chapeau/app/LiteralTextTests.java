package org.chapeau.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.attoparser.ParseException;
import org.attoparser.config.ParseConfiguration;
import org.attoparser.simple.AbstractSimpleMarkupHandler;
import org.attoparser.simple.SimpleMarkupParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.core.io.Resource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * No page says anything in one language only: whatever has letters comes from the
 * messages or from the data.
 */
class LiteralTextTests {

	/** The program's name, and the names of the languages in themselves. */
	private static final Set<String> ALLOWED = Set.of("Chapeau", "日本語", "English");

	static Stream<Resource> templates() {
		return Arrays.stream(Messages.resources("classpath*:templates/**/*.html"));
	}

	@ParameterizedTest
	@MethodSource("templates")
	void aPageHasNoTextOfItsOwn(Resource template) throws IOException {
		assertThat(literals(template.getContentAsString(StandardCharsets.UTF_8))).isEmpty();
	}

	@Test
	void aPlantedTextIsSeen() {
		assertThat(literals("<p th:text=\"#{a}\">Prototype <b>text</b></p><p>Planted</p>")).containsExactly("Planted");
	}

	@Test
	void aPlantedLabelIsSeen() {
		assertThat(literals("<input placeholder=\"Type here\" th:aria-label=\"#{a}\">")).containsExactly("Type here");
	}

	private static List<String> literals(String html) {
		Literals literals = new Literals();
		try {
			new SimpleMarkupParser(ParseConfiguration.htmlConfiguration()).parse(html, literals);
		}
		catch (ParseException ex) {
			throw new IllegalArgumentException(ex);
		}
		return literals.found;
	}

	/**
	 * Collects what stands outside every element whose content Thymeleaf replaces.
	 */
	private static final class Literals extends AbstractSimpleMarkupHandler {

		private static final Set<String> REPLACING = Set.of("th:text", "th:utext", "th:replace");

		private static final Set<String> SPEAKING = Set.of("title", "placeholder", "alt", "aria-label");

		private final List<String> found = new ArrayList<>();

		private int open;

		private int replacedFrom = Integer.MAX_VALUE;

		@Override
		public void handleOpenElement(String name, Map<String, String> attributes, int line, int column) {
			this.open++;
			speaking(attributes);
			// Of a whole page only the layout's slots are replaced, and those have names.
			if (!"html".equals(name) && attributes != null
					&& attributes.keySet().stream().anyMatch(REPLACING::contains)) {
				this.replacedFrom = Math.min(this.replacedFrom, this.open);
			}
		}

		@Override
		public void handleStandaloneElement(String name, Map<String, String> attributes, boolean minimized, int line,
				int column) {
			speaking(attributes);
		}

		@Override
		public void handleCloseElement(String name, int line, int column) {
			if (this.open <= this.replacedFrom) {
				this.replacedFrom = Integer.MAX_VALUE;
			}
			this.open--;
		}

		@Override
		public void handleText(char[] buffer, int offset, int length, int line, int column) {
			if (this.open < this.replacedFrom) {
				add(new String(buffer, offset, length).strip());
			}
		}

		private void speaking(Map<String, String> attributes) {
			if (attributes != null) {
				SPEAKING.stream().filter(attributes::containsKey).map(attributes::get).forEach(this::add);
			}
		}

		private void add(String text) {
			if (text.chars().anyMatch(Character::isLetter) && !ALLOWED.contains(text)) {
				this.found.add(text);
			}
		}

	}

}
