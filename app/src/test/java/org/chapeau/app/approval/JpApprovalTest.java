package org.chapeau.app.approval;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.chapeau.app.approval.Approval.State;
import org.chapeau.app.approval.ApprovalFiles.ApprovalFile;
import org.chapeau.app.approval.KessaiChain.Place;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.identity.Principal;
import org.chapeau.app.identity.Role;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.kernel.Outcome;
import org.chapeau.app.negotiation.NewClause;
import org.chapeau.app.negotiation.Transmission;
import org.chapeau.app.negotiation.Transmissions;
import org.chapeau.app.process.TaskId;
import org.chapeau.catalogue.Kind;
import org.chapeau.catalogue.Rank;
import org.chapeau.text.Change;
import org.chapeau.realm.GroupId;
import org.chapeau.text.Part;
import org.chapeau.text.Party;
import org.chapeau.workflows.ApproveJp;
import org.chapeau.workflows.NegotiateStatement;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@ApprovalTest
class JpApprovalTest {

	private static final CurrentUser DEPUTY = Table.approver("deputy-director-general");

	private static final CurrentUser GENERAL = Table.approver("director-general");

	private static final CurrentUser LEGAL = Table.approver("international-legal-affairs");

	@Autowired
	private Table table;

	@Autowired
	private TestClock clock;

	@Autowired
	private Redline redline;

	@Autowired
	private Kessai kessai;

	@Autowired
	private ApprovalFiles files;

	@Autowired
	private Approvals approvals;

	@Autowired
	private Transmissions transmissions;

	@Test
	void aMildTextOfWorkingLevelEndsWithTheDirector() {
		assertThat(chain(Rank.WORKING, Table.MILD)).containsExactly("JP/director");
	}

	@Test
	void aCondemnationGoesToTheDeputyDirectorGeneral() {
		assertThat(chain(Rank.WORKING, Table.CONDEMNATION)).containsExactly("JP/director",
				"JP/deputy-director-general");
	}

	@Test
	void aGraveConcernAndAFirmCommitmentAreGraveToo() {
		assertThat(chain(Rank.WORKING, Table.clause(Kind.CONCERN, "concern", 5))).hasSize(2);
		assertThat(chain(Rank.WORKING, Table.clause(Kind.CONCERN, "concern", 4))).hasSize(1);
		assertThat(chain(Rank.WORKING, Table.clause(Kind.COMMITMENT, "COMMITMENT", 4))).hasSize(2);
	}

	@Test
	void theWordsMakeATextGraveWhateverItsTemplateSays() {
		assertThat(chain(Rank.WORKING,
				worded(Kind.CONCERN, "CONCERN", 2, "Both sides condemn the attacks.", "攻撃に懸念を表明する。")))
			.hasSize(2);
		assertThat(chain(Rank.WORKING, worded(null, null, null, "Both sides spoke of the attacks.", "攻撃を強く非難する。")))
			.hasSize(2);
		assertThat(chain(Rank.WORKING, worded(null, null, null, "Both sides commit to defend it.", "取り組む。")))
			.hasSize(2);
		assertThat(chain(Rank.WORKING, worded(null, null, null, "Both sides met.", "双方は会談した。"))).hasSize(1);
	}

	@Test
	void aTextThatIsRewordedBeforeItIsLockedAgainGoesHigher() {
		DossierId dossier = this.table.inApproval(Rank.WORKING, Table.MILD);
		assertThat(file(dossier).kessai().orElseThrow().approvers()).hasSize(1);
		returnText(dossier);
		this.table.settleOn(dossier, "Both sides condemn the attacks.", "双方は攻撃を非難する。");
		this.table.lock(dossier);
		assertThat(file(dossier).kessai().orElseThrow().approvers()).hasSize(2);
	}

	@Test
	void theChainIsAsHighAsTheRank() {
		assertThat(chain(Rank.OFFICIALS, Table.MILD)).containsExactly("JP/director", "JP/deputy-director-general",
				"JP/director-general");
		assertThat(chain(Rank.MINISTERIAL, Table.MILD)).containsExactly("JP/director", "JP/deputy-director-general",
				"JP/director-general", "JP/vice-minister", "JP/minister");
		assertThat(chain(Rank.SUMMIT, Table.CONDEMNATION)).containsExactly("JP/director", "JP/deputy-director-general",
				"JP/director-general + JP/international-legal-affairs", "JP/vice-minister", "JP/minister",
				"JP/cabinet-liaison");
	}

