package org.chapeau.app.consultation;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.chapeau.app.consultation.Opinion.Kind;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.kernel.Outcome;
import org.chapeau.app.kernel.Recorded;
import org.chapeau.app.process.TaskId;
import org.chapeau.catalogue.Theme;
import org.chapeau.text.Party;
import org.chapeau.workflows.ConsultEu;
import org.chapeau.workflows.ConsultJp;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;
import static org.chapeau.app.consultation.Files.key;

/**
 * What becomes of a unit's file besides an opinion.
 */
@ConsultationTest
class UnitFilesTests {

	@Autowired
	Negotiation negotiation;

	@Autowired
	Files asked;

	@Autowired
	Consultations consultations;

	@Autowired
	Opinions opinions;

	@Autowired
	UnitFiles files;

	@Autowired
	Settlements settlements;

	@Autowired
	LaterLooks looks;

	@Autowired
	Records records;

	@Test
	void theCoordinatorGivesMoreTimeToOneUnitOnly() {
		DossierId dossier = asked();
		Instant before = due(Officials.EU_GEOGRAPHIC, dossier);
		Instant until = before.plus(3, ChronoUnit.DAYS);
		Negotiation.result(askForTime(dossier, "the expert is away"));
		Negotiation.result(this.settlements.grant(Officials.EU_COORDINATOR, this.asked.moreTime(dossier), until));
		assertThat(due(Officials.EU_CYBER, dossier)).isCloseTo(until, within(1, ChronoUnit.SECONDS));
		assertThat(due(Officials.EU_GEOGRAPHIC, dossier)).isEqualTo(before);
		assertThat(this.asked.of(dossier, "EU/cyber").extendedUntil().orElseThrow()).isCloseTo(until,
				within(1, ChronoUnit.SECONDS));
		assertThat(this.negotiation.timerDue(Party.EU, dossier, "EU/cyber")).isCloseTo(until,
				within(1, ChronoUnit.SECONDS));
	}

	@Test
	void theDeadlineIsMovedLaterAndNeverEarlier() {
		DossierId dossier = asked();
		Negotiation.result(askForTime(dossier, "the expert is away"));
		assertThat(key(this.settlements.grant(Officials.EU_COORDINATOR, this.asked.moreTime(dossier),
				due(Officials.EU_CYBER, dossier))))
			.isEqualTo("time-not-later");
		assertThat(key(this.settlements.grant(Officials.EU_COORDINATOR, this.asked.moreTime(dossier), null)))
			.isEqualTo("time-not-later");
	}

	@Test
	void moreTimeIsAskedForOnceWithAReason() {
		DossierId dossier = asked();
		assertThat(key(askForTime(dossier, " "))).isEqualTo("reason-missing");
		Negotiation.result(askForTime(dossier, "the expert is away"));
		assertThat(key(askForTime(dossier, "still away"))).isEqualTo("time-asked-before");
		assertThat(key(this.settlements.decline(Officials.EU_COORDINATOR, this.asked.moreTime(dossier), "")))
			.isEqualTo("reason-missing");
		Negotiation.result(
				this.settlements.decline(Officials.EU_COORDINATOR, this.asked.moreTime(dossier), "the summit is near"));
		assertThat(key(askForTime(dossier, "still away"))).isEqualTo("time-asked-before");
		assertThat(this.asked.acts(Officials.EU_CYBER, dossier)).containsExactly(UnitAct.Kind.TIME_ASKED,
				UnitAct.Kind.TIME_DECLINED);
	}

	@Test
	void whileTimeIsUndecidedTheFileStaysAndTheOpinionEndsTheQuestion() {
		DossierId dossier = asked();
		Negotiation.result(askForTime(dossier, "the expert is away"));
		assertThat(key(pass(dossier, "EU/space"))).isEqualTo("time-undecided");
		assertThat(key(this.files.giveBack(Officials.EU_CYBER, task(Officials.EU_CYBER, dossier), "unclear")))
			.isEqualTo("time-undecided");
		Negotiation.result(give(Officials.EU_CYBER, dossier, false));
		assertThat(this.negotiation.elements(Officials.EU_COORDINATOR, dossier)).isEmpty();
	}

