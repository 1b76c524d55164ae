package org.chapeau.app.zones;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.chapeau.app.fixtures.MovableClock;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.text.Party;

import org.springframework.boot.test.context.TestComponent;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Dossiers at every stage, each side's own words in them marked. Those that time has to
 * pass for are played first, so that nothing else falls due.
 */
@TestComponent
class World {

	private final MovableClock clock;

	private final Cast cast;

	private final DraftPart drafts;

	private final HousePart house;

	private final TablePart table;

	private final ApprovalPart approval;

	private final LibraryPart library;

	private final OfficePart office;

	private final BankPart bank;

	private final VocabularyPart vocabulary;

	private final Map<String, DossierId> dossiers = new LinkedHashMap<>();

	private boolean complete;

	World(MovableClock clock, Cast cast, DraftPart drafts, HousePart house, TablePart table, ApprovalPart approval,
			LibraryPart library, OfficePart office, BankPart bank, VocabularyPart vocabulary) {
		this.clock = clock;
		this.cast = cast;
		this.drafts = drafts;
		this.house = house;
		this.table = table;
		this.approval = approval;
		this.library = library;
		this.office = office;
		this.bank = bank;
		this.vocabulary = vocabulary;
	}

	/** Plays everything once. */
	synchronized World played() {
		if (this.dossiers.isEmpty()) {
			play();
			this.complete = true;
		}
		assertThat(this.complete).as("everything was played").isTrue();
		return this;
	}

	private void play() {
		this.clock.set(MovableClock.MORNING);
		this.cast.signIn();
		this.office.processesChanged();
		DossierId released = inRelease("released");
		DossierId corrected = inRelease("corrected");
		DossierId armed = inRelease("one key");
		this.approval.oneKey(armed);
		inRelease("no key");
		this.approval.release(released);
		this.approval.release(corrected);
		this.approval.corrections(released);
		this.approval.corrigendum(corrected);
		this.approval.returnedAtTheEnd(putUp("returned by the EU"));
		this.approval.signing(putUp("to be signed"));
		this.approval.returnedByJapan(putUp("returned by Japan"));
		this.approval.objectedTo(putUp("objected to"));
		this.approval.answered(putUp("before the delegations"));
		this.approval.open(putUp("in silence"));
		locked("locked");
		cleared("to be agreed");
		this.table.closesTheRound(atTheTable("one side is content"), Party.EU);
		DossierId table = atTheTable("at the table");
		this.library.marks(table);
		this.table.marks(table);
		DossierId sealed = transmitted("sealed");
		this.house.opinions(sealed, Party.EU);
		this.house.seals(sealed, Party.EU);
		DossierId answering = transmitted("to be answered");
		DossierId asked = transmitted("asked");
		for (Party side : List.of(Party.EU, Party.JP)) {
			this.house.opinions(answering, side);
			this.house.files(asked, side);
		}
		DossierId recalled = transmitted("recalled");
		this.house.recalls(recalled, Party.EU);
		this.house.recalls(recalled, Party.JP);
		DossierId advised = transmitted("before the adviser");
		this.house.units(advised, Party.EU);
		this.house.units(advised, Party.JP);
		DossierId late = transmitted("the adviser wants time");
		this.house.adviserWantsTime(late, Party.EU);
		this.house.adviserWantsTime(late, Party.JP);
		transmitted("fresh");
		for (Party side : List.of(Party.EU, Party.JP)) {
			DossierId draft = this.drafts.marked(side);
			this.dossiers.put("draft of " + side, draft);
		}
		this.office.marks(answering);
		this.bank.marks();
		this.vocabulary.marks();
	}

	private DossierId transmitted(String name) {
		DossierId dossier = this.drafts.transmitted("Statement " + name);
		this.dossiers.put(name, dossier);
		return dossier;
	}

	private DossierId cleared(String name) {
		DossierId dossier = transmitted(name);
		for (Party side : List.of(Party.EU, Party.JP)) {
			this.house.clears(dossier, side);
		}
		return dossier;
	}

	private DossierId atTheTable(String name) {
		DossierId dossier = transmitted(name);
		this.house.clears(dossier, Party.EU);
		this.house.opinions(dossier, Party.JP);
		this.house.seals(dossier, Party.JP);
		return dossier;
	}

	private DossierId locked(String name) {
		DossierId dossier = cleared(name);
		this.table.lock(dossier);
		return dossier;
	}

	private DossierId putUp(String name) {
		DossierId dossier = locked(name);
		this.approval.putUp(dossier);
		return dossier;
	}

	private DossierId inRelease(String name) {
		DossierId dossier = cleared(name);
		this.table.readouts(dossier);
		this.table.lock(dossier);
		this.approval.putUp(dossier);
		this.approval.approve(dossier);
		return dossier;
	}

	/** The dossiers by what has become of them. */
	Map<String, DossierId> dossiers() {
		return this.dossiers;
	}

}