	@Test
	void theTextIsApprovedOnceEveryApproverHasApproved() {
		DossierId dossier = this.table.inApproval(Rank.OFFICIALS, Table.MILD);

		approve(Table.DIRECTOR, dossier);
		approve(DEPUTY, dossier);
		this.table.settle(dossier);
		assertThat(this.approvals.stands(dossier, Party.JP, this.table.hash(dossier))).isFalse();

		approve(GENERAL, dossier);
		this.table.settle(dossier);
		assertThat(this.approvals.stands(dossier, Party.JP, this.table.hash(dossier))).isTrue();
		assertThat(this.transmissions.list(Table.DESK, dossier).get(0)).extracting("kind", "message")
			.containsExactly(Transmission.Kind.APPROVED, null);
	}

	@Test
	void twoBureausThatShareTheFileDecideSideBySide() {
		DossierId dossier = this.table.inApproval(Rank.OFFICIALS, Table.CONDEMNATION);
		approve(Table.DIRECTOR, dossier);
		approve(DEPUTY, dossier);

		approve(LEGAL, dossier);
		this.table.settle(dossier);
		assertThat(this.approvals.stands(dossier, Party.JP, this.table.hash(dossier))).isFalse();
		assertThat(this.table.find(LEGAL, dossier, ApproveJp.USER_TASK_KESSAI)).isEmpty();

		approve(GENERAL, dossier);
		this.table.settle(dossier);
		assertThat(this.approvals.stands(dossier, Party.JP, this.table.hash(dossier))).isTrue();
	}

	@Test
	void whatOneBureauSendsBackIsTakenFromTheOther() {
		DossierId dossier = this.table.inApproval(Rank.OFFICIALS, Table.CONDEMNATION);
		approve(Table.DIRECTOR, dossier);
		approve(DEPUTY, dossier);
		approve(LEGAL, dossier);

		Table.done(this.kessai.sendBack(GENERAL, task(GENERAL, dossier), this.table.hash(dossier), 2, "once more"));
		assertThat(this.table.find(LEGAL, dossier, ApproveJp.USER_TASK_KESSAI)).isEmpty();

		List.of(DEPUTY, GENERAL, LEGAL).forEach((approver) -> approve(approver, dossier));
		this.table.settle(dossier);
		assertThat(this.approvals.stands(dossier, Party.JP, this.table.hash(dossier))).isTrue();
	}

	@Test
	void aFileSentBackIsApprovedAnewFromThereOn() {
		DossierId dossier = this.table.inApproval(Rank.OFFICIALS, Table.MILD);
		approve(Table.DIRECTOR, dossier);
		approve(DEPUTY, dossier);

		Table.done(
				this.kessai.sendBack(GENERAL, task(GENERAL, dossier), this.table.hash(dossier), 1, "ask the Mission"));

		assertThat(this.table.find(GENERAL, dossier, ApproveJp.USER_TASK_KESSAI)).isEmpty();
		List.of(Table.DIRECTOR, DEPUTY, GENERAL).forEach((approver) -> approve(approver, dossier));
		this.table.settle(dossier);
		assertThat(this.approvals.stands(dossier, Party.JP, this.table.hash(dossier))).isTrue();
	}

	@Test
	void aFileIsSentBackToTheApproverThatWasNamed() {
		DossierId dossier = this.table.inApproval(Rank.OFFICIALS, Table.MILD);
		approve(Table.DIRECTOR, dossier);
		approve(DEPUTY, dossier);

		Table.done(this.kessai.sendBack(GENERAL, task(GENERAL, dossier), this.table.hash(dossier), 2, "once more"));

		assertThat(this.table.find(DEPUTY, dossier, ApproveJp.USER_TASK_KESSAI)).isPresent();
		assertThat(this.table.find(Table.DIRECTOR, dossier, ApproveJp.USER_TASK_KESSAI)).isEmpty();
	}

	@Test
	void sendingBackNeedsAReasonAndAnEarlierApprover() {
		DossierId dossier = this.table.inApproval(Rank.OFFICIALS, Table.MILD);
		approve(Table.DIRECTOR, dossier);
		String hash = this.table.hash(dossier);

		assertThat(Table.refused(this.kessai.sendBack(DEPUTY, task(DEPUTY, dossier), hash, 1, " ")))
			.isEqualTo("reason-missing");
		assertThat(Table.refused(this.kessai.sendBack(DEPUTY, task(DEPUTY, dossier), hash, 2, "to myself")))
			.isEqualTo("kessai-not-earlier");
		assertThat(Table.refused(this.kessai.sendBack(DEPUTY, task(DEPUTY, dossier), hash, 3, "upwards")))
			.isEqualTo("kessai-not-earlier");
	}

