package org.chapeau.app.notification;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.chapeau.app.audit.AuditRecord;
import org.chapeau.app.fixtures.MovableClock;
import org.chapeau.app.fixtures.Officer;
import org.chapeau.app.fixtures.PackageTest;
import org.chapeau.app.fixtures.Packages;
import org.chapeau.app.fixtures.Statement;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.identity.GroupAuthority;
import org.chapeau.app.identity.People;
import org.chapeau.app.identity.Substitution;
import org.chapeau.app.identity.Substitutions;
import org.chapeau.app.identity.Substitutions.Wanted;
import org.chapeau.app.identity.VouchedAnew;
import org.chapeau.app.identity.VouchedForNoMore;
import org.chapeau.app.inbox.Handovers;
import org.chapeau.app.kernel.Outcome;
import org.chapeau.app.notification.Settings.Delivery;
import org.chapeau.app.process.Jobs;
import org.chapeau.app.process.TaskId;
import org.chapeau.app.process.Tasks;
import org.chapeau.realm.GroupId;
import org.chapeau.text.Party;
import org.chapeau.workflows.NegotiateStatement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chapeau.app.fixtures.Officer.EU_AUDITOR;
import static org.chapeau.app.fixtures.Officer.EU_COORDINATOR;
import static org.chapeau.app.fixtures.Officer.EU_DESK;
import static org.chapeau.app.fixtures.Officer.JP_AUDITOR;
import static org.chapeau.app.fixtures.Officer.JP_DIRECTOR;
import static org.chapeau.app.fixtures.Outcomes.assertThatRefusal;
import static org.chapeau.app.fixtures.Outcomes.done;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * Whoever the sign-on expressly vouches for no more is told nothing more, lends nothing
 * and stands in for nobody, from that moment on and until it vouches for them again.
 */
@PackageTest
@Import(MailServer.class)
class DismissedTests {

	private static final String DEPUTY = "eu.deputy";

	static final String ADDRESS = DEPUTY + "@example.org";

	@Autowired
	Packages packages;

	@Autowired
	MovableClock clock;

	@Autowired
	GreenMail server;

	@Autowired
	Postman postman;

	@Autowired
	TellingOfSubstitutes tellingOfSubstitutes;

	@Autowired
	Notifications notifications;

	@Autowired
	Handovers handovers;

	@Autowired
	Jobs jobs;

	@Autowired
	Tasks tasks;

	@Autowired
	People people;

	@Autowired
	Substitutions substitutions;

	@Autowired
	AuditRecord record;

	@Autowired
	ApplicationEventPublisher events;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	MockMvcTester mvc;

	@BeforeEach
	void aDeputyOfTheCoordinatorWorksHere() {
		this.packages.aPackage();
		this.jobs.standAt(this.clock.instant());
		this.jdbc.sql("delete from notification").update();
		this.jdbc.sql("delete from notification_settings").update();
		List.of(EU_COORDINATOR, EU_DESK).forEach((officer) -> this.people.seen(officer.user(), mail(officer)));
		this.people.seen(deputy(), ADDRESS);
	}

	@AfterEach
	void nobodyStandsInAndTheDeputyHasLeft() throws Exception {
		this.substitutions.open(EU_COORDINATOR.user())
			.forEach((open) -> done(this.substitutions.end(EU_COORDINATOR.user(), open.id())));
		dismissed();
		this.tasks.returnFormer(DEPUTY, List.of());
		this.jobs.standAt(null);
		this.server.purgeEmailFromAllMailboxes();
	}

	@Test
	void mailThatWaitsForThemIsNotSent() {
		transmitted();
		dismissed();
		assertThat(mailTo(ADDRESS)).isEmpty();
		assertThat(mailTo(mail(EU_COORDINATOR))).as("a colleague's").hasSize(1);
	}

	@Test
	void norIsMailThatTheServerDidNotTakeAtFirst() {
		transmitted();
		this.server.stop();
		this.postman.sendDue();
		this.server.start();
		dismissed();
		this.clock.elapse(Duration.ofMinutes(1));
		assertThat(mailTo(ADDRESS)).isEmpty();
		assertThat(mailTo(mail(EU_COORDINATOR))).hasSize(1);
	}

