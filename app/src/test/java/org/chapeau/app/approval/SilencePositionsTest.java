package org.chapeau.app.approval;

import java.time.Duration;
import java.util.List;

import org.chapeau.app.approval.SilenceResponse.Kind;
import org.chapeau.app.approval.SilenceResponses.Reply;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.negotiation.MemberStateMatrix;
import org.chapeau.app.negotiation.MemberStateMatrix.Column;
import org.chapeau.app.negotiation.MemberStatePosition;
import org.chapeau.app.negotiation.MemberStatePosition.Word;
import org.chapeau.app.negotiation.MemberStatePositions;
import org.chapeau.app.negotiation.WhoAgreed;
import org.chapeau.catalogue.Rank;
import org.chapeau.workflows.ApproveEu;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

@ApprovalTest
class SilencePositionsTest {

	private static final CurrentUser AUSTRIA = Table.delegate("at");

	private static final CurrentUser BELGIUM = Table.delegate("be");

	@Autowired
	private Table table;

	@Autowired
	private TestClock clock;

	@Autowired
	private SilenceProcedures procedures;

	@Autowired
	private SilenceResponses responses;

	@Autowired
	private Chair chair;

	@Autowired
	private MemberStatePositions positions;

	@Autowired
	private WhoAgreed whoAgreed;

	private DossierId dossier;

	private SilenceProcedure procedure;

	@BeforeEach
	void twoDelegationsHaveAnswered() {
		this.dossier = this.table.inApproval(Rank.WORKING, Table.MILD);
		this.procedure = Table.done(this.procedures.open(Table.CHAIR,
				this.table.task(Table.CHAIR, this.dossier, ApproveEu.USER_TASK_OPEN_SILENCE),
				this.table.hash(this.dossier), "ordinary", ""));
		this.table.settle(this.dossier);
		respond(AUSTRIA, Kind.AGREED);
		respond(BELGIUM, Kind.RESERVE);
	}

	@Test
	void thoseWhoCarryTheApprovalKnowWhoSaidWhat() {
		assertThat(of(Table.CHAIR)).extracting(MemberStatePosition::delegation, MemberStatePosition::word)
			.containsExactlyInAnyOrder(tuple("EU/ms-at", Word.EXPLICIT), tuple("EU/ms-be", Word.RESERVED));
		assertThat(of(Table.CHAIR)).extracting(MemberStatePosition::hash).containsOnly(this.table.hash(this.dossier));
	}

	@Test
	void aDelegationKnowsItsOwnWordAndTheOtherSideNone() {
		assertThat(of(AUSTRIA)).extracting(MemberStatePosition::delegation).containsExactly("EU/ms-at");
		assertThat(of(Table.DIRECTOR)).isEmpty();
		assertThat(this.whoAgreed.memberStates(Table.DIRECTOR, this.dossier)).isEmpty();
	}

	@Test
	void silenceIsToldApartFromAgreement() {
		this.clock.elapse(Duration.ofHours(72));
		this.table.settle(this.dossier);
		assertThat(of(Table.CHAIR)).filteredOn((position) -> position.word() == Word.SILENT).hasSize(25);
		assertThat(of(Table.CHAIR)).filteredOn((position) -> position.word() == Word.EXPLICIT).hasSize(1);
		assertThat(austria().cell().key()).isEqualTo("member-states.EXPLICIT");
	}

	@Test
	void aWordOnATextThatHasChangedSinceDoesNotHold() {
		assertThat(austria().outdated()).isFalse();
		respond(BELGIUM, Kind.BROKEN);
		this.table.settle(this.dossier);
		Table.done(this.chair.returnText(Table.CHAIR,
				this.table.task(Table.CHAIR, this.dossier, ApproveEu.USER_TASK_CHAIR_DECIDES),
				this.table.hash(this.dossier), "Belgium objects.", ""));
		this.table.settle(this.dossier);
		this.table.settleOn(this.dossier, "Both sides will hold exercises.", "双方は演習を実施する。");
		assertThat(austria().outdated()).isTrue();
		assertThat(austria().cell().key()).isEqualTo("member-states.none");
	}

	private Column austria() {
		MemberStateMatrix matrix = this.whoAgreed.memberStates(Table.CHAIR, this.dossier).orElseThrow();
		return matrix.columns()
			.stream()
			.filter((column) -> column.delegation().equals("EU/ms-at"))
			.findFirst()
			.orElseThrow();
	}

	private List<MemberStatePosition> of(CurrentUser reader) {
		return this.positions.of(reader, this.dossier);
	}

	private void respond(CurrentUser delegate, Kind kind) {
		Table.done(this.responses.respond(delegate, this.procedure.id(), this.procedure.hash(),
				new Reply(delegate.groupPaths().get(0), kind, "parliament", "")));
	}

}