	@Test
	void theDrafterPutsTheFileUpWithAnExplanationThatEveryApproverReads() {
		DossierId dossier = this.table.agreed(Rank.WORKING, Table.MILD);
		assertThat(this.table.find(Table.DIRECTOR, dossier, ApproveJp.USER_TASK_KESSAI)).isEmpty();
		assertThat(file(dossier).kessai().orElseThrow().waiting()).containsExactly("JP/drafter");
		assertThat(Table.refused(putUp(dossier, this.table.hash(dossier), " ")))
			.isEqualTo("kessai-explanation-missing");
		assertThat(Table.refused(putUp(dossier, "another hash", "as agreed"))).isEqualTo("approval-outdated");

		Table.done(putUp(dossier, this.table.hash(dossier), " as agreed in Brussels "));

		assertThat(file(dossier).kessai().orElseThrow().draft().orElseThrow()).extracting("reason", "by", "hash")
			.containsExactly("as agreed in Brussels", "jp.drafter", this.table.hash(dossier));
		approve(Table.DIRECTOR, dossier);
		this.table.settle(dossier);
		assertThat(this.approvals.stands(dossier, Party.JP, this.table.hash(dossier))).isTrue();
	}

	@Test
	void anybodyInTheChainSendsTheFileBackToTheDrafterWhoExplainsAnew() {
		DossierId dossier = this.table.inApproval(Rank.OFFICIALS, Table.MILD);
		approve(Table.DIRECTOR, dossier);
		approve(DEPUTY, dossier);

		Table.done(this.kessai.sendBack(GENERAL, task(GENERAL, dossier), this.table.hash(dossier), 0,
				"what of the budget?"));
		assertThat(this.table.find(GENERAL, dossier, ApproveJp.USER_TASK_KESSAI)).isEmpty();
		assertThat(this.table.find(Table.DIRECTOR, dossier, ApproveJp.USER_TASK_KESSAI)).isEmpty();

		this.table.putUp(dossier, "as agreed; there is money for it");
		assertThat(file(dossier).kessai().orElseThrow().draft().orElseThrow().reason())
			.isEqualTo("as agreed; there is money for it");
		List.of(Table.DIRECTOR, DEPUTY, GENERAL).forEach((approver) -> approve(approver, dossier));
		this.table.settle(dossier);
		assertThat(this.approvals.stands(dossier, Party.JP, this.table.hash(dossier))).isTrue();
	}

	@Test
	void theDrafterReportsThatTheTextItselfHasToChange() {
		DossierId dossier = this.table.inApproval(Rank.WORKING, Table.MILD);
		String hash = this.table.hash(dossier);
		Table.done(this.kessai.sendBack(Table.DIRECTOR, task(Table.DIRECTOR, dossier), hash, 0, "too firm"));
		TaskId draft = this.table.task(Table.DRAFTER, dossier, ApproveJp.USER_TASK_DRAFT_KESSAI);
		assertThat(Table.refused(this.kessai.returnText(Table.DRAFTER, draft, hash, "", "")))
			.isEqualTo("reason-missing");

		Table.done(this.kessai.returnText(Table.DRAFTER, draft, hash, "the director finds it too firm", "one word"));
		this.table.settle(dossier);

		assertThat(file(dossier).approval().state()).isEqualTo(State.RETURNED);
		assertThat(this.transmissions.list(Table.DESK, dossier).get(0)).extracting("kind", "message")
			.containsExactly(Transmission.Kind.RETURNED, "one word");
	}

	@Test
	void aDrafterNeitherApprovesNorSendsBack() {
		DossierId dossier = this.table.agreed(Rank.WORKING, Table.MILD);
		TaskId draft = this.table.task(Table.DRAFTER, dossier, ApproveJp.USER_TASK_DRAFT_KESSAI);

		assertThat(Table.refused(this.kessai.approve(Table.DRAFTER, draft, this.table.hash(dossier))))
			.isEqualTo("task-gone");
		assertThat(Table.refused(this.kessai.sendBack(Table.DRAFTER, draft, this.table.hash(dossier), 0, "why not")))
			.isEqualTo("task-gone");
		assertThat(Table.refused(this.kessai.putUp(Table.DESK, draft, this.table.hash(dossier), "ours")))
			.isEqualTo("task-gone");
	}