	@Test
	void norIsADigest() {
		done(this.notifications.save(deputy(), new Settings(Delivery.DIGEST, Locale.ENGLISH, false), null));
		transmitted();
		transmitted();
		dismissed();
		this.clock.set(Instant.parse("2026-11-03T07:00:00Z"));
		assertThat(mailTo(ADDRESS)).isEmpty();
	}

	@Test
	void whatWaitsIsSentIfTheSignOnVouchesForThemAgainMeanwhile() {
		transmitted();
		dismissed();
		this.people.seen(deputy(), ADDRESS);
		assertThat(mailTo(ADDRESS)).hasSize(1);
	}

	@Test
	void theyAreToldNothingMore() {
		dismissed();
		transmitted();
		assertThat(told(deputy())).isEmpty();
		assertThat(mailTo(ADDRESS)).isEmpty();
	}

	@Test
	void norThatAColleagueTakesOverWhatTheyHadTaken() {
		TaskId task = taken();
		dismissed();
		done(this.handovers.takeOver(EU_COORDINATOR.user(), task, DEPUTY, "They have left."));
		assertThat(told(deputy())).doesNotContain(Kind.TAKEN_OVER);
		assertThat(mailTo(ADDRESS)).isEmpty();
		done(this.tasks.unclaim(EU_COORDINATOR.user(), task));
	}

	@Test
	void norThatTheirSubstitutionHasEnded() {
		Substitution made = standsIn(DEPUTY, EU_DESK.username());
		dismissed();
		this.clock.set(made.until());
		this.tellingOfSubstitutes.lookAtEnds();
		assertThat(told(deputy())).doesNotContain(Kind.SUBSTITUTION_ENDED);
		assertThat(told(EU_DESK.user())).contains(Kind.SUBSTITUTION_ENDED);
	}

	@Test
	void theirCalendarOpensNoMore() {
		String secret = this.notifications.openCalendar(deputy());
		assertThat(this.mvc.get().uri("/calendar/" + secret + ".ics")).hasStatusOk();
		dismissed();
		assertThat(this.mvc.get().uri("/calendar/" + secret + ".ics")).hasStatus(404);
	}

	@Test
	void theirOfficesAreNotTheirsToLendAnyMore() {
		standsIn(DEPUTY, EU_DESK.username());
		TaskId task = taken();
		assertThat(this.tasks.find(standingIn(EU_DESK), task)).isPresent();
		dismissed();
		assertThat(standingIn(EU_DESK)).isEqualTo(EU_DESK.user());
		assertThat(this.tasks.find(standingIn(EU_DESK), task)).isEmpty();
		this.people.seen(deputy(), ADDRESS);
		assertThat(this.tasks.find(standingIn(EU_DESK), task)).as("vouched for again").isPresent();
	}

	@Test
	void theyStandInForNobodyAnyMoreAndTheirSideSeesIt() {
		standsIn(EU_COORDINATOR.username(), DEPUTY);
		assertThat(substitutes("en")).contains(">now<").doesNotContain("Without effect");
		dismissed();
		transmitted();
		assertThat(told(deputy())).doesNotContain(Kind.TEXT_TRANSMITTED);
		assertThat(substitutes("en")).contains("Without effect: eu.deputy may not work here any more")
			.doesNotContain(">now<");
		assertThat(substitutes("ja")).contains("効力がありません。eu.deputyには");
	}

	@Test
	void nobodyAppointsThemOrASubstituteForThem() {
		assertThat(substitutes("en")).contains("<option value=\"eu.deputy\"");
		dismissed();
		assertThat(substitutes("en")).doesNotContain("<option value=\"eu.deputy\"");
		assertThatRefusal(appointed(EU_COORDINATOR.username(), DEPUTY)).isEqualTo("substitute-unknown");
		assertThatRefusal(appointed(DEPUTY, EU_DESK.username())).isEqualTo("substitute-unknown");
	}

	@Test
	void itIsOnTheRecordOfTheirSideOnceAndOnNoOther() {
		long before = onRecord(EU_AUDITOR);
		dismissed();
		dismissed();
		assertThat(onRecord(EU_AUDITOR)).isEqualTo(before + 1);
		assertThat(onRecord(JP_AUDITOR)).isZero();
		assertThat(this.mvc.get().uri("/record").header("Accept-Language", "en").with(EU_AUDITOR)).bodyText()
			.contains("may not work here any more");
	}

