package org.chapeau.app.consultation;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.chapeau.app.fixtures.WithoutRequest;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.negotiation.SealedAnswer;
import org.chapeau.app.negotiation.SealedAnswer.State;
import org.chapeau.app.negotiation.SealedAnswers;
import org.chapeau.app.negotiation.Transmission;
import org.chapeau.app.negotiation.Transmissions;
import org.chapeau.workflows.ConsultEu;
import org.chapeau.workflows.NegotiateStatement;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An answer is taken back in the moment in which it is opened, or given in the moment in
 * which the other side gives its own.
 */
@ConsultationTest
class RecallRacesTests {

	@Autowired
	Negotiation negotiation;

	@Autowired
	SealedTexts texts;

	@Autowired
	Answers answers;

	@Autowired
	SealedAnswers sealed;

	@Autowired
	Transmissions transmissions;

	@RepeatedTest(5)
	void itIsOpenedOrRecalledAndWhoeverIsLateIsTold() {
		DossierId dossier = this.texts.sealed();
		List<String> came = together(() -> {
			this.negotiation.opens(Officials.JP_DRAFTER, dossier);
			return "opened";
		}, () -> this.answers.recall(Officials.EU_COORDINATOR, dossier)
			.refusal()
			.map((refusal) -> refusal.key())
			.orElse("recalled"));
		this.negotiation.runSteps();
		boolean crossed = crossed(dossier).contains(Transmission.Kind.PROPOSALS);
		assertThat(came).containsExactly("opened", crossed ? "answer-crossed" : "recalled");
		assertThat(state(dossier)).isEqualTo(crossed ? State.READ : State.RECALLED);
		assertThat(this.negotiation.elements(Officials.EU_COORDINATOR, dossier))
			.isEqualTo(crossed ? List.of() : List.of(ConsultEu.USER_TASK_CONSOLIDATE));
	}

	@RepeatedTest(3)
	void itCrossesOnceWhoeverOpensIt() {
		DossierId dossier = this.texts.sealed();
		together(() -> {
			this.negotiation.opens(Officials.JP_DRAFTER, dossier);
			return "";
		}, () -> {
			this.negotiation.opens(Officials.JP_DIRECTOR, dossier);
			return "";
		});
		this.negotiation.runSteps();
		assertThat(crossed(dossier)).containsExactly(Transmission.Kind.PROPOSALS, Transmission.Kind.ZERO_DRAFT);
	}

	@RepeatedTest(3)
	void answersOfTheSameMomentBothCross() {
		DossierId dossier = this.texts.toAnswer();
		this.texts.counter(Officials.JP_CYBER, dossier, "We act.");
		together(() -> Negotiation.result(this.texts.propose(Officials.EU_COORDINATOR, dossier)),
				() -> Negotiation.result(this.texts.propose(Officials.JP_DIRECTOR, dossier)));
		this.negotiation.runSteps();
		assertThat(state(dossier)).isEqualTo(State.ANSWERED);
		assertThat(this.negotiation.elements(Officials.EU_DESK, dossier))
			.containsExactly(NegotiateStatement.USER_TASK_NEGOTIATE);
	}

	@RepeatedTest(3)
	void theOtherSideAnswersWhileOneIsTakenBack() {
		DossierId dossier = this.texts.sealed();
		this.texts.consent(Officials.JP_CYBER, dossier);
		together(() -> this.answers.recall(Officials.EU_COORDINATOR, dossier),
				() -> Negotiation.result(this.texts.clear(Officials.JP_DIRECTOR, dossier)));
		this.negotiation.runSteps();
		boolean crossed = crossed(dossier).contains(Transmission.Kind.PROPOSALS);
		assertThat(state(dossier)).isEqualTo(crossed ? State.ANSWERED : State.RECALLED);
		assertThat(this.sealed.list(Officials.JP_DIRECTOR, dossier)).extracting(SealedAnswer::state)
			.containsExactly(crossed ? State.ANSWERED : State.SEALED);
	}

	private State state(DossierId dossier) {
		return this.sealed.list(Officials.EU_COORDINATOR, dossier).get(0).state();
	}

	private List<Transmission.Kind> crossed(DossierId dossier) {
		return this.transmissions.list(Officials.JP_DIRECTOR, dossier).stream().map(Transmission::kind).toList();
	}

	/** What both come to, beginning together. */
	private static <T> List<T> together(Supplier<T> one, Supplier<T> other) {
		CyclicBarrier start = new CyclicBarrier(2);
		List<CompletableFuture<T>> running = Stream.of(one, other).map((attempt) -> WithoutRequest.supplyAsync(() -> {
			try {
				start.await();
			}
			catch (Exception ex) {
				throw new IllegalStateException(ex);
			}
			return attempt.get();
		})).toList();
		return running.stream().map(CompletableFuture::join).toList();
	}

}
