package org.chapeau.app.consultation;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.chapeau.app.consultation.Opinion.Kind;
import org.chapeau.app.fixtures.WithoutRequest;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.kernel.Outcome;
import org.chapeau.app.process.TaskId;
import org.chapeau.text.Party;
import org.chapeau.workflows.ConsultEu;
import org.junit.jupiter.api.RepeatedTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two people act on one file at the same moment. One of them is first; the other is told,
 * and has changed nothing.
 */
@ConsultationTest
class UnitFileRacesTests {

	private static final CurrentUser COLLEAGUE = Officials.colleague(Officials.EU_CYBER);

	@Autowired
	Negotiation negotiation;

	@Autowired
	Consultations consultations;

	@Autowired
	Opinions opinions;

	@Autowired
	UnitFiles files;

	@Autowired
	Settlements settlements;

	@RepeatedTest(3)
	void aFileIsAnsweredOrPassedOn() {
		DossierId dossier = asked();
		TaskId task = task(dossier);
		assertThat(winners(() -> give(task), () -> this.files.passOn(COLLEAGUE, task, "EU/space", "it is theirs")))
			.isEqualTo(1);
		boolean given = opinions(dossier).size() == 1;
		assertThat(acts(dossier)).isEqualTo(given ? List.of() : List.of(UnitAct.Kind.PASSED_ON));
		assertThat(this.negotiation.elements(Officials.EU_SPACE, dossier)).hasSize(given ? 0 : 1);
	}

	@RepeatedTest(3)
	void moreTimeIsAskedForOnce() {
		DossierId dossier = asked();
		TaskId task = task(dossier);
		assertThat(winners(() -> this.files.askForTime(Officials.EU_CYBER, task, "one"),
				() -> this.files.askForTime(COLLEAGUE, task, "two")))
			.isEqualTo(1);
		assertThat(acts(dossier)).containsExactly(UnitAct.Kind.TIME_ASKED);
		assertThat(this.negotiation.elements(Officials.EU_COORDINATOR, dossier))
			.containsExactly(ConsultEu.USER_TASK_DECIDE_MORE_TIME);
	}

	@RepeatedTest(3)
	void timeIsNotGivenForAnOpinionThatIsIn() {
		DossierId dossier = asked();
		TaskId task = task(dossier);
		Negotiation.result(this.files.askForTime(Officials.EU_CYBER, task, "the expert is away"));
		TaskId decide = this.negotiation.task(Officials.EU_COORDINATOR, dossier, ConsultEu.USER_TASK_DECIDE_MORE_TIME);
		Instant until = this.negotiation.timerDue(Party.EU, dossier, "EU/cyber").plus(3, ChronoUnit.DAYS);
		assertThat(winners(() -> give(task), () -> this.settlements.grant(Officials.EU_COORDINATOR, decide, until)))
			.isBetween(1L, 2L);
		assertThat(opinions(dossier).size() + this.negotiation.elements(Officials.EU_CYBER, dossier).size())
			.isEqualTo(1);
		assertThat(this.negotiation.elements(Officials.EU_COORDINATOR, dossier))
			.doesNotContain(ConsultEu.USER_TASK_DECIDE_MORE_TIME);
	}

	private DossierId asked() {
		DossierId dossier = this.negotiation.transmitted(Negotiation.cyber(), Negotiation.condemnation());
		this.negotiation.ask(Officials.EU_COORDINATOR, dossier, "EU/cyber", "EU/geographic-desk");
		return dossier;
	}

	private TaskId task(DossierId dossier) {
		return this.negotiation.task(Officials.EU_CYBER, dossier, ConsultEu.USER_TASK_GIVE_OPINION);
	}

	private Outcome<DossierId> give(TaskId task) {
		return this.opinions.give(Officials.EU_CYBER, task, Kind.POSITIVE, "", List.of());
	}

	private List<Opinion> opinions(DossierId dossier) {
		return this.consultations.opinions(Officials.EU_COORDINATOR, dossier);
	}

	private List<UnitAct.Kind> acts(DossierId dossier) {
		return this.consultations.acts(Officials.EU_COORDINATOR, dossier).stream().map(UnitAct::kind).toList();
	}

	/** How many of them succeed, both beginning together. */
	private static long winners(Supplier<Outcome<DossierId>> one, Supplier<Outcome<DossierId>> other) {
		CyclicBarrier start = new CyclicBarrier(2);
		List<CompletableFuture<Boolean>> running = Stream.of(one, other)
			.map((attempt) -> WithoutRequest.supplyAsync(() -> succeeds(start, attempt)))
			.toList();
		return running.stream().filter(CompletableFuture::join).count();
	}

	private static boolean succeeds(CyclicBarrier start, Supplier<Outcome<DossierId>> attempt) {
		try {
			start.await();
			return attempt.get().isDone();
		}
		catch (ConcurrencyFailureException | DuplicateKeyException ex) {
			return false;
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

}