	@Test
	void theyAreSignedOutInEveryBrowser() {
		signedIn("at a desk", DEPUTY);
		signedIn("on the way", DEPUTY);
		signedIn("a colleague", EU_DESK.username());
		dismissed();
		assertThat(sessions(DEPUTY)).isZero();
		assertThat(sessions(EU_DESK.username())).isOne();
		signedIn("to be shown why", DEPUTY);
		dismissed();
		assertThat(sessions(DEPUTY)).as("nothing more was taken from them").isOne();
		this.jdbc.sql("delete from spring_session").update();
	}

	@Test
	void aGroupThatIsNotKnownHereIsNoWordOnThePerson() {
		vouchedForIn("/EU/coordinator", "/EU/no-such-unit");
		assertThat(offices()).containsExactly("EU/coordinator");
		vouchedForIn("/EU/coordinator", "/JP/director");
		assertThat(offices()).as("in groups of two sides").isEmpty();
	}

	private void vouchedForIn(String... paths) {
		this.events.publishEvent(new VouchedAnew(
				new TestingAuthenticationToken(DEPUTY, null, Arrays.stream(paths).map(GroupAuthority::new).toList())));
	}

	@Test
	void theAuditorOfTheirSideNotesItOfSomebodyWhoDoesNotComeBack() {
		long before = departures();
		signedIn("d", DEPUTY);
		transmitted();
		assertThat(noted(JP_AUDITOR, DEPUTY)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("Nobody of your side works here under that name", "value=\"eu.deputy\"");
		assertThat(noted(EU_AUDITOR, " ")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("Type the user name of the person who has left");
		assertThat(offices()).isNotEmpty();
		assertThat(sessions(DEPUTY)).isOne();
		assertThat(noted(EU_AUDITOR, " eu.deputy ")).hasRedirectedUrl("/record/check")
			.flash()
			.containsEntry("done", "person-left")
			.containsEntry("doneTo", DEPUTY);
		assertThat(mailTo(ADDRESS)).isEmpty();
		assertThat(sessions(DEPUTY)).isZero();
		assertThat(this.record.ofSide(EU_AUDITOR.user()))
			.anySatisfy((entry) -> assertThat(entry).extracting("what", "userName", "subject")
				.containsExactly("person-left", "eu.auditor", DEPUTY));
		assertThat(this.record.ofSide(JP_AUDITOR.user())).noneMatch((entry) -> entry.what().equals("person-left"));
		assertThat(noted(EU_AUDITOR, DEPUTY)).as("a second time").hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(departures()).as("and no more often").isEqualTo(before + 1);
	}

	@Test
	void whoIsStillSignedInWithoutAnOfficeIsSignedOut() {
		dismissed();
		signedIn("d", DEPUTY);
		assertThat(noted(JP_AUDITOR, DEPUTY)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(sessions(DEPUTY)).isOne();
		assertThat(noted(EU_AUDITOR, DEPUTY)).hasRedirectedUrl("/record/check");
		assertThat(sessions(DEPUTY)).isZero();
	}

	@Test
	void nobodyNotesItOfThemselves() {
		this.people.seen(EU_AUDITOR.user(), null);
		assertThat(noted(EU_AUDITOR, EU_AUDITOR.username())).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("You cannot note this of yourself", "value=\"eu.auditor\"");
		assertThat(this.people.find(Party.EU, EU_AUDITOR.username()).orElseThrow().groups()).isNotEmpty();
	}

	@Test
	void thePageSaysOfWhomItIsNoted() {
		MvcTestResult noted = noted(EU_AUDITOR, DEPUTY);
		assertThat(this.mvc.get()
			.uri("/record/check")
			.header("Accept-Language", "en")
			.cookie(noted.getResponse().getCookies())
			.with(EU_AUDITOR)).bodyText().contains("It is noted that eu.deputy has left.");
	}

	private void signedIn(String session, String name) {
		this.jdbc.sql("""
				insert into spring_session (primary_id, session_id, creation_time, last_access_time,
				  max_inactive_interval, expiry_time, principal_name) values (:id, :id, 0, 0, 3600, 3600000, :name)
				""").param("id", session).param("name", name).update();
	}

	private MvcTestResult noted(Officer auditor, String name) {
		return this.mvc.post()
			.uri("/record/left")
			.header("Accept-Language", "en")
			.param("name", name)
			.with(auditor)
			.with(csrf())
			.exchange();
	}

	private long departures() {
		return this.record.ofSide(EU_AUDITOR.user())
			.stream()
			.filter((entry) -> entry.what().equals("person-left"))
			.count();
	}

	private int sessions(String name) {
		return this.jdbc.sql("select count(*) from spring_session where principal_name = :name")
			.param("name", name)
			.query(Integer.class)
			.single();
	}

	@Test
	void aSideSpeaksOfItsOwnPeopleOnly() {
		this.events.publishEvent(new VouchedForNoMore(DEPUTY, Party.JP));
		assertThat(offices()).containsExactly("EU/coordinator");
		this.events.publishEvent(new VouchedForNoMore(DEPUTY, Party.EU));
		assertThat(offices()).isEmpty();
	}

	@Test
	void whoChangesSidesHasTheirCalendarClosed() {
		String secret = this.notifications.openCalendar(deputy());
		this.people.seen(new CurrentUser(DEPUTY, Party.EU, Set.of(new GroupId("EU/cyber")), Set.of()), ADDRESS);
		assertThat(this.mvc.get().uri("/calendar/" + secret + ".ics")).as("on the same side").hasStatusOk();
		this.people.seen(new CurrentUser(DEPUTY, Party.JP, JP_DIRECTOR.user().groups(), JP_DIRECTOR.user().roles()),
				ADDRESS);
		try {
			assertThat(this.mvc.get().uri("/calendar/" + secret + ".ics")).hasStatus(404);
		}
		finally {
			this.people.seen(deputy(), ADDRESS);
		}
	}

	/** A second coordinator. */
	static CurrentUser deputy() {
		CurrentUser head = EU_COORDINATOR.user();
		return new CurrentUser(DEPUTY, head.party(), head.groups(), head.roles());
	}

	private void dismissed() {
		this.events.publishEvent(new VouchedForNoMore(DEPUTY, null));
	}

	private Statement transmitted() {
		return this.packages.aPackage().transmitted();
	}

	/** A task that the deputy has taken. */
	private TaskId taken() {
		TaskId task = transmitted().cleared().task(EU_COORDINATOR, NegotiateStatement.USER_TASK_AD_REFERENDUM);
		done(this.tasks.claim(deputy(), task));
		return task;
	}

	private Substitution standsIn(String principal, String substitute) {
		return done(appointed(principal, substitute));
	}

	private Outcome<Substitution> appointed(String principal, String substitute) {
		Instant now = this.clock.instant();
		return this.substitutions.appoint(EU_COORDINATOR.user(),
				new Wanted(principal, substitute, now, now.plus(Duration.ofDays(1)), ""));
	}

	private CurrentUser standingIn(Officer officer) {
		return this.substitutions.standingIn(officer.user());
	}

	private Set<String> offices() {
		return this.people.find(Party.EU, DEPUTY).orElseThrow().groups();
	}

	private long onRecord(Officer auditor) {
		return this.record.ofSide(auditor.user())
			.stream()
			.filter((entry) -> entry.what().equals("turned-away") && DEPUTY.equals(entry.userName()))
			.count();
	}

	private String substitutes(String language) {
		return new String(this.mvc.get()
			.uri("/tasks/substitutes")
			.header("Accept-Language", language)
			.with(EU_COORDINATOR)
			.exchange()
			.getResponse()
			.getContentAsByteArray(), StandardCharsets.UTF_8);
	}

	private List<Kind> told(CurrentUser reader) {
		return this.notifications.list(reader).stream().map(Notification::kind).toList();
	}

	private static String mail(Officer officer) {
		return officer.username() + "@example.org";
	}

	private List<MimeMessage> mailTo(String address) {
		this.postman.sendDue();
		return Arrays.stream(this.server.getReceivedMessages()).filter((mail) -> isTo(mail, address)).toList();
	}

	private static boolean isTo(MimeMessage mail, String address) {
		try {
			return Arrays.toString(mail.getRecipients(RecipientType.TO)).contains(address);
		}
		catch (MessagingException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
