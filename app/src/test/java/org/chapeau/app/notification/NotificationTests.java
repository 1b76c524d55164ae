package org.chapeau.app.notification;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import org.chapeau.app.approval.Kessai;
import org.chapeau.app.approval.SilenceProcedure;
import org.chapeau.app.approval.SilenceProcedures;
import org.chapeau.app.approval.SilenceResponse;
import org.chapeau.app.approval.SilenceResponses;
import org.chapeau.app.approval.SilenceResponses.Reply;
import org.chapeau.app.clausebank.BankDecisions;
import org.chapeau.app.clausebank.BankProposals;
import org.chapeau.app.clausebank.BankVersion;
import org.chapeau.app.clausebank.ClauseDraft;
import org.chapeau.app.clausebank.Proposing;
import org.chapeau.app.consultation.ConsultationPlan;
import org.chapeau.app.consultation.Preparation;
import org.chapeau.app.consultation.TimeLimit;
import org.chapeau.app.fixtures.MovableClock;
import org.chapeau.app.fixtures.Officer;
import org.chapeau.app.fixtures.PackageTest;
import org.chapeau.app.fixtures.Packages;
import org.chapeau.app.fixtures.Statement;
import org.chapeau.app.fixtures.WithoutRequest;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.identity.People;
import org.chapeau.app.identity.Substitution;
import org.chapeau.app.identity.Substitutions;
import org.chapeau.app.inbox.Handovers;
import org.chapeau.app.ladder.LadderChanges;
import org.chapeau.app.ladder.LadderPages;
import org.chapeau.app.ladder.LadderProposal;
import org.chapeau.app.ladder.LadderProposing;
import org.chapeau.app.ladder.LadderVersion;
import org.chapeau.app.ladder.LadderWish;
import org.chapeau.app.notification.Settings.Delivery;
import org.chapeau.app.negotiation.Authentic;
import org.chapeau.app.negotiation.AuthenticLanguages;
import org.chapeau.app.process.Jobs;
import org.chapeau.app.process.TaskId;
import org.chapeau.app.process.Tasks;
import org.chapeau.app.process.WorkItem;
import org.chapeau.ladder.LadderPart.Step;
import org.chapeau.realm.GroupId;
import org.chapeau.workflows.ConsultEu;
import org.chapeau.workflows.Forms;
import org.chapeau.workflows.NegotiateStatement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chapeau.app.fixtures.Officer.EU_COORDINATOR;
import static org.chapeau.app.fixtures.Officer.EU_DELEGATE;
import static org.chapeau.app.fixtures.Officer.EU_DESK;
import static org.chapeau.app.fixtures.Officer.EU_LEGAL;
import static org.chapeau.app.fixtures.Officer.EU_MARITIME;
import static org.chapeau.app.fixtures.Officer.EU_PROTOCOL;
import static org.chapeau.app.fixtures.Officer.JP_DIRECTOR;
import static org.chapeau.app.fixtures.Officer.JP_DRAFTER;
import static org.chapeau.app.fixtures.Officer.JP_LEGAL;
import static org.chapeau.app.fixtures.Officer.JP_PROTOCOL;
import static org.chapeau.app.fixtures.Officer.OPERATOR;
import static org.chapeau.app.fixtures.Outcomes.done;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * People are told that there is work, once, and nothing that a mail server, a calendar or
 * the other side must not read.
 */
@PackageTest
@Import(MailServer.class)
class NotificationTests {

	private static final String CANARY = "Canary heron";

	@Autowired
	Packages packages;

	@Autowired
	MovableClock clock;

	@Autowired
	AuthenticLanguages languages;

	@Autowired
	GreenMail server;

	@Autowired
	Postman postman;

	@Autowired
	Telling telling;

	@Autowired
	Notifications notifications;

	@Autowired
	Handovers handovers;

	@Autowired
	Preparation preparation;

	@Autowired
	Tasks tasks;

	@Autowired
	People people;

	@Autowired
	Substitutions substitutions;

	@Autowired
	BankProposals proposals;

	@Autowired
	BankDecisions decisions;

	@Autowired
	LadderChanges ladder;

	@Autowired
	LadderPages ladderPages;

	@Autowired
	SilenceProcedures silence;

	@Autowired
	SilenceResponses responses;

	@Autowired
	Kessai kessai;

	@Autowired
	Jobs jobs;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	MockMvcTester mvc;

	@BeforeEach
	void nobodyHasBeenToldAnythingYet() {
		this.packages.aPackage();
		this.jobs.standAt(this.clock.instant());
		this.jdbc.sql("delete from notification").update();
		this.jdbc.sql("delete from notification_settings").update();
		this.jdbc.sql("update person set time_zone = null").update();
	}

	@AfterEach
	void theMailboxesAreEmptied() throws Exception {
		this.jobs.standAt(null);
		this.server.purgeEmailFromAllMailboxes();
	}

	@Test
	void aTextThatComesIsToldToThoseWhoPrepareTheConsultationOfEachSide() {
		transmitted();
		assertThat(kinds(EU_COORDINATOR)).contains(Kind.TEXT_TRANSMITTED);
		assertThat(kinds(JP_DRAFTER)).contains(Kind.TEXT_TRANSMITTED);
		assertThat(kinds(EU_DELEGATE)).isEmpty();
		assertThat(mailTo(EU_COORDINATOR)).hasSize(1);
	}

	@Test
	void mailSaysThatThereIsWorkAndNothingElse() throws Exception {
		Statement statement = transmitted();
		this.postman.sendDue();
		assertThat(this.server.getReceivedMessages()).isNotEmpty().allSatisfy((mail) -> {
			String whole = new String(mail.getInputStream().readAllBytes(), StandardCharsets.UTF_8) + mail.getSubject()
					+ mail.getContent() + headers(mail);
			assertThat(whole).doesNotContain(CANARY, "鷺", statement.id().toString(), "EU/", "JP/");
		});
		assertThat(mailTo(EU_COORDINATOR)).allSatisfy((mail) -> {
			assertThat(mail.getSubject()).isEqualTo("Chapeau: A text has come; a consultation is to be prepared");
			assertThat(mail.getContent().toString()).contains("http://127.0.0.1:8080/notifications/");
		});
		assertThat(mailTo(JP_DRAFTER)).allSatisfy((mail) -> assertThat(mail.getSubject()).contains("文言が届きました"));
	}

