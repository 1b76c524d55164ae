package org.chapeau.app.notification;

import java.util.ArrayList;
import java.util.List;

import org.chapeau.app.clausebank.BankState;
import org.chapeau.app.clausebank.BankVersion;
import org.chapeau.app.clausebank.ClauseBank;
import org.chapeau.app.fixtures.OnPostgres;
import org.chapeau.app.fixtures.Order;
import org.chapeau.app.fixtures.Order.Forced;
import org.chapeau.app.fixtures.Order.Standing;
import org.chapeau.app.fixtures.PackageTest;
import org.chapeau.app.fixtures.SideBySide;
import org.chapeau.app.kernel.Outcome;
import org.chapeau.app.ladder.LadderProposal;
import org.chapeau.text.Party;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chapeau.app.fixtures.Officer.EU_LEGAL;
import static org.chapeau.app.fixtures.Officer.JP_DIRECTOR;
import static org.chapeau.app.fixtures.Officer.JP_PROTOCOL;
import static org.chapeau.app.fixtures.Outcomes.done;

/**
 * Notifications and their mail on PostgreSQL, where the bank can also move twice at the
 * same moment.
 */
@PackageTest
@Import({ OnPostgres.class, MailServer.class })
class NotificationOnPostgresTests extends NotificationTests {

	@Autowired
	SideBySide sideBySide;

	@Autowired
	ClauseBank bank;

	@ParameterizedTest
	@EnumSource
	void whoeverReviewsIsToldOnceOfTwoClausesThatComeAtTheSameMoment(Forced order) {
		nothingWaitsForTheAdviser();
		this.sideBySide.act(order, () -> Outcome.done(propose(false)), () -> Outcome.done(propose(false)));
		assertThat(unread(EU_LEGAL)).containsExactly(Kind.CLAUSE_TO_REVIEW);
	}

	@ParameterizedTest
	@EnumSource
	void noClauseWaitsUntoldThoughTheLastOtherIsClearedAtTheSameMoment(Forced order) {
		nothingWaitsForTheAdviser();
		BankVersion last = propose(false);
		this.sideBySide.act(order, () -> Outcome.done(propose(false)),
				() -> this.decisions.clear(EU_LEGAL.user(), last.id(), last.hash()));
		assertThat(proposed()).hasSize(1).doesNotContain(last);
		assertThat(unread(EU_LEGAL)).containsExactly(Kind.CLAUSE_TO_REVIEW);
	}

	@ParameterizedTest
	@EnumSource
	void noChangeOfTheLadderWaitsUntoldThoughTheLastOtherIsAgreedAtTheSameMoment(Forced order) {
		keepersOfTheLadder();
		LadderProposal last = change("welcome-3");
		this.sideBySide.act(order, () -> Outcome.done(change("welcome-4")),
				() -> this.ladder.agree(JP_DIRECTOR.user(), last.id(), last.hash()));
		assertThat(this.ladderPages.waits(Party.JP)).isTrue();
		assertThat(unread(JP_PROTOCOL)).containsExactly(Kind.LADDER_TO_AGREE);
	}

	@Test
	void aProposalAsksNeitherWhatElseWaitsNorWhatEverybodyWasTold() {
		nothingWaitsForTheAdviser();
		propose(false);
		List<String> statements = new ArrayList<>();
		Order writtenDown = (ready) -> {
			statements.add(ready.get(0).statement());
			return ready.get(0);
		};
		this.sideBySide.act(writtenDown, List.of(() -> Outcome.done(propose(false))));
		assertThat(statements).contains(Standing.COMMIT)
			.anySatisfy((sql) -> assertThat(sql).contains("insert into bank_version"))
			.noneSatisfy((sql) -> assertThat(sql).contains("bank_state"))
			.noneSatisfy((sql) -> assertThat(sql).contains("update notification"))
			.filteredOn((sql) -> sql.contains("from notification"))
			.allSatisfy((sql) -> assertThat(sql).contains("person in"));
	}

	private void nothingWaitsForTheAdviser() {
		this.people.seen(EU_LEGAL.user(), "eu.legal@example.org");
		proposed().forEach((version) -> done(this.decisions.clear(EU_LEGAL.user(), version.id(), version.hash())));
		assertThat(unread(EU_LEGAL)).isEmpty();
	}

	private List<BankVersion> proposed() {
		return this.bank.pending(EU_LEGAL.user())
			.stream()
			.filter((version) -> version.state() == BankState.PROPOSED)
			.toList();
	}

}
