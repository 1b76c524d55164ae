package org.chapeau.word;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.chapeau.text.CanonicalForm;
import org.chapeau.text.Edit;
import org.chapeau.text.Language;
import org.chapeau.text.Party;
import org.chapeau.text.RollingText;
import org.chapeau.word.RollingRuns.Kind;
import org.chapeau.word.RollingRuns.Stretch;

/**
 * A text as it was printed for a side, its brackets written out, which knows what the
 * side's people can change in it: the agreed words, and their own reading of a bracket.
 * Whoever takes both signs of a bracket away wants what is left between them.
 */
public final class PrintedText {

	private final Language language;

	private final List<Stretch> stretches;

	private final String text;

	/** The stretch of each character. */
	private final int[] places;

	private PrintedText(Language language, List<Stretch> stretches) {
		this.language = language;
		this.stretches = stretches;
		this.text = stretches.stream().map((stretch) -> stretch.run().text()).collect(Collectors.joining());
		this.places = new int[this.text.length()];
		int at = 0;
		for (int i = 0; i < stretches.size(); i++) {
			for (int end = at + stretches.get(i).run().text().length(); at < end; at++) {
				this.places[at] = i;
			}
		}
	}

	/**
	 * A text as {@link RollingRuns} prints it.
	 */
	public static PrintedText of(RollingText text, Language language, Party side) {
		return new PrintedText(language, RollingRuns.stretches(text, language, Optional.of(side)));
	}

	/**
	 * The characters that stand in the file.
	 */
	public String text() {
		return this.text;
	}

	/**
	 * What the side wanted when the text was printed.
	 */
	public String own() {
		return tidy(this.stretches.stream()
			.filter((stretch) -> stretch.own() && stretch.kind() == Kind.WORDS)
			.map((stretch) -> stretch.run().text())
			.collect(Collectors.joining()));
	}

	/**
	 * This text and the next as one paragraph.
	 */
	public PrintedText followedBy(PrintedText next) {
		List<Stretch> both = new ArrayList<>(this.stretches);
		if (this.language == Language.EN) {
			both.add(new Stretch(Run.of(" "), Kind.WORDS, true, RollingRuns.NO_BRACKET));
		}
		int brackets = 1 + this.stretches.stream().mapToInt(Stretch::bracket).max().orElse(RollingRuns.NO_BRACKET);
		next.stretches.forEach((stretch) -> both.add((stretch.bracket() == RollingRuns.NO_BRACKET) ? stretch
				: new Stretch(stretch.run(), stretch.kind(), stretch.own(), stretch.bracket() + brackets)));
		return new PrintedText(this.language, both);
	}

	/**
	 * What the side wants, going by what became of the printed text.
	 * @param returned the text as it came back
	 */
	public Wanted wanted(String returned) {
		if (CanonicalForm.sameWords(this.text.strip(), returned.strip())) {
			return new Wanted(own(), false, false);
		}
		return new Carrying(Edit.between(this.text, returned, this.language)).wanted();
	}

	/** A blank on each side of what has gone makes two. */
	private static String tidy(String words) {
		return words.replaceAll(" {2,}", " ").strip();
	}

	/**
	 * What a side wants.
	 *
	 * @param words its words, without brackets
	 * @param changed whether they are others than those that were printed
	 * @param leftOut whether something was changed that is not the side's: another
	 * reading, a label, one sign of a bracket
	 */
	public record Wanted(String words, boolean changed, boolean leftOut) {
	}

	/**
	 * Carries edits of the printed characters over to the side's words.
	 */
	private final class Carrying {

		private final List<Edit> edits;

		private final boolean[] gone = new boolean[PrintedText.this.text.length()];

		/** By the number of a bracket, whether its signs are gone. */
		private final boolean[] settled;

		private final StringBuilder words = new StringBuilder();

		/** Whether signs stood where the words so far end. */
		private boolean signsBefore;

		private boolean leftOut;

		private Carrying(List<Edit> edits) {
			this.edits = edits;
			edits.forEach((edit) -> Arrays.fill(this.gone, edit.from(), edit.to(), true));
			int brackets = 1 + PrintedText.this.stretches.stream().mapToInt(Stretch::bracket).max().orElse(-1);
			this.settled = new boolean[brackets];
			markSettled();
		}