	@Test
	void aLetterIsSentOnceHoweverOftenAndByHoweverManyNodesItIsTried() {
		transmitted();
		this.postman.sendDue();
		this.postman.sendDue();
		assertThat(mailTo(EU_COORDINATOR)).hasSize(1);
	}

	@Test
	void aLetterWhoseNodeDiedAfterSendingComesAgainUnderTheSameName() {
		transmitted();
		this.postman.sendDue();
		// As the node left it: sent, claimed, and not yet marked.
		this.jdbc.sql("update mail set sent_at = null, claimed_until = :until")
			.param("until", this.clock.instant().plus(Duration.ofMinutes(5)).atOffset(ZoneOffset.UTC))
			.update();
		this.postman.sendDue();
		assertThat(mailTo(EU_COORDINATOR)).as("while the claim holds").hasSize(1);
		this.clock.elapse(Duration.ofMinutes(5));
		this.postman.sendDue();
		assertThat(mailTo(EU_COORDINATOR).stream().map(NotificationTests::id).collect(Collectors.toSet())).hasSize(1);
	}

	@Test
	void aServerThatIsDownLosesNothing() {
		transmitted();
		this.server.stop();
		this.postman.sendDue();
		this.server.start();
		this.postman.sendDue();
		assertThat(mailTo(EU_COORDINATOR)).as("before the time to try again").isEmpty();
		this.clock.elapse(Duration.ofMinutes(1));
		this.postman.sendDue();
		assertThat(mailTo(EU_COORDINATOR)).hasSize(1);
	}

	@Test
	void whatWasReadOnThePageOrIsDoneIsNotMailed() {
		Statement statement = transmitted();
		this.notifications.readAll(EU_COORDINATOR.user());
		this.postman.sendDue();
		assertThat(mailTo(EU_COORDINATOR)).isEmpty();
		assertThat(this.notifications.unread(EU_COORDINATOR.user())).isZero();
		assertThat(statement.text()).isNotEmpty();
	}

	@Test
	void whatIsDoneWaitsForNobodyAnyMore() {
		Statement statement = transmitted().cleared();
		assertThat(unread(EU_COORDINATOR)).contains(Kind.ASSIGNED);
		this.packages.lock(statement);
		assertThat(unread(EU_COORDINATOR)).containsOnlyOnce(Kind.ASSIGNED);
		assertThat(unread(JP_DIRECTOR)).as("the kessai begins").containsOnlyOnce(Kind.ASSIGNED);
	}

	@Test
	void whoWantsADigestIsWrittenToOnceInTheMorning() {
		save(EU_COORDINATOR, Delivery.DIGEST, Locale.ENGLISH);
		transmitted();
		transmitted();
		this.postman.sendDue();
		assertThat(mailTo(EU_COORDINATOR)).isEmpty();
		this.clock.set(Instant.parse("2026-11-03T06:59:59Z"));
		this.postman.sendDue();
		assertThat(mailTo(EU_COORDINATOR)).as("a second before eight in Brussels").isEmpty();
		this.clock.set(Instant.parse("2026-11-03T07:00:00Z"));
		this.postman.sendDue();
		assertThat(mailTo(EU_COORDINATOR)).singleElement()
			.satisfies((mail) -> assertThat(mail.getSubject()).isEqualTo("Chapeau: 2 things wait"));
	}

	@Test
	void aDigestComesAgainUnderTheSameNameThoughPartOfItWasReadMeanwhile() {
		save(EU_COORDINATOR, Delivery.DIGEST, Locale.ENGLISH);
		transmitted();
		Notification first = this.notifications.list(EU_COORDINATOR.user()).get(0);
		transmitted();
		this.jdbc.sql("update notification set created_at = created_at - interval '1' hour where id = :id")
			.param("id", first.id())
			.update();
		this.clock.set(Instant.parse("2026-11-03T07:00:00Z"));
		assertThat(mailTo(EU_COORDINATOR)).hasSize(1);
		this.jdbc.sql("update mail set sent_at = null").update();
		this.notifications.open(EU_COORDINATOR.user(), first.id());
		assertThat(mailTo(EU_COORDINATOR)).hasSize(2).extracting(NotificationTests::id).containsOnly(idOf(first));
	}

	@Test
	void whoNoLongerWantsMailGetsNoneOfWhatWaits() {
		save(EU_COORDINATOR, Delivery.DIGEST, Locale.ENGLISH);
		transmitted();
		save(EU_COORDINATOR, Delivery.NONE, Locale.ENGLISH);
		this.clock.set(Instant.parse("2026-11-03T07:00:00Z"));
		assertThat(mailTo(EU_COORDINATOR)).isEmpty();
	}

	@Test
	void whoHasChangedSidesGetsNoMailOfTheFormer() {
		transmitted();
		CurrentUser head = EU_COORDINATOR.user();
		this.people.seen(
				new CurrentUser(head.name(), JP_DIRECTOR.user().party(), JP_DIRECTOR.user().groups(), Set.of()),
				"eu.coordinator@example.org");
		try {
			assertThat(mailTo(EU_COORDINATOR)).isEmpty();
		}
		finally {
			this.people.seen(head, "eu.coordinator@example.org");
		}
	}

	@Test
	void aLetterThatNobodyTakesIsGivenUpAfterSomeDays() {
		transmitted();
		this.server.stop();
		for (int i = 0; i < 23; i++) {
			this.postman.sendDue();
			this.clock.elapse(Duration.ofHours(6));
		}
		assertThat(waiting()).isPositive();
		this.postman.sendDue();
		assertThat(waiting()).isZero();
		this.server.start();
	}

	@Test
	void anOperatorSeesHowManyLettersTheServerHasNotTakenAndHasThemTriedAtOnce() {
		transmitted();
		this.server.stop();
		this.postman.sendDue();
		assertThat(this.mvc.get().uri("/operator").header("Accept-Language", "en").with(OPERATOR)).bodyText()
			.containsPattern("has not taken (one letter|\\d+ letters)")
			.doesNotContain(CANARY, "eu.coordinator", "EU/", "JP/", "??");
		this.server.start();
		this.postman.sendDue();
		assertThat(mailTo(EU_COORDINATOR)).as("before the time to try again").isEmpty();
		assertThat(this.mvc.post().uri("/operator/mail/retry").with(OPERATOR).with(csrf()))
			.hasRedirectedUrl("/operator");
		assertThat(mailTo(EU_COORDINATOR)).hasSize(1);
		assertThat(
				this.jdbc.sql("select count(*) from audit_record where what = 'operator-mail-hurried' and zone is null")
					.query(Integer.class)
					.single())
			.isPositive();
		assertThat(this.mvc.get().uri("/operator").header("Accept-Language", "en").with(OPERATOR)).bodyText()
			.doesNotContain("has not taken");
	}