	@Test
	void aCaseThatBeganBeforeDraftersHadAPlaceBeginsWithTheDirector() {
		DossierId dossier = this.table.onTheEarlierKessai(() -> this.table.agreed(Rank.OFFICIALS, Table.MILD));
		assertThat(file(dossier).kessai().orElseThrow().places()).extracting(Place::position).containsExactly(1, 2, 3);
		approve(Table.DIRECTOR, dossier);
		assertThat(Table
			.refused(this.kessai.sendBack(DEPUTY, task(DEPUTY, dossier), this.table.hash(dossier), 0, "explain")))
			.isEqualTo("kessai-not-earlier");
		Table.done(this.kessai.sendBack(DEPUTY, task(DEPUTY, dossier), this.table.hash(dossier), 1, "explain"));
		List.of(Table.DIRECTOR, DEPUTY, GENERAL).forEach((approver) -> approve(approver, dossier));
		this.table.settle(dossier);
		assertThat(this.approvals.stands(dossier, Party.JP, this.table.hash(dossier))).isTrue();
	}

	@Test
	void aDecisionOnAnotherTextIsRefusedAndTheTaskStaysOpen() {
		DossierId dossier = this.table.inApproval(Rank.WORKING, Table.MILD);

		Outcome<?> outcome = this.kessai.approve(Table.DIRECTOR, task(Table.DIRECTOR, dossier), "another hash");

		assertThat(Table.refused(outcome)).isEqualTo("approval-outdated");
		assertThat(file(dossier).kessai().orElseThrow().taken()).hasSize(1);
		assertThat(this.table.find(Table.DIRECTOR, dossier, ApproveJp.USER_TASK_KESSAI)).isPresent();
	}

	@Test
	void nobodyApprovesOutOfTurn() {
		DossierId dossier = this.table.inApproval(Rank.OFFICIALS, Table.MILD);
		TaskId task = task(Table.DIRECTOR, dossier);

		assertThat(Table.refused(this.kessai.approve(GENERAL, task, this.table.hash(dossier)))).isEqualTo("task-gone");
	}

	@Test
	void theDirectorReturnsTheTextToTheTable() {
		DossierId dossier = this.table.inApproval(Rank.WORKING, Table.MILD);

		Table.done(this.kessai.returnText(Table.DIRECTOR, task(Table.DIRECTOR, dossier), this.table.hash(dossier),
				"the treaties division objects", "one clause is still open for us"));
		this.table.settle(dossier);

		assertThat(file(dossier).approval().state()).isEqualTo(State.RETURNED);
		assertThat(file(dossier).approval().returned()).extracting("reason").isEqualTo("the treaties division objects");
		assertThat(this.transmissions.list(Table.DESK, dossier).get(0)).extracting("kind", "message")
			.containsExactly(Transmission.Kind.RETURNED, "one clause is still open for us");
		assertThat(this.table.find(Table.DIRECTOR, dossier, NegotiateStatement.USER_TASK_NEGOTIATE)).isPresent();
	}

	@Test
	void anApproverSeesWhatHasChangedSinceTheirOwnApprovalAndOthersSinceTheTextWasReturned() {
		DossierId dossier = this.table.inApproval(Rank.OFFICIALS, Table.MILD);
		String first = this.table.hash(dossier);
		assertThat(this.redline.since(Table.DIRECTOR, dossier)).isEmpty();
		approve(Table.DIRECTOR, dossier);
		Table.done(this.kessai.sendBack(DEPUTY, task(DEPUTY, dossier), first, 1, "too firm"));
		assertThat(this.redline.since(Table.DIRECTOR, dossier).orElseThrow().changes().isSame()).isTrue();
		Table.done(this.kessai.returnText(Table.DIRECTOR, task(Table.DIRECTOR, dossier), first, "too firm", ""));
		this.table.settle(dossier);
		this.clock.elapse(Duration.ofHours(1));

		this.table.settleOn(dossier, "Both sides intend to hold exercises.", "双方は演習の実施を意図する。");
		this.table.lock(dossier);

		Redline.Since own = this.redline.since(Table.DIRECTOR, dossier).orElseThrow();
		assertThat(own.approved()).isTrue();
		assertThat(own.hash()).isEqualTo(first);
		assertThat(own.changes().changed()).singleElement()
			.satisfies((changed) -> assertThat(changed.en().changes()).filteredOn("kind", Change.Kind.DELETED)
				.extracting(Change::text)
				.containsExactly("will continue"));
		Redline.Since others = this.redline.since(DEPUTY, dossier).orElseThrow();
		assertThat(others.approved()).isFalse();
		assertThat(others.changes().changed()).hasSize(1);
	}

