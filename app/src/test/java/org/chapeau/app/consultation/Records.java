package org.chapeau.app.consultation;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.kernel.Recorded;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.event.EventListener;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * What went on record; can be made to fail, as a full disk would.
 */
@TestComponent
class Records {

	private final List<Recorded> kept = new CopyOnWriteArrayList<>();

	private volatile @Nullable String failing;

	@EventListener
	void failIfTold(Recorded recorded) {
		if (recorded.what().equals(this.failing)) {
			throw new IllegalStateException("The record of " + recorded.what() + " failed");
		}
	}

	@TransactionalEventListener
	void keep(Recorded recorded) {
		this.kept.add(recorded);
	}

	void failOn(@Nullable String what) {
		this.failing = what;
	}

	List<String> of(DossierId dossier) {
		return about(dossier).stream().map(Recorded::what).toList();
	}

	List<Recorded> about(DossierId dossier) {
		return this.kept.stream().filter((recorded) -> recorded.dossier().equals(dossier)).toList();
	}

}
