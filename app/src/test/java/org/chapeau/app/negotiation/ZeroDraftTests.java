package org.chapeau.app.negotiation;

import org.chapeau.app.audit.AuditRecord;
import org.chapeau.app.fixtures.ChapeauTest;
import org.chapeau.app.fixtures.Officer;
import org.chapeau.app.fixtures.Statement;
import org.chapeau.app.fixtures.Statements;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.process.Tasks;
import org.chapeau.text.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chapeau.app.fixtures.Officer.EU_COORDINATOR;
import static org.chapeau.app.fixtures.Officer.EU_DELEGATE;
import static org.chapeau.app.fixtures.Officer.EU_DESK;
import static org.chapeau.app.fixtures.Officer.EU_MARITIME;
import static org.chapeau.app.fixtures.Officer.JP_DIRECTOR;
import static org.chapeau.app.fixtures.Officer.JP_DRAFTER;
import static org.chapeau.app.fixtures.Outcomes.assertThatRefusal;
import static org.chapeau.app.fixtures.Outcomes.done;

/**
 * Until it is transmitted, a zero draft exists for the penholder's side alone.
 */
@ChapeauTest
class ZeroDraftTests {

	@Autowired
	Statements statements;

	@Autowired
	Dossiers dossiers;

	@Autowired
	Drafting drafting;

	@Autowired
	Proposals proposals;

	@Autowired
	Agreements agreements;

	@Autowired
	Withdrawals withdrawals;

	@Autowired
	JointText text;

	@Autowired
	Transmissions transmissions;

	@Autowired
	AuditRecord record;

	@Autowired
	Tasks tasks;

	@ParameterizedTest
	@EnumSource(names = { "JP_DRAFTER", "JP_DIRECTOR", "JP_CYBER", "JP_AUDITOR" })
	void nobodyOfTheOtherSideFindsIt(Officer other) {
		Statement draft = this.statements.aStatement().withClause("A secret wish.", "秘めた願い。").inDraft();
		CurrentUser reader = other.user();
		assertThat(this.dossiers.find(reader, draft.id())).isEmpty();
		assertThat(this.dossiers.list(reader)).extracting(Dossier::id).doesNotContain(draft.id());
		assertThat(this.text.of(reader, draft.id())).isEmpty();
		assertThat(this.text.clause(reader, draft.clause(1).id())).isEmpty();
		assertThat(this.text.versions(reader, draft.clause(1).id())).isEmpty();
		assertThat(this.transmissions.list(reader, draft.id())).isEmpty();
		assertThat(this.record.of(reader, draft.id())).isEmpty();
		assertThat(this.tasks.of(reader, draft.id())).isEmpty();
	}

	@Test
	void nobodyOfTheOtherSideCanChangeIt() {
		Statement draft = this.statements.aStatement().withClause("A wish.", "願い。").inDraft();
		CurrentUser other = JP_DRAFTER.user();
		ClauseText clause = draft.clause(1);
		assertThatRefusal(this.drafting.edit(other, clause.id(), 1, "x", "x")).isEqualTo("clause-unknown");
		assertThatRefusal(this.drafting.remove(other, clause.id())).isEqualTo("clause-unknown");
		assertThatRefusal(this.drafting.add(other, draft.id(), NewClause.free(Part.OPERATIVE, 0, "x", "x")))
			.isEqualTo("dossier-unknown");
		assertThatRefusal(this.proposals.propose(other, clause.id(), 1, "x", "x")).isEqualTo("clause-unknown");
		assertThatRefusal(this.agreements.agree(other, clause.id(), clause.hash())).isEqualTo("clause-unknown");
		assertThatRefusal(this.withdrawals.withdraw(JP_DIRECTOR.user(), draft.id(), "")).isEqualTo("dossier-unknown");
		assertThat(draft.clause(1)).isEqualTo(clause);
	}

	@Test
	void theOtherSideFindsItOnceItIsTransmitted() {
		Statement statement = this.statements.aStatement().transmitted();
		assertThat(this.dossiers.find(JP_DRAFTER.user(), statement.id())).isPresent();
		assertThat(this.transmissions.list(JP_DRAFTER.user(), statement.id())).extracting(Transmission::kind)
			.containsExactly(Transmission.Kind.ZERO_DRAFT);
	}