	@Test
	void theProgramIsWellWithoutItsMailServer() {
		this.server.stop();
		assertThat(this.mvc.get().uri("/actuator/health")).hasStatusOk();
		this.server.start();
	}

	@Test
	void whoWantsNoMailGetsNoneAndReadsIt() {
		save(EU_COORDINATOR, Delivery.NONE, Locale.ENGLISH);
		transmitted();
		this.postman.sendDue();
		assertThat(mailTo(EU_COORDINATOR)).isEmpty();
		assertThat(this.notifications.unread(EU_COORDINATOR.user())).isPositive();
	}

	@Test
	void aDeadlineIsToldADayBeforeAndWhenItHasPassedEachOnce() {
		Statement statement = transmitted();
		WorkItem task = this.tasks.of(EU_COORDINATOR.user(), statement.id())
			.stream()
			.filter((item) -> item.element().equals(ConsultEu.USER_TASK_PREPARE_CONSULTATION))
			.findFirst()
			.orElseThrow();
		Instant due = this.clock.instant().plus(Duration.ofDays(3));
		this.tasks.postpone(EU_COORDINATOR.user().side(), statement.id(), task.element(), due);
		look(due.minus(Duration.ofDays(1)).minusSeconds(1));
		assertThat(kinds(EU_COORDINATOR, statement)).doesNotContain(Kind.DUE_SOON);
		look(due.minus(Duration.ofDays(1)));
		assertThat(kinds(EU_COORDINATOR, statement)).containsOnlyOnce(Kind.DUE_SOON).doesNotContain(Kind.OVERDUE);
		assertThat(kinds(JP_DRAFTER, statement)).as("whose own task is due later")
			.doesNotContain(Kind.DUE_SOON, Kind.OVERDUE);
		look(due.minusSeconds(1));
		assertThat(kinds(EU_COORDINATOR, statement)).containsOnlyOnce(Kind.DUE_SOON).doesNotContain(Kind.OVERDUE);
		look(due);
		look(due.plusSeconds(60));
		assertThat(kinds(EU_COORDINATOR, statement)).containsOnlyOnce(Kind.DUE_SOON, Kind.OVERDUE);
	}

	@Test
	void delegationsAreToldThatASilenceOpensAndThatItCloses() {
		Statement statement = transmitted().cleared();
		this.packages.lock(statement);
		this.packages.approve(statement);
		assertThat(kinds(EU_DELEGATE)).contains(Kind.SILENCE_OPENED);
		assertThat(kinds(EU_DESK)).contains(Kind.APPROVED);
		assertThat(kinds(JP_DRAFTER)).contains(Kind.APPROVED);
		assertThat(kinds(JP_DIRECTOR)).doesNotContain(Kind.SILENCE_OPENED, Kind.SILENCE_BROKEN, Kind.SILENCE_CLOSING);
	}

	@Test
	void aSilenceClosesInItsLastTenth() {
		SilenceProcedure open = silence(transmitted().cleared());
		Instant closing = open.deadline().minus(Duration.ofMinutes(432));
		look(closing.minusSeconds(1));
		assertThat(kinds(EU_DELEGATE)).containsExactly(Kind.SILENCE_OPENED);
		look(closing);
		look(closing.plusSeconds(60));
		assertThat(kinds(EU_DELEGATE)).containsOnlyOnce(Kind.SILENCE_CLOSING).doesNotContain(Kind.DUE_SOON);
	}

	@Test
	void aLongSilenceClosesInItsLastTenthToo() {
		SilenceProcedure open = silence(transmitted().cleared());
		done(this.silence.extend(EU_COORDINATOR.user(), open.id(), open.hash(), "2026-12-22T09:00"));
		look(Instant.parse("2026-12-15T09:00:00Z"));
		assertThat(kinds(EU_DELEGATE)).as("a tenth of seven weeks is five days").doesNotContain(Kind.SILENCE_CLOSING);
		look(Instant.parse("2026-12-18T09:00:00Z"));
		assertThat(kinds(EU_DELEGATE)).containsOnlyOnce(Kind.SILENCE_CLOSING);
	}

	@Test
	void theSideLearnsThatItsSilenceWasExtendedAndThatNobodyBrokeIt() {
		Statement statement = transmitted().cleared();
		SilenceProcedure open = silence(statement);
		SilenceProcedure extended = done(
				this.silence.extend(EU_COORDINATOR.user(), open.id(), open.hash(), "2026-11-06T09:00"));
		assertThat(kinds(EU_DELEGATE)).containsOnlyOnce(Kind.SILENCE_EXTENDED);
		this.packages.waitUntil(extended.deadline());
		for (Officer officer : List.of(EU_DELEGATE, EU_COORDINATOR, EU_DESK)) {
			// Those of other tests, which share the program, run out as well.
			assertThat(kinds(officer, statement)).containsOnlyOnce(Kind.SILENCE_ADOPTED);
		}
		assertThat(kinds(JP_DIRECTOR)).doesNotContain(Kind.SILENCE_EXTENDED, Kind.SILENCE_ADOPTED);
	}

	@Test
	void bothTablesLearnThatALanguageIsToBeAuthenticNoLongerAndThatItIsNot() {
		Statement statement = transmitted();
		done(this.languages.propose(EU_COORDINATOR.user(), statement.id(), Authentic.ENGLISH, CANARY));
		assertThat(kinds(JP_DRAFTER, statement)).containsOnlyOnce(Kind.AUTHENTIC_PROPOSED);
		assertThat(kinds(EU_DESK, statement)).containsOnlyOnce(Kind.AUTHENTIC_PROPOSED);
		assertThat(kinds(EU_COORDINATOR, statement)).as("who did it").doesNotContain(Kind.AUTHENTIC_PROPOSED);
		done(this.languages.takeBack(EU_COORDINATOR.user(), statement.id()));
		assertThat(kinds(JP_DRAFTER, statement)).containsOnlyOnce(Kind.AUTHENTIC_TAKEN_BACK);
		done(this.languages.propose(JP_DIRECTOR.user(), statement.id(), Authentic.ENGLISH, ""));
		assertThat(kinds(EU_DESK, statement)).doesNotContain(Kind.AUTHENTIC_CHANGED);
		done(this.languages.agree(EU_COORDINATOR.user(), statement.id(), Authentic.ENGLISH, ""));
		assertThat(kinds(EU_DESK, statement)).containsOnlyOnce(Kind.AUTHENTIC_CHANGED);
		assertThat(kinds(JP_DRAFTER, statement)).containsOnlyOnce(Kind.AUTHENTIC_CHANGED);
		assertThat(kinds(EU_COORDINATOR, statement)).doesNotContain(Kind.AUTHENTIC_CHANGED);
	}

