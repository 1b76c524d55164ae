package org.chapeau.app.agreed.web;

import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

import org.chapeau.app.agreed.Drift.Year;
import org.chapeau.catalogue.Ladder;
import org.chapeau.catalogue.LadderLevel;
import org.chapeau.catalogue.Rung;
import org.chapeau.catalogue.Scale;
import org.chapeau.text.Language;
import org.springframework.web.util.HtmlUtils;

/**
 * Draws the drift of a theme: for each scale of the ladder a chart of its own, since
 * levels of two scales cannot be compared; its rungs from below, the statements from left
 * to right by their day. Attributes only, so that no style is needed.
 */
final class DriftPicture {

	private static final int WIDTH = 900;

	private static final int LEFT = 10;

	private static final int RIGHT = 10;

	/** Room for the verb above its line: beside it, a phone would show verbs alone. */
	private static final int RUNG = 34;

	private static final int TOP = 30;

	private static final int BOTTOM = 40;

	private static final String INK = "#1d2530";

	private static final String SOFT = "#5b6673";

	private static final String LINE = "#d5dae0";

	private static final String ACCENT = "#0b5cad";

	/** What a year takes, and a gap. */
	private static final int YEAR = 36;

	private final List<Year> years;

	private final Ladder ladder;

	private final Language language;

	private final StringBuilder svg = new StringBuilder();

	private int height;

	DriftPicture(List<Year> years, Ladder ladder, Language language) {
		this.years = years;
		this.ladder = ladder;
		this.language = language;
	}

	String svg() {
		for (Scale scale : this.ladder.scales()) {
			if (this.years.stream().anyMatch((year) -> year.strongest(scale).isPresent())) {
				chart(scale);
			}
		}
		return String.format(Locale.ROOT,
				"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\""
						+ " font-family=\"system-ui, 'Noto Sans JP', 'Hiragino Sans', sans-serif\" font-size=\"13\">"
						+ "<rect width=\"100%%\" height=\"100%%\" fill=\"#ffffff\"/>%s</svg>",
				WIDTH, Math.max(this.height, 1), WIDTH, Math.max(this.height, 1), this.svg);
	}

	private void chart(Scale scale) {
		List<Rung> rungs = shown(scale);
		int top = this.height + TOP;
		int base = top + (rungs.size() - 1) * RUNG;
		for (int i = 0; i < rungs.size(); i++) {
			int y = base - i * RUNG;
			line(LEFT, y, WIDTH - RIGHT, y, LINE, 1);
			text(LEFT, y - 9, "start", INK, words(rungs.get(i)));
		}
		List<Dot> dots = new ArrayList<>();
		for (Year year : this.years) {
			year.strongest(scale)
				.ifPresent((level) -> dots.add(new Dot(x(year), base - place(rungs, level) * RUNG, year)));
		}
		for (int i = 1; i < dots.size(); i++) {
			line(dots.get(i - 1).x(), dots.get(i - 1).y(), dots.get(i).x(), dots.get(i).y(), ACCENT, 2);
		}
		int last = -WIDTH;
		for (Dot dot : dots) {
			this.svg.append(String.format(Locale.ROOT, "<circle cx=\"%d\" cy=\"%d\" r=\"5\" fill=\"%s\"/>", dot.x(),
					dot.y(), ACCENT));
			// Two statements of one season would have their years one upon the other.
			if (dot.x() - last > YEAR) {
				text(dot.x(), base + 24, "middle", SOFT, String.valueOf(dot.year().statement().year()));
				last = dot.x();
			}
		}
		this.height = base + BOTTOM;
	}

	/**
	 * From the weakest verb that somebody used to the strongest, and one more each way.
	 */
	private List<Rung> shown(Scale scale) {
		List<Rung> rungs = this.ladder.rungs().stream().filter((rung) -> rung.level().scale().equals(scale)).toList();
		List<Integer> used = this.years.stream()
			.map((year) -> year.strongest(scale))
			.flatMap(Optional::stream)
			.map((level) -> place(rungs, level))
			.sorted()
			.toList();
		int from = Math.max(0, used.get(0) - 1);
		int to = Math.min(rungs.size(), used.get(used.size() - 1) + 2);
		return rungs.subList(from, to);
	}

	private static int place(List<Rung> rungs, LadderLevel level) {
		int place = 0;
		for (Rung rung : rungs) {
			if (rung.level().level() < level.level()) {
				place++;
			}
		}
		return Math.min(place, rungs.size() - 1);
	}

	private int x(Year year) {
		long first = day(this.years.get(0));
		long all = day(this.years.get(this.years.size() - 1)) - first;
		int room = WIDTH - RIGHT - LEFT - 2 * RUNG;
		return LEFT + RUNG + ((all == 0) ? room / 2 : (int) (room * (day(year) - first) / all));
	}

	private static long day(Year year) {
		return Objects.requireNonNull(year.statement().facts().date()).getLong(ChronoField.EPOCH_DAY);
	}

	private String words(Rung rung) {
		return (this.language == Language.JA) ? rung.ja() : rung.en();
	}

	private void line(int x1, int y1, int x2, int y2, String colour, int width) {
		this.svg.append(String.format(Locale.ROOT,
				"<line x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\" stroke=\"%s\" stroke-width=\"%d\"/>", x1, y1, x2, y2,
				colour, width));
	}

	private void text(int x, int y, String anchor, String colour, String words) {
		this.svg.append(String.format(Locale.ROOT, "<text x=\"%d\" y=\"%d\" text-anchor=\"%s\" fill=\"%s\">%s</text>",
				x, y, anchor, colour, HtmlUtils.htmlEscape(words, "UTF-8")));
	}

	private record Dot(int x, int y, Year year) {
	}

}
