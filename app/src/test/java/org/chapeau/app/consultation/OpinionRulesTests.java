package org.chapeau.app.consultation;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.chapeau.app.consultation.Opinion.Kind;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class OpinionRulesTests {

	private static final ConsultationId CONSULTATION = ConsultationId.random();

	private static final DossierId DOSSIER = DossierId.random();

	@ParameterizedTest(name = "{0}, comment \"{1}\", counter-text {2}: {3}")
	@CsvSource(nullValues = "-", textBlock = """
			-, '', false, opinion-missing
			NONE, '', false, opinion-missing
			NEGATIVE, ' ', false, opinion-reason-missing
			NEGATIVE, 'names nobody', false, ''
			POSITIVE_WITH_COMMENTS, '', true, opinion-comment-missing
			POSITIVE_WITH_COMMENTS, 'softer', true, ''
			POSITIVE, '', false, ''
			POSITIVE, 'but softer', false, opinion-not-plain
			POSITIVE, '', true, opinion-not-plain
			""")
	void anOpinionSaysWhatItNeedsTo(@Nullable Kind kind, String comment, boolean counterText, String refusal) {
		assertThat(Opinion.check(kind, !comment.isBlank(), counterText).refusal().map(Refusal::key).orElse(""))
			.isEqualTo(refusal);
	}

	@Test
	void theLatestOpinionOfAUnitHolds() {
		Standing standing = Standing
			.of(List.of(opinion(1, 2, Kind.POSITIVE), opinion(1, 1, Kind.NEGATIVE), opinion(2, 1, Kind.POSITIVE)));
		assertThat(standing.opinions()).extracting(Opinion::round).containsExactly(2);
		assertThat(standing.negative()).isEmpty();
	}

	@Test
	void silenceTakesNoObjectionBack() {
		Standing standing = Standing.of(List.of(opinion(1, 1, Kind.NEGATIVE), opinion(1, 2, Kind.NONE)));
		assertThat(standing.negative()).hasSize(1);
	}

	@Test
	void silenceHoldsOnlyWhereNothingElseWasSaid() {
		Standing standing = Standing.of(List.of(opinion(1, 1, Kind.NONE), opinion(2, 1, Kind.POSITIVE)));
		assertThat(standing.of("EU/cyber").orElseThrow().kind()).isEqualTo(Kind.POSITIVE);
	}

	private static Opinion opinion(int round, int asking, Kind kind) {
		return new Opinion(CONSULTATION, DOSSIER, round, asking, "EU/cyber", false, kind, "", Map.of(), "", null,
				Instant.EPOCH);
	}

}