	@Test
	void whatIsDecidedOnADraftIsNewsToNobodyElse() {
		Statement draft = this.packages.aPackage().titled(CANARY, "鷺").inDraft();
		done(this.languages.propose(EU_DESK.user(), draft.id(), Authentic.ENGLISH, ""));
		assertThat(kinds(JP_DRAFTER, draft)).isEmpty();
		assertThat(kinds(EU_COORDINATOR, draft)).doesNotContain(Kind.AUTHENTIC_CHANGED);
	}

	@Test
	void whoHasApprovedATextLearnsThatItIsOpenAgain() {
		Statement statement = transmitted().cleared();
		SilenceProcedure open = silence(statement);
		done(this.responses.respond(EU_DELEGATE.user(), open.id(), open.hash(),
				new Reply("EU/ms-fr", SilenceResponse.Kind.AGREED, "", "")));
		done(this.kessai.returnText(JP_DIRECTOR.user(), kessai(statement), open.hash(), CANARY, ""));
		this.packages.settle();
		assertThat(kinds(EU_DELEGATE)).containsOnlyOnce(Kind.APPROVAL_VOID);
		assertThat(kinds(EU_DESK)).contains(Kind.RETURNED).doesNotContain(Kind.APPROVAL_VOID);
		assertThat(kinds(JP_DIRECTOR)).doesNotContain(Kind.APPROVAL_VOID);
		assertThat(mailTo(EU_DELEGATE)).extracting(MimeMessage::getSubject)
			.anyMatch((subject) -> subject.contains("no longer counts"));
	}

	private TaskId kessai(Statement statement) {
		return this.tasks.of(JP_DIRECTOR.user(), statement.id())
			.stream()
			.filter((item) -> item.form().equals(Forms.KESSAI))
			.map(WorkItem::id)
			.findFirst()
			.orElseThrow();
	}

	@Test
	void whenASilenceIsBrokenTheChairDecidesAndTheDelegationsNeedNotAnswer() {
		SilenceProcedure open = silence(transmitted().cleared());
		CurrentUser other = new CurrentUser("eu.ms.at", EU_DELEGATE.user().party(), Set.of(new GroupId("EU/ms-at")),
				EU_DELEGATE.user().roles());
		done(this.responses.respond(other, open.id(), open.hash(),
				new Reply("EU/ms-at", SilenceResponse.Kind.BROKEN, CANARY, "")));
		assertThat(kinds(EU_COORDINATOR)).containsOnlyOnce(Kind.SILENCE_BROKEN);
		assertThat(kinds(EU_DELEGATE)).containsOnlyOnce(Kind.SILENCE_BROKEN);
		assertThat(kinds(JP_DIRECTOR)).doesNotContain(Kind.SILENCE_BROKEN);
		assertThat(mailTo(EU_DELEGATE)).singleElement()
			.satisfies((mail) -> assertThat(mail.getSubject()).contains("broken"));
	}

	@Test
	void aTaskThatAColleagueHasDoneIsNewsNoMore() {
		CurrentUser head = EU_COORDINATOR.user();
		CurrentUser deputy = new CurrentUser("eu.deputy", head.party(), head.groups(), head.roles());
		this.people.seen(deputy, "eu.deputy@example.org");
		Statement statement = transmitted().cleared();
		TaskId task = statement.task(EU_COORDINATOR, NegotiateStatement.USER_TASK_AD_REFERENDUM);
		assertThat(of(deputy, task)).singleElement().satisfies((told) -> assertThat(told.read()).isFalse());
		this.packages.lock(statement);
		assertThat(of(deputy, task)).singleElement().satisfies((told) -> assertThat(told.read()).isTrue());
	}

	@Test
	void whoStandsInForSomebodyIsToldInTheirPlace() {
		CurrentUser head = EU_COORDINATOR.user();
		Substitution substitution = done(this.substitutions.appoint(head, new Substitutions.Wanted(head.name(),
				EU_DESK.username(), this.clock.instant(), this.clock.instant().plus(Duration.ofDays(1)), "")));
		try {
			transmitted();
			assertThat(kinds(EU_DESK)).containsOnlyOnce(Kind.TEXT_TRANSMITTED);
			assertThat(kinds(EU_COORDINATOR)).containsOnlyOnce(Kind.TEXT_TRANSMITTED);
		}
		finally {
			done(this.substitutions.end(head, substitution.id()));
		}
	}

	@Test
	void twoNodesAtOnceSendEachLetterOnce() throws Exception {
		transmitted();
		ExecutorService nodes = Executors.newFixedThreadPool(2, WithoutRequest::thread);
		try {
			for (Future<?> node : nodes.invokeAll(
					List.of(Executors.callable(this.postman::sendDue), Executors.callable(this.postman::sendDue)))) {
				node.get();
			}
		}
		finally {
			nodes.shutdown();
		}
		this.postman.sendDue();
		assertThat(this.server.getReceivedMessages()).hasSizeGreaterThan(1)
			.extracting(NotificationTests::id)
			.doesNotHaveDuplicates();
		assertThat(waiting()).isZero();
	}

	@Test
	void whatFellDueWhileTheProgramStoodStillIsToldAfterwards() {
		Statement statement = transmitted();
		Instant due = this.clock.instant().plus(Duration.ofDays(3));
		this.tasks.postpone(EU_COORDINATOR.user().side(), statement.id(), ConsultEu.USER_TASK_PREPARE_CONSULTATION,
				due);
		look(due.plus(Duration.ofDays(5)));
		assertThat(kinds(EU_COORDINATOR, statement)).containsOnlyOnce(Kind.OVERDUE);
	}

