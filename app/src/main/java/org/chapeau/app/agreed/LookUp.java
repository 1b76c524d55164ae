package org.chapeau.app.agreed;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.chapeau.app.agreed.EarlierStatement.Status;
import org.chapeau.app.agreed.index.Found;
import org.chapeau.app.agreed.index.Sought;
import org.chapeau.app.agreed.persistence.LibraryStore;
import org.chapeau.app.agreed.persistence.LibraryStore.Kept;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.precedent.Nearness;
import org.chapeau.text.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds the earlier wording that is nearest to some words. The index proposes; what is
 * shown is read from the database once more, by what the reader may see. Nobody notes
 * what was looked up.
 */
@Component
@Transactional(propagation = Propagation.NOT_SUPPORTED)
public class LookUp {

	/** How many are shown. */
	static final int BEST = 5;

	/** How many the index proposes, of which the nearest are shown. */
	private static final int PROPOSED = 30;

	/** Beyond this many characters nobody looks for a paragraph any more. */
	static final int LONGEST = 5000;

	private static final int EVER = 9999;

	private final SideIndexes indexes;

	private final LibraryStore store;

	LookUp(SideIndexes indexes, LibraryStore store) {
		this.indexes = indexes;
		this.store = store;
	}

	/**
	 * The five nearest paragraphs, the nearest first.
	 */
	public List<Hit> nearest(CurrentUser reader, Wish wish) {
		if (reader.delegateOnly()) {
			return List.of();
		}
		Wish bounded = wish.of(bounded(wish.en()), bounded(wish.ja()));
		List<Found> found = this.indexes.of(reader.side()).find(sought(reader, bounded), PROPOSED);
		double most = found.stream().mapToDouble(Found::score).max().orElse(1);
		List<Candidate> candidates = new ArrayList<>();
		List<Kept> kept = this.store.kept(reader, found);
		for (Found one : found) {
			kept.stream()
				.filter((paragraph) -> paragraph.is(one))
				.findFirst()
				.ifPresent((paragraph) -> candidates.add(candidate(paragraph, bounded, one.score() / most)));
		}
		candidates.sort(Comparator.comparingDouble(Candidate::rank).reversed());
		return candidates.stream().limit(BEST).flatMap((candidate) -> hit(reader, candidate).stream()).toList();
	}

	private static Sought sought(CurrentUser reader, Wish wish) {
		List<String> statuses = new ArrayList<>(List.of(Status.AGREED.name()));
		if (wish.everything()) {
			statuses.addAll(List.of(Status.READOUT.name(), Status.COMMENTARY.name()));
		}
		return new Sought(wish.en(), wish.ja(), List.of("SHARED", reader.side().code()), statuses, wish.party(),
				(wish.rank() != null) ? wish.rank().name() : null, (wish.from() != null) ? wish.from() : 0,
				(wish.to() != null) ? wish.to() : EVER);
	}

	private static Candidate candidate(Kept kept, Wish wish, double score) {
		Nearness en = nearness(kept.paragraph(), wish.en(), Language.EN);
		Nearness ja = nearness(kept.paragraph(), wish.ja(), Language.JA);
		return new Candidate(kept, en, ja, score);
	}

	private static @Nullable Nearness nearness(EarlierParagraph paragraph, String words, Language language) {
		String earlier = paragraph.in(language);
		return (earlier.isBlank() || words.isBlank()) ? null : Nearness.of(earlier, words, language);
	}

	private Optional<Hit> hit(CurrentUser reader, Candidate candidate) {
		return this.store.find(reader, candidate.kept().statement())
			.map((statement) -> new Hit(new PastWording(statement, candidate.kept().paragraph()), candidate.en(),
					candidate.ja()));
	}

	private static String bounded(String words) {
		return words.substring(0, Math.min(words.length(), LONGEST));
	}

	/**
	 * A paragraph that may be shown.
	 *
	 * @param score how near the index has it, of the nearest
	 */
	private record Candidate(Kept kept, @Nullable Nearness en, @Nullable Nearness ja, double score) {

		/** Words in common count as much as words that are rare. */
		double rank() {
			return this.score + Math.max(share(this.en), share(this.ja));
		}

		private static double share(@Nullable Nearness nearness) {
			return (nearness != null) ? nearness.share() : 0;
		}

	}

}
