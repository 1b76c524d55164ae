package org.chapeau.app.notification;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.process.TaskId;
import org.chapeau.app.process.WorkGone;
import org.chapeau.app.process.WorkOffered;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import static org.assertj.core.api.Assertions.assertThat;

class MovedWorkTest {

	private static final TaskId ASKED = new TaskId("asked");

	private static final TaskId DONE = new TaskId("done");

	private final List<Collection<TaskId>> offered = new ArrayList<>();

	private final List<Set<DossierId>> sentBack = new ArrayList<>();

	private final List<Collection<TaskId>> gone = new ArrayList<>();

	@BeforeEach
	void begin() {
		TransactionSynchronizationManager.initSynchronization();
	}

	@AfterEach
	void end() {
		TransactionSynchronizationManager.clearSynchronization();
	}

	@Test
	void allOfOneTransactionIsToldAtOnceAndNothingBefore() {
		comesUp(ASKED);
		goes(DONE);
		comesUp(new TaskId("asked as well"));
		assertThat(this.offered).isEmpty();
		commit();
		assertThat(this.offered).containsExactly(List.of(ASKED, new TaskId("asked as well")));
		assertThat(this.gone).containsExactly(List.of(DONE));
	}

	@Test
	void itIsToldOnWhichDossiersAFileWasSentBack() {
		DossierId dossier = new DossierId(UUID.randomUUID());
		MovedWork.now(this::tell).sentBack(dossier);
		comesUp(ASKED);
		commit();
		assertThat(this.sentBack).containsExactly(Set.of(dossier));
	}

	@Test
	void whatComesUpAndGoesAgainIsNewsToNobody() {
		comesUp(ASKED);
		goes(ASKED);
		commit();
		assertThat(this.offered).containsExactly(List.of());
		assertThat(this.gone).containsExactly(List.of());
	}

	private void comesUp(TaskId task) {
		MovedWork.now(this::tell)
			.add(new WorkOffered(task, new DossierId(UUID.randomUUID()), "userTask_giveOpinion", List.of("EU/eeas"),
					null, Instant.EPOCH, null));
	}

	private void goes(TaskId task) {
		MovedWork.now(this::tell).add(new WorkGone(task));
	}

	private void tell(Collection<WorkOffered> work, Collection<TaskId> over, Set<DossierId> sentBack) {
		this.sentBack.add(Set.copyOf(sentBack));
		this.offered.add(work.stream().map(WorkOffered::task).toList());
		this.gone.add(List.copyOf(over));
	}

	private static void commit() {
		TransactionSynchronizationManager.getSynchronizations()
			.forEach((TransactionSynchronization one) -> one.beforeCommit(false));
	}

}