	@Test
	void aUnitIsRemindedAndItsSilenceIsToldToThoseInCharge() {
		this.people.seen(EU_MARITIME.user(), "eu.maritime@example.org");
		this.people.seen(EU_DESK.user(), "eu.desk@example.org");
		Statement statement = transmitted();
		Instant asked = this.clock.instant();
		ask(statement, Set.of("EU/maritime-security"), false);
		this.clock.set(asked.plus(Duration.ofHours(31)));
		this.packages.settle();
		assertThat(kinds(EU_MARITIME, statement)).doesNotContain(Kind.REMINDED);
		this.clock.set(asked.plus(Duration.ofHours(32)));
		this.packages.settle();
		assertThat(kinds(EU_MARITIME, statement)).containsOnlyOnce(Kind.REMINDED).doesNotContain(Kind.UNIT_SILENT);
		assertThat(kinds(EU_COORDINATOR, statement)).doesNotContain(Kind.REMINDED, Kind.UNIT_SILENT);
		this.clock.set(asked.plus(Duration.ofHours(48)));
		this.packages.settle();
		assertThat(kinds(EU_COORDINATOR, statement)).containsOnlyOnce(Kind.UNIT_SILENT);
		assertThat(kinds(EU_DESK, statement)).containsOnlyOnce(Kind.UNIT_SILENT);
		assertThat(kinds(EU_MARITIME, statement)).doesNotContain(Kind.UNIT_SILENT);
		assertThat(kinds(JP_DIRECTOR, statement)).doesNotContain(Kind.REMINDED, Kind.UNIT_SILENT);
		assertThat(kinds(JP_DRAFTER, statement)).doesNotContain(Kind.REMINDED, Kind.UNIT_SILENT);
	}

	@Test
	void aLegalAdviserIsToldAndRemindedAsAUnitIs() {
		this.people.seen(EU_LEGAL.user(), "eu.legal@example.org");
		Statement statement = transmitted();
		Instant asked = this.clock.instant();
		ask(statement, Set.of(), true);
		assertThat(kinds(EU_LEGAL, statement)).containsOnlyOnce(Kind.ASSIGNED).doesNotContain(Kind.DUE_SOON);
		look(asked.plus(Duration.ofHours(25)));
		assertThat(kinds(EU_LEGAL, statement)).containsOnlyOnce(Kind.DUE_SOON).doesNotContain(Kind.REMINDED);
		this.clock.set(asked.plus(Duration.ofHours(32)));
		this.packages.settle();
		assertThat(kinds(EU_LEGAL, statement)).containsOnlyOnce(Kind.REMINDED);
		this.clock.set(asked.plus(Duration.ofHours(48)));
		this.packages.settle();
		assertThat(kinds(EU_COORDINATOR, statement)).containsOnlyOnce(Kind.UNIT_SILENT);
		assertThat(kinds(EU_LEGAL, statement)).doesNotContain(Kind.UNIT_SILENT);
		assertThat(kinds(JP_DIRECTOR, statement)).doesNotContain(Kind.REMINDED, Kind.UNIT_SILENT);
		assertThat(kinds(JP_DRAFTER, statement)).doesNotContain(Kind.REMINDED, Kind.UNIT_SILENT);
	}

	/** The coordinator asks these units of the EU only, for 48 hours. */
	private void ask(Statement statement, Set<String> units, boolean legal) {
		CurrentUser coordinator = EU_COORDINATOR.user();
		Map<String, String> reasons = this.preparation.units(coordinator)
			.stream()
			.collect(Collectors.toMap((unit) -> unit, (unit) -> "as agreed"));
		TaskId task = this.tasks.of(coordinator, statement.id())
			.stream()
			.filter((item) -> item.element().equals(ConsultEu.USER_TASK_PREPARE_CONSULTATION))
			.map(WorkItem::id)
			.findFirst()
			.orElseThrow();
		done(this.preparation.prepare(coordinator, task,
				new ConsultationPlan(units, reasons, legal, "", TimeLimit.FAST_TRACK)));
	}

	@Test
	void aTaskThatIsHandedOverIsToldToTheOneWhoNowHasIt() {
		CurrentUser head = EU_COORDINATOR.user();
		CurrentUser deputy = new CurrentUser("eu.deputy", head.party(), head.groups(), head.roles());
		this.people.seen(deputy, "eu.deputy@example.org");
		Statement statement = transmitted().cleared();
		done(this.handovers.handOver(head, statement.task(EU_COORDINATOR, NegotiateStatement.USER_TASK_AD_REFERENDUM),
				"eu.deputy", CANARY));
		assertThat(this.notifications.list(deputy)).extracting(Notification::kind).contains(Kind.HANDED_OVER);
		assertThat(kinds(EU_COORDINATOR)).doesNotContain(Kind.HANDED_OVER);
	}

	@Test
	void aTaskThatIsTakenOverIsToldToTheOneItWasTakenFromAndTheMailSaysNoMore() {
		CurrentUser head = EU_COORDINATOR.user();
		CurrentUser deputy = new CurrentUser("eu.deputy", head.party(), head.groups(), head.roles());
		this.people.seen(deputy, "eu.deputy@example.org");
		Statement statement = transmitted().cleared();
		TaskId task = statement.task(EU_COORDINATOR, NegotiateStatement.USER_TASK_AD_REFERENDUM);
		done(this.tasks.claim(deputy, task));
		done(this.handovers.takeOver(head, task, "eu.deputy", CANARY));
		assertThat(this.notifications.list(deputy)).extracting(Notification::kind).contains(Kind.TAKEN_OVER);
		assertThat(kinds(EU_COORDINATOR)).doesNotContain(Kind.TAKEN_OVER);
		assertThat(kinds(JP_DIRECTOR)).doesNotContain(Kind.TAKEN_OVER);
		this.postman.sendDue();
		assertThat(this.server.getReceivedMessages()).anySatisfy((mail) -> {
			assertThat(mail.getSubject()).isEqualTo("Chapeau: A colleague has taken over a task that you had taken");
			assertThat(mail.getContent().toString()).doesNotContain(CANARY, head.name(), "eu.deputy");
		});
	}

	@Test
	void aNotificationIsReadByItsOwnerOnly() {
		transmitted();
		Notification told = this.notifications.list(EU_COORDINATOR.user()).get(0);
		assertThat(this.notifications.open(EU_DESK.user(), told.id())).isEmpty();
		assertThat(this.notifications.open(JP_DRAFTER.user(), told.id())).isEmpty();
		assertThat(this.mvc.get().uri("/notifications/" + told.id()).with(JP_DRAFTER))
			.hasRedirectedUrl("/notifications");
		assertThat(this.mvc.get().uri("/notifications/" + told.id()).with(EU_COORDINATOR))
			.hasRedirectedUrl("/tasks/" + told.task());
	}