	@Test
	void anApprovalOfAnEarlierRoundIsComparedWithThoughAnotherTextWasReturnedSince() {
		DossierId dossier = this.table.inApproval(Rank.OFFICIALS, Table.MILD);
		String first = this.table.hash(dossier);
		approve(Table.DIRECTOR, dossier);
		approve(DEPUTY, dossier);
		Table.done(this.kessai.sendBack(GENERAL, task(GENERAL, dossier), first, 1, "too firm"));
		returnText(dossier);
		this.table.settleOn(dossier, "Both sides intend to hold exercises.", "双方は演習の実施を意図する。");
		this.table.lock(dossier);
		returnText(dossier);
		this.table.settleOn(dossier, "Both sides intend to hold joint exercises.", "双方は共同演習の実施を意図する。");
		this.table.lock(dossier);

		assertThat(this.redline.since(DEPUTY, dossier).orElseThrow().hash()).isEqualTo(first);
	}

	@Test
	void whoStandsAboveTheDirectorSendsTheFileBackInstead() {
		DossierId dossier = this.table.inApproval(Rank.OFFICIALS, Table.MILD);
		approve(Table.DIRECTOR, dossier);

		Outcome<?> outcome = this.kessai.returnText(DEPUTY, task(DEPUTY, dossier), this.table.hash(dossier), "no", "");

		assertThat(Table.refused(outcome)).isEqualTo("kessai-not-director");
	}

	@Test
	void theOtherSideSeesNothingOfIt() {
		DossierId dossier = this.table.inApproval(Rank.WORKING, Table.MILD);

		assertThat(this.files.approvals(Table.CHAIR, dossier)).isEmpty();
		assertThat(this.files.approvals(Table.user("eu.auditor", "EU/auditor", Role.AUDITOR), dossier)).isEmpty();
	}

	@Test
	void aDivisionOfTheSameSideSeesNothingOfTheChain() {
		DossierId dossier = this.table.inApproval(Rank.WORKING, Table.MILD);

		assertThat(this.files.approvals(Table.user("jp.security", "JP/security-policy", Role.REVIEWER), dossier))
			.isEmpty();
	}

	@Test
	void aSubstituteDecidesInThePlaceOfAnApproverWhoReadsItAfterwards() {
		DossierId dossier = this.table.inApproval(Rank.OFFICIALS, Table.MILD);
		CurrentUser substitute = standingIn(Table.DIRECTOR);
		approve(substitute, dossier);
		KessaiStep step = taken(dossier);
		assertThat(step.by()).isEqualTo("jp.substitute");
		assertThat(step.principal()).isEqualTo(Table.DIRECTOR.name());
		assertThat(step.unread()).isTrue();
		assertThat(file(dossier).kessai().orElseThrow().waiting()).as("nobody waited for it")
			.containsExactly("JP/deputy-director-general");
		ApprovalId approval = file(dossier).approval().id();
		assertThat(Table.refused(this.kessai.read(substitute, dossier, approval, 2))).isEqualTo("kessai-not-to-read");
		assertThat(Table.refused(this.kessai.read(DEPUTY, dossier, approval, 2))).isEqualTo("kessai-not-to-read");
		assertThat(Table.refused(this.kessai.read(Table.CHAIR, dossier, approval, 2))).isEqualTo("kessai-not-to-read");
		Table.done(this.kessai.read(Table.DIRECTOR, dossier, approval, 2));
		assertThat(taken(dossier).readAt()).isEqualTo(this.clock.instant());
		assertThat(Table.refused(this.kessai.read(Table.DIRECTOR, dossier, approval, 2))).as("once")
			.isEqualTo("kessai-not-to-read");
	}

	@Test
	void whatWasDecidedOnOneDossierIsReadOnNoOther() {
		DossierId dossier = this.table.inApproval(Rank.OFFICIALS, Table.MILD);
		approve(standingIn(Table.DIRECTOR), dossier);
		ApprovalId approval = file(dossier).approval().id();
		DossierId other = this.table.inApproval(Rank.OFFICIALS, Table.MILD);
		assertThat(Table.refused(this.kessai.read(Table.DIRECTOR, other, approval, 2))).isEqualTo("kessai-not-to-read");
		assertThat(taken(dossier).unread()).isTrue();
		assertThat(taken(dossier).readAt()).isNull();
	}