	@Test
	void theOtherUnitHasTheFileWithItsClausesAndItsTime() {
		DossierId dossier = asked();
		Instant due = due(Officials.EU_CYBER, dossier);
		Negotiation.result(pass(dossier, "EU/space"));
		assertThat(this.negotiation.elements(Officials.EU_CYBER, dossier)).isEmpty();
		assertThat(due(Officials.EU_SPACE, dossier)).isEqualTo(due);
		assertThat(this.asked.current(dossier).unit("EU/space").orElseThrow().clauses())
			.isEqualTo(Set.of(this.negotiation.id(Officials.EU_DESK, dossier, Theme.CYBER)));
		assertThat(this.asked.of(dossier, "EU/cyber").state()).isEqualTo(UnitFile.State.PASSED_ON);
		assertThat(this.asked.acts(Officials.EU_SPACE, dossier)).containsExactly(UnitAct.Kind.PASSED_ON);
		assertThat(this.asked.acts(Officials.EU_GEOGRAPHIC, dossier)).isEmpty();
	}

	@Test
	void theUnitThatPassedTheFileOnIsNotSilent() {
		DossierId dossier = asked();
		Negotiation.result(pass(dossier, "EU/space"));
		Negotiation.result(give(Officials.EU_GEOGRAPHIC, dossier, false));
		this.negotiation.fire(Party.EU, dossier, ConsultEu.BOUNDARY_DEADLINE_REACHED);
		assertThat(this.consultations.standing(Officials.EU_COORDINATOR, dossier).opinions()).extracting(Opinion::unit)
			.containsExactly("EU/geographic-desk", "EU/space");
	}

	@Test
	void aFileIsNotPassedInCirclesNorAbroad() {
		DossierId dossier = asked();
		assertThat(key(pass(dossier, "EU/geographic-desk"))).isEqualTo("unit-asked-already");
		assertThat(key(pass(dossier, "EU/cyber"))).isEqualTo("unit-asked-already");
		assertThat(key(pass(dossier, "JP/security-policy"))).isEqualTo("unit-unknown");
		Negotiation.result(pass(dossier, "EU/space"));
		assertThat(key(this.files.passOn(Officials.EU_SPACE, task(Officials.EU_SPACE, dossier), "EU/cyber",
				"no, it is yours")))
			.isEqualTo("unit-asked-already");
	}

	@Test
	void aReturnedFileIsAskedAfreshWithNewInstructionsAndTheFullTime() {
		DossierId dossier = asked();
		giveBack(dossier);
		assertThat(this.asked.of(dossier, "EU/cyber").state()).isEqualTo(UnitFile.State.RETURNED);
		assertThat(key(this.settlements.askAfresh(Officials.EU_COORDINATOR, this.asked.returned(dossier), "", "x")))
			.isEqualTo("reason-missing");
		Negotiation.result(this.settlements.askAfresh(Officials.EU_COORDINATOR, this.asked.returned(dossier),
				"the mandate is attached", "Keep to the mandate."));
		assertThat(this.asked.current(dossier).instructions()).isEqualTo("Keep to the mandate.");
		assertThat(this.negotiation.elements(Officials.EU_CYBER, dossier))
			.containsExactly(ConsultEu.USER_TASK_GIVE_OPINION);
		Negotiation.result(give(Officials.EU_CYBER, dossier, false));
		assertThat(this.asked.of(dossier, "EU/cyber").state()).isEqualTo(UnitFile.State.GIVEN);
	}

	@Test
	void aUnitMayBeDroppedWithAReason() {
		DossierId dossier = asked();
		Negotiation.result(give(Officials.EU_GEOGRAPHIC, dossier, false));
		giveBack(dossier);
		assertThat(key(this.settlements.drop(Officials.EU_COORDINATOR, this.asked.returned(dossier), " ")))
			.isEqualTo("reason-missing");
		Negotiation
			.result(this.settlements.drop(Officials.EU_COORDINATOR, this.asked.returned(dossier), "not its field"));
		assertThat(this.negotiation.elements(Officials.EU_LEGAL, dossier))
			.containsExactly(ConsultEu.USER_TASK_LEGAL_OPINION);
		assertThat(this.asked.of(dossier, "EU/cyber").state()).isEqualTo(UnitFile.State.DROPPED);
	}

	@Test
	void aJapaneseDivisionReturnsToTheDrafter() {
		DossierId dossier = this.negotiation.transmitted(Negotiation.cyber());
		this.negotiation.ask(Officials.JP_DRAFTER, dossier, "JP/economic-security-cyber");
		Negotiation.result(this.files.giveBack(Officials.JP_CYBER, task(Officials.JP_CYBER, dossier), "差戻し"));
		assertThat(this.negotiation.elements(Officials.JP_DRAFTER, dossier))
			.containsExactly(ConsultJp.USER_TASK_SETTLE_RETURN);
		assertThat(this.negotiation.elements(Officials.JP_DIRECTOR, dossier)).isEmpty();
	}