	@Test
	void whatIsOldIsForgottenOnceItsStatementHasEnded() {
		Statement statement = transmitted();
		this.clock.elapse(Duration.ofDays(400));
		this.telling.forgetOld(Duration.ofDays(365));
		assertThat(kinds(EU_COORDINATOR, statement)).isNotEmpty();
		this.jdbc.sql("update dossier set state = 'WITHDRAWN' where id = :id")
			.param("id", statement.id().value())
			.update();
		this.telling.forgetOld(Duration.ofDays(401));
		assertThat(kinds(EU_COORDINATOR, statement)).isNotEmpty();
		this.telling.forgetOld(Duration.ofDays(365));
		assertThat(kinds(EU_COORDINATOR, statement)).isEmpty();
	}

	@Test
	void aListThatStillWaitsIsNotForgottenBeforeSomebodyHasReadThatItDoes() {
		List.of(EU_LEGAL, EU_DESK)
			.forEach((officer) -> this.people.seen(officer.user(), officer.username() + "@example.org"));
		BankVersion waits = propose(false);
		this.clock.elapse(Duration.ofDays(400));
		this.telling.forgetOld(Duration.ofDays(365));
		assertThat(unread(EU_LEGAL)).containsExactly(Kind.CLAUSE_TO_REVIEW);
		done(this.decisions.clear(EU_LEGAL.user(), waits.id(), waits.hash()));
		this.telling.forgetOld(Duration.ofDays(365));
		assertThat(kinds(EU_LEGAL)).as("nothing waits any more, and it is old").isEmpty();
	}

	@Test
	void theCalendarHasTheDeadlinesUnderASecretThatCanBeTakenBack() throws Exception {
		Statement statement = transmitted();
		Instant due = this.clock.instant().plus(Duration.ofDays(3));
		this.tasks.postpone(EU_COORDINATOR.user().side(), statement.id(), ConsultEu.USER_TASK_PREPARE_CONSULTATION,
				due);
		save(EU_COORDINATOR, Delivery.NONE, Locale.ENGLISH);
		String first = this.notifications.openCalendar(EU_COORDINATOR.user());
		MvcTestResult file = this.mvc.get().uri("/calendar/" + first + ".ics").exchange();
		assertThat(file).hasStatusOk().headers().hasValue("Cache-Control", "no-store");
		byte[] bytes = file.getResponse().getContentAsByteArray();
		Calendar calendar = new CalendarBuilder().build(new ByteArrayInputStream(bytes));
		assertThat(calendar.getComponents("VEVENT")).isNotEmpty();
		assertThat(new String(bytes, StandardCharsets.UTF_8))
			.contains("SUMMARY:Prepare the consultation", "BEGIN:VTIMEZONE",
					"DTSTART;TZID=Europe/Brussels:20261105T090000")
			.doesNotContain(CANARY, statement.id().toString());
		String second = this.notifications.openCalendar(EU_COORDINATOR.user());
		assertThat(this.mvc.get().uri("/calendar/" + first + ".ics")).hasStatus(404);
		this.notifications.closeCalendar(EU_COORDINATOR.user());
		assertThat(this.mvc.get().uri("/calendar/" + second + ".ics")).hasStatus(404);
		assertThat(this.mvc.get().uri("/calendar/guessed.ics")).hasStatus(404);
	}

	@Test
	void aCalendarLosesWhatItsOwnerMayNoLongerSee() throws Exception {
		Statement statement = transmitted();
		this.tasks.postpone(EU_COORDINATOR.user().side(), statement.id(), ConsultEu.USER_TASK_PREPARE_CONSULTATION,
				this.clock.instant().plus(Duration.ofDays(3)));
		CurrentUser head = EU_COORDINATOR.user();
		String secret = this.notifications.openCalendar(head);
		this.people.seen(new CurrentUser(head.name(), head.party(), EU_DELEGATE.user().groups(), Set.of()), null);
		try {
			assertThat(this.mvc.get().uri("/calendar/" + secret + ".ics")).bodyText().doesNotContain("VEVENT");
		}
		finally {
			this.people.seen(head, "eu.coordinator@example.org");
		}
	}

	@Test
	void settingsAreKeptFromThePage() {
		assertThat(this.mvc.post()
			.uri("/notifications/settings")
			.with(EU_DESK)
			.with(csrf())
			.param("delivery", "DIGEST")
			.param("language", "ja")).hasRedirectedUrl("/notifications/settings");
		assertThat(this.notifications.settings(EU_DESK.user()))
			.isEqualTo(new Settings(Delivery.DIGEST, Locale.JAPANESE, false));
		assertThat(this.mvc.get().uri("/notifications/settings").with(EU_DESK)).hasStatusOk();
	}

	@Test
	void whoWorksFarAwayReadsTheirOwnClockBeforeThoseOfTheSides() throws Exception {
		assertThat(settings(EU_COORDINATOR, "DIGEST", "America/New_York")).hasRedirectedUrl("/notifications/settings");
		Statement statement = transmitted();
		CurrentUser head = EU_COORDINATOR.user();
		this.tasks.postpone(head.side(), statement.id(), ConsultEu.USER_TASK_PREPARE_CONSULTATION,
				Instant.parse("2026-11-05T02:00:00Z"));
		assertThat(page(EU_COORDINATOR, "/notifications/settings", "en"))
			.contains("value=\"America/New_York\" selected=\"selected\"");
		String list = page(EU_COORDINATOR, "/tasks?dossier=" + statement.id(), "en");
		assertThat(list).contains(">4 November 2026<", "21:00 New York · 5 Nov 03:00 Brussels · 5 Nov 11:00 Tokyo");
		assertThat(page(EU_COORDINATOR, "/tasks?dossier=" + statement.id(), "ja")).contains("21:00 ニューヨーク");
		assertThat(page(EU_COORDINATOR, "/tasks/substitutes", "en")).as("what is typed")
			.contains("From (Brussels time)");
		String secret = this.notifications.openCalendar(head);
		assertThat(this.mvc.get().uri("/calendar/" + secret + ".ics")).bodyText()
			.contains("DTSTART;TZID=America/New_York:20261104T210000", "TZID:America/New_York")
			.doesNotContain("Brussels");
		assertThat(page(EU_DESK, "/dossiers/" + statement.id(), "en") + page(JP_DRAFTER, "/dossiers", "en"))
			.doesNotContain("New York");
		this.clock.set(Instant.parse("2026-11-02T12:59:59Z"));
		assertThat(mailTo(EU_COORDINATOR)).as("a second before eight in New York").isEmpty();
		this.clock.set(Instant.parse("2026-11-02T13:00:00Z"));
		assertThat(mailTo(EU_COORDINATOR)).singleElement()
			.satisfies((mail) -> assertThat(mail.getContent().toString()).containsPattern("\\d New York · .*Brussels"));
	}

