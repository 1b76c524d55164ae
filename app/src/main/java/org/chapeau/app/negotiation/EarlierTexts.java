package org.chapeau.app.negotiation;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.text.Party;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Compares the text with what a side had before it earlier, for somebody who is to decide
 * on the whole of it: with what the side last approved, agreed to or cleared, or else
 * with what was first put on the table.
 */
@Component
@Transactional(readOnly = true)
public class EarlierTexts {

	private final History history;

	private final Transmissions transmissions;

	EarlierTexts(History history, Transmissions transmissions) {
		this.history = history;
		this.transmissions = transmissions;
	}

	/**
	 * The latest of these texts that is not the present one, compared with it; what was
	 * first put on the table if none is. Nothing if nothing is on the table, or the
	 * dossier does not exist for the reader.
	 */
	public Optional<Earlier> last(CurrentUser reader, DossierId dossier) {
		List<Round> rounds = this.history.rounds(reader, dossier);
		Optional<Integer> latest = this.history.versions(reader, dossier)
			.stream()
			.map(StatementVersion::number)
			.max(Comparator.naturalOrder());
		int languages = this.history.changeOfLanguages(reader, dossier).map(StatementVersion::number).orElse(0);
		return rounds.stream()
			.min(Comparator.comparing(Round::number))
			.map((first) -> Basis.of(Kind.OFFERED, first, first.openedAt()))
			.flatMap((offered) -> latest.map((now) -> last(reader, dossier, decided(reader, dossier, rounds).toList(),
					offered, now, languages)));
	}

	private Earlier last(CurrentUser reader, DossierId dossier, List<Basis> decided, Basis offered, int latest,
			int languages) {
		List<ClauseText> now = this.history.text(reader, dossier, latest);
		Map<Integer, List<ClauseText>> before = new HashMap<>();
		decided.forEach((basis) -> before.computeIfAbsent(basis.version(),
				(version) -> this.history.text(reader, dossier, version)));
		// The same words are another text once other languages of it are authentic.
		Predicate<Basis> same = (basis) -> basis.version() >= languages
				&& JointText.hash(before.get(basis.version())).equals(JointText.hash(now));
		int cleared = decided.stream()
			.filter((basis) -> basis.kind() == Kind.CLEARED)
			.filter(same)
			.mapToInt(Basis::round)
			.max()
			.orElse(0);
		Basis basis = decided.stream().filter(same.negate()).findFirst().orElse(offered);
		return new Earlier(basis, TextComparison.of(this.history.text(reader, dossier, basis.version()), now), cleared);
	}

	/** What the reader's side has decided on, the latest first. */
	private Stream<Basis> decided(CurrentUser reader, DossierId dossier, List<Round> rounds) {
		Party side = reader.side();
		return this.transmissions.list(reader, dossier)
			.stream()
			.filter((sent) -> sent.from().equals(side))
			.flatMap((sent) -> switch (sent.kind()) {
				// The units read the text as the round was opened with, whatever has
				// crossed from the other side before their answer did.
				case CLEARED -> rounds.stream()
					.filter((round) -> round.number() == sent.round())
					.map((round) -> Basis.of(Kind.CLEARED, round, sent.at()));
				case AD_REFERENDUM -> whole(reader, sent, Kind.AGREED);
				case APPROVED -> whole(reader, sent, Kind.APPROVED);
				default -> Stream.empty();
			});
	}

	private Stream<Basis> whole(CurrentUser reader, Transmission sent, Kind kind) {
		return this.history.versionOf(reader, sent.dossier(), sent.hash())
			.map((version) -> new Basis(kind, version, sent.round(), sent.at()))
			.stream();
	}

	/**
	 * An earlier text and what has changed since.
	 *
	 * @param basis the earlier text
	 * @param changes what is different now
	 * @param cleared the last round in which the side cleared exactly the present text; 0
	 * if it did in none
	 */
	public record Earlier(Basis basis, TextComparison changes, int cleared) {
	}

	/**
	 * An earlier text.
	 *
	 * @param kind what the side did with it
	 * @param version the version of the whole text
	 * @param round the round of negotiation
	 * @param at when the side did it
	 */
	public record Basis(Kind kind, int version, int round, Instant at) {

		static Basis of(Kind kind, Round round, Instant at) {
			return new Basis(kind, round.openedVersion(), round.number(), at);
		}

	}

	/**
	 * What a side did with an earlier text.
	 */
	public enum Kind {

		APPROVED, AGREED, CLEARED,
		/** It was first put on the table. */
		OFFERED

	}

}