	@Test
	void silenceIsPutBeforeThoseWhoAsked() {
		DossierId dossier = asked();
		this.negotiation.fire(Party.EU, dossier, ConsultEu.BOUNDARY_DEADLINE_REACHED);
		assertThat(this.records.about(dossier))
			.filteredOn((recorded) -> recorded.what().equals("unit-silence-escalated"))
			.extracting(Recorded::zone)
			.containsExactly(Party.EU);
		assertThat(this.asked.acts(Officials.EU_COORDINATOR, dossier)).containsExactly(UnitAct.Kind.ESCALATED);
	}

	@Test
	void whoStandsInForTheHeadIsNotTheOneWhoLooksLater() {
		DossierId dossier = asked();
		Negotiation.result(give(Officials.EU_CYBER, dossier, true));
		assertThat(key(this.looks.look(Officials.EU_CYBER, dossier, "EU/cyber"))).isEqualTo("look-own");
		assertThat(key(this.looks.look(Officials.EU_GEOGRAPHIC, dossier, "EU/cyber"))).isEqualTo("look-not-wanted");
		assertThat(key(this.looks.look(Officials.EU_COORDINATOR, dossier, "EU/cyber"))).isEqualTo("look-not-wanted");
		CurrentUser head = Officials.colleague(Officials.EU_CYBER);
		Negotiation.result(this.looks.look(head, dossier, "EU/cyber"));
		assertThat(key(this.looks.look(head, dossier, "EU/cyber"))).isEqualTo("look-not-wanted");
		assertThat(this.consultations.standing(Officials.EU_COORDINATOR, dossier)
			.of("EU/cyber")
			.orElseThrow()
			.standIn()
			.lookedAt()).isNotNull();
	}

	@Test
	void aPlainOpinionWantsNoLaterLook() {
		DossierId dossier = asked();
		Negotiation.result(give(Officials.EU_CYBER, dossier, false));
		assertThat(key(this.looks.look(Officials.colleague(Officials.EU_CYBER), dossier, "EU/cyber")))
			.isEqualTo("look-not-wanted");
	}

	@Test
	void fileTimerAndRecordRollBackTogether() {
		DossierId dossier = asked();
		Negotiation.result(askForTime(dossier, "the expert is away"));
		Instant before = this.negotiation.timerDue(Party.EU, dossier, "EU/cyber");
		this.records.failOn("unit-time-granted");
		try {
			assertThatIllegalStateException().isThrownBy(() -> this.settlements.grant(Officials.EU_COORDINATOR,
					this.asked.moreTime(dossier), before.plus(3, ChronoUnit.DAYS)));
		}
		finally {
			this.records.failOn(null);
		}
		assertThat(this.negotiation.timerDue(Party.EU, dossier, "EU/cyber")).isEqualTo(before);
		assertThat(this.asked.of(dossier, "EU/cyber").timeUndecided()).isTrue();
	}

	private DossierId asked() {
		DossierId dossier = this.negotiation.transmitted();
		this.negotiation.ask(Officials.EU_COORDINATOR, dossier, "EU/cyber", "EU/geographic-desk");
		return dossier;
	}

	private Outcome<DossierId> askForTime(DossierId dossier, String reason) {
		return this.files.askForTime(Officials.EU_CYBER, task(Officials.EU_CYBER, dossier), reason);
	}

	private Outcome<DossierId> pass(DossierId dossier, String other) {
		return this.files.passOn(Officials.EU_CYBER, task(Officials.EU_CYBER, dossier), other, "it is theirs");
	}

	private void giveBack(DossierId dossier) {
		Negotiation.result(
				this.files.giveBack(Officials.EU_CYBER, task(Officials.EU_CYBER, dossier), "the mandate is missing"));
	}

	private Outcome<DossierId> give(CurrentUser unit, DossierId dossier, boolean inPlaceOfHead) {
		return this.opinions.give(unit, task(unit, dossier), Kind.POSITIVE, "", Map.of(), List.of(), inPlaceOfHead);
	}

	private TaskId task(CurrentUser unit, DossierId dossier) {
		return this.negotiation.task(unit, dossier, ConsultEu.USER_TASK_GIVE_OPINION);
	}

	private Instant due(CurrentUser unit, DossierId dossier) {
		return this.negotiation.due(unit, dossier, ConsultEu.USER_TASK_GIVE_OPINION);
	}

}
