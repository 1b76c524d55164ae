package org.chapeau.word.redline;

import java.util.ArrayList;
import java.util.List;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.chapeau.text.Part;

/**
 * Makes up two versions of a statement: paragraphs that stay, change, come, go, move, are
 * split and joined.
 */
public final class AnyVersions {

	private static final List<String> WORDS = List.of("We", "firmly", "strongly", "condemn", "welcome", "the", "supply",
			"of", "arms", "and", "peace,", "stability", "dialogue.", "次回の", "対話を", "歓迎する。", "[EU:", "|", "]", "\t",
			"a\nb", "  ", "e\u0301", "é");

	private AnyVersions() {
	}

	/**
	 * Two versions.
	 */
	public record Versions(List<Passage> before, List<Passage> after) {

	}

	/**
	 * Versions that share most of their words.
	 */
	public static Arbitrary<Versions> versions() {
		return Combinators.combine(passages(), edit().list().ofMaxSize(6)).as((before, edits) -> {
			List<Passage> after = new ArrayList<>(before);
			edits.forEach((edit) -> edit.apply(after));
			return new Versions(before, after);
		});
	}

	private static Arbitrary<List<Passage>> passages() {
		return text().list().ofMaxSize(8).map((texts) -> {
			List<Passage> passages = new ArrayList<>();
			texts.forEach((text) -> passages.add(new Passage("c" + passages.size(), part(text.length()), 0, text)));
			return passages;
		});
	}

	private static Part part(int seed) {
		return (seed % 7 == 0) ? Part.HEADING : Part.OPERATIVE;
	}

	private static Arbitrary<String> text() {
		return Arbitraries.of(WORDS).list().ofMaxSize(14).map((words) -> String.join(" ", words));
	}

	private static Arbitrary<Edit> edit() {
		return Combinators
			.combine(Arbitraries.integers().between(0, 5), Arbitraries.integers().between(0, 20),
					Arbitraries.integers().between(0, 20), text())
			.as(Edit::new);
	}

	/**
	 * Something done to a version.
	 */
	private record Edit(int kind, int where, int to, String text) {

		void apply(List<Passage> passages) {
			if (passages.isEmpty() || this.kind == 0) {
				passages.add(Math.min(this.where, passages.size()), fresh(passages, this.text));
				return;
			}
			int at = this.where % passages.size();
			Passage passage = passages.get(at);
			int cut = passage.text()
				.offsetByCodePoints(0, this.to % (passage.text().codePointCount(0, passage.text().length()) + 1));
			switch (this.kind) {
				case 1 -> passages.remove(at);
				case 2 -> passages.add(this.to % passages.size(), passages.remove(at));
				case 3 -> {
					passages.set(at, with(passage, passage.text().substring(0, cut)));
					passages.add(at + 1, fresh(passages, passage.text().substring(cut)));
				}
				case 4 -> {
					if (at + 1 < passages.size()) {
						passages.set(at, with(passage, passage.text() + ' ' + passages.remove(at + 1).text()));
					}
				}
				default -> passages.set(at, with(passage,
						passage.text().substring(0, cut) + this.text + ' ' + passage.text().substring(cut)));
			}
		}

		private static Passage with(Passage passage, String text) {
			return new Passage(passage.key(), part(text.length()), 0, text);
		}

		private static Passage fresh(List<Passage> passages, String text) {
			int number = 100;
			for (Passage passage : passages) {
				number = Math.max(number, Integer.parseInt(passage.key().substring(1)) + 1);
			}
			return new Passage("c" + number, part(text.length()), 0, text);
		}

	}

}
