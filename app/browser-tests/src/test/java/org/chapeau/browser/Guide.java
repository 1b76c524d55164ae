package org.chapeau.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The numbered steps of a guided tour: who signs in, written as code, and what they
 * follow, press and tick, in bold, one after another.
 */
final class Guide {

	private static final Pattern STEP = Pattern.compile("^\\d+\\. .*", Pattern.MULTILINE);

	private static final Pattern WORDS = Pattern.compile("\\*\\*(.+?)\\*\\*|`([^`]+)`");

	private final Deque<String> words;

	private Guide(Deque<String> words) {
		this.words = words;
	}

	/**
	 * Reads a guide in Markdown.
	 * @throws IOException if it cannot be read
	 */
	static Guide read(Path markdown) throws IOException {
		Deque<String> words = new ArrayDeque<>();
		STEP.matcher(Files.readString(markdown))
			.results()
			.flatMap((step) -> WORDS.matcher(step.group()).results())
			.forEach((word) -> words.add((word.group(1) != null) ? word.group(1) : word.group(2)));
		return new Guide(words);
	}

	/**
	 * Fails unless these words are the next to do by the guide.
	 */
	void says(String next) {
		assertThat(next).as("the next words of the guide").isEqualTo(this.words.poll());
	}

	/**
	 * Fails if the guide goes on.
	 */
	void ends() {
		assertThat(this.words).as("what the guide says on").isEmpty();
	}

}