	@Test
	void thePenholderAgreesToWhatItHasTransmitted() {
		Statement statement = this.statements.aStatement().transmitted();
		assertThat(statement.clause(1).agreedBy()).extracting("code").containsExactly("EU");
	}

	@Test
	void aDelegateOfAMemberStateFindsItOnlyOnceApprovalIsAskedFor() {
		Statement statement = this.statements.aStatement().transmitted();
		assertThat(this.dossiers.find(EU_DELEGATE.user(), statement.id())).isEmpty();
		assertThat(this.text.of(EU_DELEGATE.user(), statement.id())).isEmpty();
	}

	@Test
	void anEditOfAnOutdatedVersionIsRefused() {
		Statement draft = this.statements.aStatement().withClause("One.", "一。").inDraft();
		ClauseId clause = draft.clause(1).id();
		done(this.drafting.edit(EU_DESK.user(), clause, 1, "Two.", "二。"));
		assertThatRefusal(this.drafting.edit(EU_DESK.user(), clause, 1, "Three.", "三。")).isEqualTo("clause-changed");
		assertThat(draft.clause(1).en().clean()).isEqualTo("Two.");
	}

	@Test
	void onlyThePenholderWritesIt() {
		Statement draft = this.statements.aStatement().withClause("One.", "一。").inDraft();
		assertThatRefusal(this.drafting.edit(EU_MARITIME.user(), draft.clause(1).id(), 1, "Two.", "二。"))
			.isEqualTo("not-penholder");
	}

	@Test
	void aDraftCannotBeAgreedTo() {
		Statement draft = this.statements.aStatement().withClause("One.", "一。").inDraft();
		ClauseText clause = draft.clause(1);
		assertThatRefusal(this.agreements.agree(EU_DESK.user(), clause.id(), clause.hash())).isEqualTo("text-locked");
	}

	@Test
	void anEmptyDraftIsNotTransmitted() {
		Statement draft = this.statements.aStatement().inDraft();
		assertThatRefusal(this.drafting.complete(EU_DESK.user(), draft.task(EU_DESK, "userTask_draft")))
			.isEqualTo("draft-empty");
		assertThat(draft.tasksOf(EU_DESK)).containsExactly("userTask_draft");
	}

	@Test
	void clausesStandInTheOrderOfTheParts() {
		Statement draft = this.statements.aStatement().withClause("We will act.", "我々は行動する。").inDraft();
		done(this.drafting.add(EU_DESK.user(), draft.id(), NewClause.free(Part.CLOSING, 0, "Done.", "以上。")));
		done(this.drafting.add(EU_DESK.user(), draft.id(), NewClause.free(Part.CHAPEAU, 0, "We met.", "会談した。")));
		done(this.drafting.add(EU_DESK.user(), draft.id(),
				NewClause.free(Part.FOLLOW_UP, 0, "We will meet.", "再会する。")));
		assertThat(draft.text()).extracting((clause) -> clause.en().clean())
			.containsExactly("We met.", "We will act.", "We will meet.", "Done.");
	}

	@Test
	void aTransmittedDraftIsNoLongerEdited() {
		Statement statement = this.statements.aStatement().transmitted();
		assertThatRefusal(this.drafting.edit(EU_DESK.user(), statement.clause(1).id(), 1, "x", "x"))
			.isEqualTo("draft-transmitted");
	}

	@Test
	void aDraftNobodyHasSeenIsWithdrawnByItsSideAloneAndStaysUnseen() {
		Statement draft = this.statements.aStatement().withClause("One.", "一。").inDraft();
		done(this.withdrawals.withdraw(EU_COORDINATOR.user(), draft.id(), ""));
		draft.goOn();
		assertThat(this.dossiers.ofProcess(draft.id()).state()).isEqualTo(DossierState.WITHDRAWN);
		assertThat(this.dossiers.find(JP_DRAFTER.user(), draft.id())).isEmpty();
		assertThat(this.record.of(JP_DRAFTER.user(), draft.id())).isEmpty();
	}

}