	@Test
	void whoStandsInForSeveralApprovesTheFileForOneOfThem() {
		DossierId dossier = this.table.inApproval(Rank.OFFICIALS, Table.MILD);
		CurrentUser substitute = standingIn(Table.DIRECTOR, DEPUTY);
		approve(substitute, dossier);
		String hash = this.table.hash(dossier);
		assertThat(Table.refused(this.kessai.approve(substitute, task(substitute, dossier), hash)))
			.isEqualTo("kessai-approved-before");
		assertThat(file(dossier).kessai().orElseThrow().waiting()).containsExactly("JP/deputy-director-general");
		approve(DEPUTY, dossier);
		Table.done(this.kessai.sendBack(GENERAL, task(GENERAL, dossier), hash, 1, "too firm"));
		approve(Table.DIRECTOR, dossier);
		approve(substitute, dossier);
		assertThat(taken(dossier).principal()).isEqualTo(DEPUTY.name());
	}

	@Test
	void whoHasApprovedMaySendTheFileBackInThePlaceOfAnother() {
		DossierId dossier = this.table.inApproval(Rank.OFFICIALS, Table.MILD);
		CurrentUser substitute = standingIn(Table.DIRECTOR, DEPUTY);
		approve(substitute, dossier);
		Table.done(this.kessai.sendBack(substitute, task(substitute, dossier), this.table.hash(dossier), 1,
				"looked at it again"));
		assertThat(file(dossier).kessai().orElseThrow().waiting()).containsExactly("JP/director");
	}

	@Test
	void whatAnApproverDecidesThemselvesIsForNobodyToReadAfterwards() {
		DossierId dossier = this.table.inApproval(Rank.OFFICIALS, Table.MILD);
		approve(Table.DIRECTOR, dossier);
		assertThat(taken(dossier).unread()).isFalse();
		assertThat(Table.refused(this.kessai.read(Table.DIRECTOR, dossier, file(dossier).approval().id(), 2)))
			.isEqualTo("kessai-not-to-read");
		assertThat(Table.refused(this.kessai.read(Table.DIRECTOR, dossier, file(dossier).approval().id(), 99)))
			.isEqualTo("kessai-not-to-read");
	}

	private Outcome<?> putUp(DossierId dossier, String hash, String explanation) {
		return this.kessai.putUp(Table.DRAFTER,
				this.table.task(Table.DRAFTER, dossier, ApproveJp.USER_TASK_DRAFT_KESSAI), hash, explanation);
	}

	private static CurrentUser standingIn(CurrentUser... principals) {
		CurrentUser own = Table.user("jp.substitute", "JP/security-policy", Role.REVIEWER);
		Set<GroupId> groups = new HashSet<>(own.groups());
		Set<Role> roles = new HashSet<>(own.roles());
		List<Principal> away = new ArrayList<>();
		for (CurrentUser principal : principals) {
			groups.addAll(principal.groups());
			roles.addAll(principal.roles());
			away.add(new Principal(principal.name(), principal.groups()));
		}
		return new CurrentUser(own.name(), own.party(), groups, roles, away);
	}

	private KessaiStep taken(DossierId dossier) {
		return file(dossier).kessai().orElseThrow().last();
	}

	private static NewClause worded(@Nullable Kind kind, @Nullable String scale, @Nullable Integer level, String en,
			String ja) {
		return new NewClause(Part.OPERATIVE, kind, null, scale, level, 0, null, en, ja);
	}

	private List<String> chain(Rank rank, NewClause clause) {
		return file(this.table.inApproval(rank, clause)).kessai()
			.orElseThrow()
			.approvers()
			.stream()
			.map((groups) -> String.join(" + ", groups))
			.toList();
	}

	private ApprovalFile file(DossierId dossier) {
		return this.files.approvals(Table.DIRECTOR, dossier).get(0);
	}

	private void returnText(DossierId dossier) {
		Table.done(this.kessai.returnText(Table.DIRECTOR, task(Table.DIRECTOR, dossier), this.table.hash(dossier),
				"too firm", ""));
		this.table.settle(dossier);
		this.clock.elapse(Duration.ofHours(1));
	}

	private void approve(CurrentUser approver, DossierId dossier) {
		Table.done(this.kessai.approve(approver, task(approver, dossier), this.table.hash(dossier)));
	}

	private TaskId task(CurrentUser approver, DossierId dossier) {
		return this.table.task(approver, dossier, ApproveJp.USER_TASK_KESSAI);
	}

}