		/**
		 * Within a bracket that is settled all are, but for those that were left whole.
		 */
		private void markSettled() {
			List<Integer> open = new ArrayList<>();
			boolean[] openingGone = new boolean[this.settled.length];
			boolean[] kept = new boolean[this.settled.length];
			int[] parents = new int[this.settled.length];
			for (int i = 0; i < this.gone.length; i++) {
				Stretch stretch = stretch(i);
				if (stretch.kind() == Kind.OPENING) {
					parents[stretch.bracket()] = open.isEmpty() ? -1 : open.get(open.size() - 1);
					open.add(stretch.bracket());
					openingGone[stretch.bracket()] = this.gone[i];
				}
				else if (stretch.kind() == Kind.CLOSING) {
					open.remove(open.size() - 1);
					this.settled[stretch.bracket()] = openingGone[stretch.bracket()] && this.gone[i];
					kept[stretch.bracket()] = !openingGone[stretch.bracket()] && !this.gone[i];
				}
			}
			for (int i = 0; i < this.settled.length; i++) {
				boolean within = parents[i] >= 0 && this.settled[parents[i]];
				this.leftOut |= within && kept[i];
				this.settled[i] |= within && !kept[i];
			}
		}

		private Wanted wanted() {
			int next = 0;
			for (Edit edit : this.edits) {
				keep(next, edit.from());
				put(edit);
				next = edit.to();
			}
			keep(next, this.gone.length);
			String tidied = tidy(this.words.toString());
			String before = own();
			boolean changed = !CanonicalForm.sameWords(tidied, before);
			return new Wanted(changed ? tidied : before, changed, this.leftOut);
		}

		private void keep(int from, int to) {
			for (int i = from; i < to; i++) {
				Stretch stretch = stretch(i);
				char c = PrintedText.this.text.charAt(i);
				if (isSettled(stretch) ? c != '|' : stretch.own() && stretch.kind() == Kind.WORDS) {
					append(String.valueOf(c));
				}
				else {
					this.leftOut |= isSettled(stretch);
					this.signsBefore = true;
				}
			}
		}

		private void put(Edit edit) {
			boolean replacesOwn = false;
			for (int i = edit.from(); i < edit.to(); i++) {
				boolean own = isOpenTo(i);
				replacesOwn |= own;
				this.leftOut |= !own && !Character.isWhitespace(PrintedText.this.text.charAt(i));
				this.signsBefore |= stretch(i).kind() != Kind.WORDS;
			}
			boolean besideOwn = edit.from() == edit.to()
					&& (this.gone.length == 0 || (edit.from() > 0 && isOpenTo(edit.from() - 1))
							|| (edit.to() < this.gone.length && isOpenTo(edit.to())));
			if (replacesOwn || besideOwn) {
				append(edit.words());
			}
			else if (!edit.words().isBlank()) {
				this.leftOut = true;
			}
		}

		/** Who writes behind a label thinks of its blank as theirs. */
		private void append(String more) {
			if (more.isEmpty()) {
				return;
			}
			boolean wordsMeet = !this.words.isEmpty() && Character.isLetterOrDigit(more.charAt(0))
					&& Character.isLetterOrDigit(this.words.charAt(this.words.length() - 1));
			if (this.signsBefore && wordsMeet && PrintedText.this.language == Language.EN) {
				this.words.append(' ');
			}
			this.words.append(more);
			this.signsBefore = false;
		}

		/** Whether the side's people may change the character. */
		private boolean isOpenTo(int i) {
			Stretch stretch = stretch(i);
			return isSettled(stretch)
					|| (stretch.own() && (stretch.kind() == Kind.WORDS || stretch.kind() == Kind.NOTHING));
		}

		private boolean isSettled(Stretch stretch) {
			return stretch.bracket() != RollingRuns.NO_BRACKET && this.settled[stretch.bracket()];
		}

		private Stretch stretch(int i) {
			return PrintedText.this.stretches.get(PrintedText.this.places[i]);
		}

	}

}