	@Test
	void aClockThatDoesNotExistIsRefusedAndNothingIsSaved() {
		save(EU_COORDINATOR, Delivery.NONE, Locale.ENGLISH);
		assertThat(settings(EU_COORDINATOR, "DIGEST", "Mars/Olympus_Mons")).hasStatus(422)
			.bodyText()
			.contains("this program does not know that time zone", "value=\"DIGEST\" checked=\"checked\"");
		assertThat(this.notifications.settings(EU_COORDINATOR.user()).delivery()).isEqualTo(Delivery.NONE);
		assertThat(settings(EU_COORDINATOR, "DIGEST", "")).hasRedirectedUrl("/notifications/settings");
		assertThat(this.notifications.settings(EU_COORDINATOR.user()).delivery()).isEqualTo(Delivery.DIGEST);
	}

	@Test
	void clausesThatWaitAreToldToThoseWhoDecideAndTheirFateToWhoProposedThem() throws Exception {
		List.of(EU_LEGAL, EU_DESK, JP_LEGAL)
			.forEach((officer) -> this.people.seen(officer.user(), officer.username() + "@example.org"));
		BankVersion taken = propose(false);
		BankVersion refused = propose(false);
		assertThat(unread(EU_LEGAL)).as("once, however many").containsExactly(Kind.CLAUSE_TO_REVIEW);
		Notification asked = this.notifications.list(EU_LEGAL.user()).get(0);
		assertThat(this.mvc.get().uri("/notifications/" + asked.id()).with(EU_LEGAL))
			.hasRedirectedUrl("/clauses/review");
		BankVersion third = propose(false);
		assertThat(kinds(EU_LEGAL)).as("again, once it is read").hasSize(2);
		done(this.decisions.object(EU_LEGAL.user(), third.id(), third.hash(), CANARY));
		assertThat(kinds(EU_DESK)).containsExactly(Kind.CLAUSE_OBJECTED);
		List.of(taken, refused)
			.forEach((version) -> done(this.decisions.clear(EU_LEGAL.user(), version.id(), version.hash())));
		assertThat(unread(EU_LEGAL)).as("nothing waits for them").isEmpty();
		assertThat(unread(EU_COORDINATOR)).containsExactly(Kind.CLAUSE_TO_APPROVE);
		done(this.decisions.approve(EU_COORDINATOR.user(), taken.id(), taken.hash()));
		done(this.decisions.sendBack(EU_COORDINATOR.user(), refused.id(), refused.hash(), CANARY));
		assertThat(unread(EU_COORDINATOR)).isEmpty();
		assertThat(kinds(EU_DESK)).containsExactlyInAnyOrder(Kind.CLAUSE_OBJECTED, Kind.CLAUSE_APPROVED,
				Kind.CLAUSE_REFUSED);
		assertThat(page(EU_DESK, "/notifications", "en")).contains(taken.clause().name(), refused.clause().name())
			.doesNotContain(CANARY);
		assertThat(mailTo(EU_DESK)).isNotEmpty()
			.allSatisfy((mail) -> assertThat(mail.getContent().toString()).doesNotContain(CANARY, taken.clause().name(),
					"heron"));
		for (Officer officer : List.of(JP_LEGAL, JP_DIRECTOR, JP_DRAFTER)) {
			assertThat(kinds(officer)).as(officer.username()).isEmpty();
		}
	}

	@Test
	void theOtherSideIsToldOfAClauseWhenItIsPutToItAndItsAdviserSpeaksToItAlone() {
		List.of(EU_LEGAL, EU_DESK, JP_LEGAL)
			.forEach((officer) -> this.people.seen(officer.user(), officer.username() + "@example.org"));
		BankVersion version = propose(true);
		done(this.decisions.clear(EU_LEGAL.user(), version.id(), version.hash()));
		assertThat(kinds(JP_LEGAL)).isEmpty();
		done(this.decisions.approve(EU_COORDINATOR.user(), version.id(), version.hash()));
		assertThat(kinds(JP_LEGAL)).containsExactly(Kind.CLAUSE_TO_REVIEW);
		done(this.decisions.object(JP_LEGAL.user(), version.id(), version.hash(), CANARY));
		assertThat(kinds(EU_DESK)).containsExactly(Kind.CLAUSE_APPROVED);
		done(this.decisions.clear(JP_LEGAL.user(), version.id(), version.hash()));
		assertThat(kinds(EU_DESK)).containsExactly(Kind.CLAUSE_APPROVED);
		done(this.decisions.approve(JP_DIRECTOR.user(), version.id(), version.hash()));
		assertThat(kinds(EU_DESK)).containsExactly(Kind.CLAUSE_APPROVED, Kind.CLAUSE_APPROVED);
	}

	@Test
	void aChangeOfTheLadderIsToldToThoseWhoMayAgreeAndItsFateToWhoProposedIt() throws Exception {
		keepersOfTheLadder();
		LadderProposal taken = change("welcome-3");
		LadderProposal refused = change("welcome-4");
		for (Officer keeper : List.of(JP_DIRECTOR, JP_PROTOCOL)) {
			assertThat(unread(keeper)).as("once, however many").containsExactly(Kind.LADDER_TO_AGREE);
		}
		for (Officer officer : List.of(EU_COORDINATOR, EU_PROTOCOL, JP_DRAFTER)) {
			assertThat(kinds(officer)).as(officer.username()).isEmpty();
		}
		Notification asked = this.notifications.list(JP_DIRECTOR.user()).get(0);
		assertThat(this.mvc.get().uri("/notifications/" + asked.id()).with(JP_DIRECTOR)).hasRedirectedUrl("/ladder");
		LadderProposal third = change("welcome-2");
		assertThat(kinds(JP_DIRECTOR)).as("again, once it is read").hasSize(2);
		assertThat(kinds(JP_PROTOCOL)).hasSize(1);
		done(this.ladder.agree(JP_DIRECTOR.user(), taken.id(), taken.hash()));
		done(this.ladder.sendBack(JP_DIRECTOR.user(), refused.id(), refused.hash(), CANARY));
		assertThat(unread(JP_PROTOCOL)).as("one still waits").containsExactly(Kind.LADDER_TO_AGREE);
		done(this.ladder.withdraw(EU_PROTOCOL.user(), third.id(), third.hash()));
		assertThat(unread(JP_PROTOCOL)).as("nothing waits for them").isEmpty();
		assertThat(kinds(EU_COORDINATOR)).containsExactlyInAnyOrder(Kind.LADDER_AGREED, Kind.LADDER_RETURNED);
		assertThat(kinds(EU_PROTOCOL)).as("only who proposed it").isEmpty();
		assertThat(page(EU_COORDINATOR, "/notifications", "en")).contains("Welcome, level 4").doesNotContain(CANARY);
		assertThat(mailTo(EU_COORDINATOR)).isNotEmpty()
			.allSatisfy((mail) -> assertThat(mail.getContent().toString()).doesNotContain(CANARY, "elcome"));
	}

	final LadderProposal change(String part) {
		Step step = (Step) this.ladderPages.inUse().book().part(part).orElseThrow();
		Step noted = new Step(step.place(), step.en(), step.ja(), step.also(), "Noted " + UUID.randomUUID(),
				step.formsEn(), step.formsJa());
		return ((LadderProposing.Proposed) this.ladder.propose(EU_COORDINATOR.user(), new LadderWish(part, noted),
				LadderVersion.hash(step.written()), "A note."))
			.proposal();
	}

	/** They have signed in, and nothing waits for them. */
	final void keepersOfTheLadder() {
		List.of(EU_PROTOCOL, EU_COORDINATOR, JP_DIRECTOR, JP_PROTOCOL, JP_DRAFTER)
			.forEach((officer) -> this.people.seen(officer.user(), officer.username() + "@example.org"));
		this.ladderPages.proposals(EU_COORDINATOR.user())
			.stream()
			.filter((proposal) -> proposal.state() == LadderProposal.State.OPEN)
			.forEach((proposal) -> done(this.ladder.withdraw(EU_COORDINATOR.user(), proposal.id(), proposal.hash())));
		this.jdbc.sql("delete from notification").update();
	}

	final BankVersion propose(boolean forAll) {
		Map<String, Object> template = Map.of("part", "OPERATIVE", "kind", "CONCERN", "theme", "EAST_ASIA", "verb",
				Map.of("en", "express deep concern", "ja", "深い懸念を表明する"), "ladder",
				Map.of("scale", "CONCERN", "level", "4"), "source", "own", "text",
				Map.of("en", "The EU and Japan expressed deep concern over the heron.", "ja", "双方は、鷺について深い懸念を表明した。"));
		return ((Proposing.Proposed) this.proposals.propose(EU_DESK.user(),
				new ClauseDraft(null, "test-" + UUID.randomUUID(), forAll, template, "", null, null, "")))
			.version();
	}

	private MvcTestResult settings(Officer officer, String delivery, String timeZone) {
		return this.mvc.post()
			.uri("/notifications/settings")
			.with(officer)
			.with(csrf())
			.header("Accept-Language", "en")
			.param("delivery", delivery)
			.param("language", "en")
			.param("timeZone", timeZone)
			.exchange();
	}

	private String page(Officer officer, String address, String language) {
		MvcTestResult page = this.mvc.get().uri(address).header("Accept-Language", language).with(officer).exchange();
		assertThat(page).as(address).hasStatusOk();
		return new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

	private Statement transmitted() {
		return this.packages.aPackage().titled(CANARY, "鷺").transmitted();
	}

	private void save(Officer officer, Delivery delivery, Locale language) {
		done(this.notifications.save(officer.user(), new Settings(delivery, language, false), null));
	}

	private int waiting() {
		return this.jdbc.sql("select count(*) from mail where sent_at is null").query(Integer.class).single();
	}

	private static String idOf(Notification told) {
		return "<" + told.id() + "@chapeau>";
	}

	/** The chair has put the text to the delegations, for three days. */
	private SilenceProcedure silence(Statement statement) {
		this.jobs.standAt(this.clock.instant());
		this.packages.lock(statement);
		CurrentUser chair = EU_COORDINATOR.user();
		TaskId task = this.tasks.of(chair, statement.id())
			.stream()
			.filter((item) -> item.form().equals(Forms.OPEN_SILENCE))
			.map(WorkItem::id)
			.findFirst()
			.orElseThrow();
		SilenceProcedure open = done(this.silence.open(chair, task, statement.hash(), "ordinary", ""));
		this.packages.settle();
		return open;
	}

	private List<Notification> of(CurrentUser reader, TaskId task) {
		return this.notifications.list(reader).stream().filter((told) -> task.equals(told.task())).toList();
	}

	private void look(Instant at) {
		this.clock.set(at);
		this.telling.lookAtDeadlines();
	}

	private List<Kind> kinds(Officer officer) {
		return this.notifications.list(officer.user()).stream().map(Notification::kind).toList();
	}

	final List<Kind> unread(Officer officer) {
		return this.notifications.list(officer.user())
			.stream()
			.filter((told) -> !told.read())
			.map(Notification::kind)
			.toList();
	}

	private List<Kind> kinds(Officer officer, Statement statement) {
		return this.notifications.list(officer.user())
			.stream()
			.filter((told) -> statement.id().equals(told.dossier()))
			.map(Notification::kind)
			.toList();
	}

	private List<MimeMessage> mailTo(Officer officer) {
		this.postman.sendDue();
		return Arrays.stream(this.server.getReceivedMessages())
			.filter((mail) -> to(mail).contains(officer.username() + "@"))
			.toList();
	}

	private static String to(MimeMessage mail) {
		try {
			return Arrays.toString(mail.getAllRecipients());
		}
		catch (MessagingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String id(MimeMessage mail) {
		try {
			return mail.getMessageID();
		}
		catch (MessagingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String headers(MimeMessage mail) throws Exception {
		return Collections.list(mail.getAllHeaderLines()).toString();
	}

}
