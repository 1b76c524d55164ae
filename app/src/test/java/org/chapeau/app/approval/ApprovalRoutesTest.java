package org.chapeau.app.approval;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.chapeau.app.approval.SilenceResponse.Kind;
import org.chapeau.app.approval.SilenceResponses.Reply;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.identity.GroupAuthority;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.negotiation.ClauseText;
import org.chapeau.app.negotiation.JointText;
import org.chapeau.app.process.TaskId;
import org.chapeau.catalogue.Rank;
import org.chapeau.workflows.ApproveEu;
import org.chapeau.workflows.ApproveJp;
import org.chapeau.workflows.NegotiateStatement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

@ApprovalTest
class ApprovalRoutesTest {

	private static final CurrentUser AUSTRIA = Table.delegate("at");

	@Autowired
	private MockMvcTester mvc;

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
	private JointText text;

	private DossierId dossier;

	private TaskId opening;

	@BeforeEach
	void aTextIsLocked() {
		this.dossier = this.table.inApproval(Rank.OFFICIALS, Table.MILD);
		this.opening = this.table.task(Table.CHAIR, this.dossier, ApproveEu.USER_TASK_OPEN_SILENCE);
	}

	@ParameterizedTest
	@MethodSource("languages")
	void theChairOpensTheProcedureOnAPageThatShowsTheTextAndItsHash(String language) {
		assertThat(get(Table.CHAIR, "/tasks/" + this.opening + "/open-silence", language)).hasStatusOk()
			.bodyText()
			.contains(this.table.hash(this.dossier))
			.doesNotContain("??");
	}

	@Test
	void aRefusedDeadlineComesBackWithWhatWasTyped() {
		MvcTestResult refused = post(Table.CHAIR, "/tasks/" + this.opening + "/open-silence",
				"profile=fast&deadline=2025-03-30T02:30&hash=" + this.table.hash(this.dossier));

		assertThat(refused).hasStatus(409)
			.bodyText()
			.contains("2025-03-30T02:30")
			.contains("There is no 2025-03-30 02:30 on that day")
			.contains("2025-03-30 03:00");
	}

	@Test
	void theDeadlineIsShownInUtcTooInTheNightTheClocksArePutBack() {
		assertThat(post(Table.CHAIR, "/tasks/" + this.opening + "/open-silence",
				"profile=ordinary&deadline=2024-10-27T02:30&hash=" + this.table.hash(this.dossier)))
			.hasStatus3xxRedirection();

		assertThat(get(AUSTRIA, approvalPage(), "en")).bodyText().contains("2024-10-27 00:30 UTC");
	}

	@ParameterizedTest
	@MethodSource("languages")
	void everyPageOfTheEuropeanSideIsWhole(String language) {
		SilenceProcedure open = openSilence();
		assertWhole(AUSTRIA, ApproveEu.USER_TASK_RESPOND_TO_SILENCE, "silence", language);
		objection(open);
		assertWhole(Table.CHAIR, ApproveEu.USER_TASK_CHAIR_DECIDES, "silence-broken", language);
		assertThat(get(Table.CHAIR, approvalPage(), language)).hasStatusOk().bodyText().doesNotContain("??");
		assertThat(get(AUSTRIA, approvalPage(), language)).hasStatusOk().bodyText().doesNotContain("??");
	}

	@ParameterizedTest
	@MethodSource("languages")
	void theSignatoryReadsTheOutcome(String language) {
		openSilence();
		this.clock.elapse(Duration.ofHours(72));
		this.table.settle(this.dossier);

		assertWhole(Table.SIGNATORY, ApproveEu.USER_TASK_SIGN, "sign", language);
	}

	@ParameterizedTest
	@MethodSource("languages")
	void everyPageOfTheJapaneseSideIsWhole(String language) {
		assertWhole(Table.DIRECTOR, ApproveJp.USER_TASK_KESSAI, "kessai", language);
		assertThat(get(Table.DIRECTOR, approvalPage(), language)).hasStatusOk().bodyText().doesNotContain("??");
	}

	@ParameterizedTest
	@MethodSource("languages")
	void theDrafterReadsWhyTheFileCameBackBesideWhatWasExplained(String language) {
		assertThat(sentBackToTheDrafter("the+budget+is+missing")).hasStatus3xxRedirection();
		assertWhole(Table.DRAFTER, ApproveJp.USER_TASK_DRAFT_KESSAI, "kessai-draft", language);
		assertThat(
				get(Table.DRAFTER, taskPage(Table.DRAFTER, ApproveJp.USER_TASK_DRAFT_KESSAI, "kessai-draft"), language))
			.bodyText()
			.contains("the budget is missing", ">as agreed</textarea>");
	}

	@Test
	void theDrafterPutsTheFileUpAgainOnThePageAndASlipKeepsWhatIsThere() {
		assertThat(sentBackToTheDrafter("")).hasStatus(409);
		assertThat(sentBackToTheDrafter("the+budget+is+missing")).hasStatus3xxRedirection();
		String page = taskPage(Table.DRAFTER, ApproveJp.USER_TASK_DRAFT_KESSAI, "kessai-draft");
		String hash = "&hash=" + this.table.hash(this.dossier);
		assertThat(post(Table.DRAFTER, page + "/put-up", "explanation=+" + hash)).hasStatus(409)
			.bodyText()
			.contains("Explain in a few words");
		assertThat(post(Table.DRAFTER, page + "/put-up", "explanation=there+is+money&hash=old")).hasStatus(409)
			.bodyText()
			.contains(">there is money</textarea>", "not the one that is locked");
		assertThat(post(Table.DRAFTER, page + "/return", "reason=&message=one+word" + hash)).hasStatus(409)
			.bodyText()
			.contains("one word");
		assertThat(post(Table.CHAIR, page + "/put-up", "explanation=ours" + hash)).hasStatus3xxRedirection();

		assertThat(post(Table.DRAFTER, page + "/put-up", "explanation=there+is+money" + hash))
			.hasStatus3xxRedirection();

		assertThat(get(Table.DIRECTOR, taskPage(Table.DIRECTOR, ApproveJp.USER_TASK_KESSAI, "kessai"), "en")).bodyText()
			.contains("Why this goes up", "Changed since the file was put up before", "<del>", "there is money",
					"as agreed", "jp.drafter")
			.doesNotContain("??", "ours");
		assertThat(get(Table.CHAIR, approvalPage(), "en")).bodyText()
			.doesNotContain("there is money", "as agreed", "jp.drafter");
		assertThat(get(Table.DESK, approvalPage(), "en")).bodyText().doesNotContain("there is money", "as agreed");
	}

	private MvcTestResult sentBackToTheDrafter(String reason) {
		return post(Table.DIRECTOR, taskPage(Table.DIRECTOR, ApproveJp.USER_TASK_KESSAI, "kessai") + "/send-back",
				"backTo=0&backReason=" + reason + "&hash=" + this.table.hash(this.dossier));
	}

	@Test
	void theChairClosesTheProcedureOnThePageAndASlipKeepsWhatIsThere() {
		SilenceProcedure open = openSilence();
		String form = "procedure=" + open.id() + "&hash=" + open.hash();
		assertThat(post(Table.CHAIR, approvalPage() + "/close", form + "&closingReason=")).hasStatus(409);
		assertThat(post(AUSTRIA, approvalPage() + "/close", form + "&closingReason=no")).hasStatus(409)
			.bodyText()
			.contains("Only the coordinator");

		assertThat(post(Table.CHAIR, approvalPage() + "/close", form + "&closingReason=a+comma"))
			.hasStatus3xxRedirection();

		assertThat(get(Table.CHAIR, taskPage(Table.CHAIR, ApproveEu.USER_TASK_CHAIR_DECIDES, "silence-broken"), "en"))
			.bodyText()
			.contains("a comma", "You have closed the procedure")
			.doesNotContain("Where the delegation says so in writing");
		assertThat(get(Table.DIRECTOR, approvalPage(), "en")).bodyText().doesNotContain("a comma", "closed");
	}

	@Test
	void whoDecidesOnABrokenSilenceSeesWhatHasChangedSinceTheTextWasReturned() {
		objection(openSilence());
		String broken = taskPage(Table.CHAIR, ApproveEu.USER_TASK_CHAIR_DECIDES, "silence-broken");
		assertThat(get(Table.CHAIR, broken, "en")).bodyText().doesNotContain("Changed since the text");
		assertThat(
				post(Table.CHAIR, broken + "/return", "reason=too+firm&message=&hash=" + this.table.hash(this.dossier)))
			.hasStatus3xxRedirection();
		this.table.settle(this.dossier);
		this.table.settleOn(this.dossier, "Both sides intend to hold exercises.", "双方は演習の実施を意図する。");
		this.table.lock(this.dossier);
		this.opening = this.table.task(Table.CHAIR, this.dossier, ApproveEu.USER_TASK_OPEN_SILENCE);
		objection(openSilence());

		assertThat(get(Table.CHAIR, taskPage(Table.CHAIR, ApproveEu.USER_TASK_CHAIR_DECIDES, "silence-broken"), "en"))
			.bodyText()
			.contains("Changed since the text was last returned", "<del>")
			.containsPattern("<ins> ?intend ?</ins>");
	}

	@ParameterizedTest
	@CsvSource({ "en, Changed since you last approved the text, Changed since the text was last returned",
			"ja, 前回承認した文案からの変更, 前回差し戻された文案からの変更" })
	void aDelegationReadsWhatHasChangedSinceItAgreed(String language, String own, String others) {
		SilenceProcedure open = openSilence();
		Table.done(this.responses.respond(AUSTRIA, open.id(), open.hash(), new Reply("EU/ms-at", Kind.AGREED, "", "")));
		assertThat(post(Table.DIRECTOR, taskPage(Table.DIRECTOR, ApproveJp.USER_TASK_KESSAI, "kessai") + "/return",
				"reason=too+firm&message=&hash=" + open.hash()))
			.hasStatus3xxRedirection();
		this.table.settle(this.dossier);
		this.table.settleOn(this.dossier, "Both sides intend to hold exercises.", "双方は演習の実施を意図する。");
		this.table.lock(this.dossier);
		this.opening = this.table.task(Table.CHAIR, this.dossier, ApproveEu.USER_TASK_OPEN_SILENCE);
		openSilence();

		assertThat(get(AUSTRIA, taskPage(AUSTRIA, ApproveEu.USER_TASK_RESPOND_TO_SILENCE, "silence"), language))
			.bodyText()
			.contains(own, "<del>", "<ins>")
			.doesNotContain(others, "too firm", "??");
		CurrentUser belgium = Table.delegate("be");
		assertThat(get(belgium, taskPage(belgium, ApproveEu.USER_TASK_RESPOND_TO_SILENCE, "silence"), language))
			.bodyText()
			.contains(others, "<del>", "<ins>")
			.doesNotContain(own, "too firm", "??");
	}

	@Test
	void aTaskPageShowsWhereItsProcessStandsButToADelegationNot() {
		openSilence();

		assertThat(get(Table.DIRECTOR, taskPage(Table.DIRECTOR, ApproveJp.USER_TASK_KESSAI, "kessai"), "en")).bodyText()
			.contains("Where this stands in the process", "<svg");
		assertThat(get(AUSTRIA, taskPage(AUSTRIA, ApproveEu.USER_TASK_RESPOND_TO_SILENCE, "silence"), "en")).bodyText()
			.doesNotContain("Where this stands in the process", "<svg");
	}

	@Test
	void theTaskPagesOfOneSideDoNotExistForTheOther() {
		openSilence();
		TaskId answering = this.table.task(AUSTRIA, this.dossier, ApproveEu.USER_TASK_RESPOND_TO_SILENCE);
		TaskId kessai = this.table.task(Table.DIRECTOR, this.dossier, ApproveJp.USER_TASK_KESSAI);

		assertThat(get(Table.DIRECTOR, "/tasks/" + answering + "/silence", "ja"))
			.hasRedirectedUrl("/tasks/" + answering);
		assertThat(get(Table.CHAIR, "/tasks/" + kessai + "/kessai", "en")).hasRedirectedUrl("/tasks/" + kessai);
	}

	@Test
	void theOtherSideCannotActOnAProcedureItHasTheIdOf() {
		SilenceProcedure open = openSilence();

		assertThat(post(Table.DIRECTOR, approvalPage() + "/extend",
				"procedure=" + open.id() + "&deadline=2024-10-30T09:00&hash=" + open.hash()))
			.hasStatus(409);
		assertThat(post(Table.DIRECTOR, approvalPage() + "/break",
				"procedure=" + open.id() + "&delegation=EU/ms-at&reason=no&hash=" + open.hash()))
			.hasStatus(409);
	}

	@Test
	void theOtherSidesPageSaysNothingOfTheProcedure() {
		SilenceProcedure open = openSilence();
		objection(open);

		assertThat(get(Table.DIRECTOR, approvalPage(), "en")).hasStatusOk()
			.bodyText()
			.contains("in approval")
			.doesNotContain("EU only", "Austria", "broke", "agriculture", open.id().toString(), "ms-at");
	}

	@Test
	void theEuropeanSidesPageSaysNothingOfTheChain() {
		assertThat(get(Table.CHAIR, approvalPage(), "en")).hasStatusOk()
			.bodyText()
			.contains("in approval")
			.doesNotContain("Japan only", "Director-General", "jp.", "Kessai", "decides now");
	}

	@Test
	void aDelegationReadsItsOwnWordOnly() {
		SilenceProcedure open = openSilence();
		Table.done(this.responses.respond(AUSTRIA, open.id(), open.hash(),
				new Reply("EU/ms-at", Kind.RESERVE, "agriculture", "")));

		assertThat(get(AUSTRIA, approvalPage(), "en")).bodyText().contains("agriculture");
		assertThat(get(Table.delegate("be"), approvalPage(), "en")).hasStatusOk()
			.bodyText()
			.contains("Belgium")
			.doesNotContain("agriculture", "Austria");
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void aDelegationWritesClauseByClauseWhatItCouldAcceptAndTheChairSeesItCompared(boolean onTheTask) {
		SilenceProcedure open = openSilence();
		String clause = clause().id().toString();
		String form = "procedure=" + open.id() + "&hash=" + open.hash() + "&delegation=EU/ms-at&reason=agriculture&en-"
				+ clause + "=Both+sides+may+hold+exercises.&ja-" + clause + "=" + encoded(clause().ja().print());

		assertThat(post(AUSTRIA,
				onTheTask ? taskPage(AUSTRIA, ApproveEu.USER_TASK_RESPOND_TO_SILENCE, "silence") + "/break"
						: approvalPage() + "/break",
				form))
			.hasStatus3xxRedirection();

		assertThat(get(Table.CHAIR, taskPage(Table.CHAIR, ApproveEu.USER_TASK_CHAIR_DECIDES, "silence-broken"), "en"))
			.bodyText()
			.contains("Could accept, instead of", "<del>", "<ins>")
			.containsPattern("<p class=\"clause-foot mb-0\">English</p>")
			.doesNotContainPattern("<p class=\"clause-foot mb-0\">Japanese</p>");
		assertThat(get(AUSTRIA, approvalPage(), "ja")).bodyText().contains("<ins>").doesNotContain("??");
		for (CurrentUser other : List.of(Table.delegate("be"), Table.DIRECTOR)) {
			assertThat(get(other, approvalPage(), "en")).hasStatusOk().bodyText().doesNotContain("<ins>");
		}
	}

	@Test
	void aRefusedObjectionKeepsTheWordingThatWasTyped() {
		SilenceProcedure open = openSilence();
		String form = "procedure=" + open.id() + "&hash=" + open.hash() + "&delegation=EU/ms-at&reason=&en-"
				+ clause().id() + "=Typed+at+midnight.&ja-" + clause().id() + "=" + encoded("深夜の文言。");

		for (String page : List.of(approvalPage(),
				taskPage(AUSTRIA, ApproveEu.USER_TASK_RESPOND_TO_SILENCE, "silence"))) {
			assertThat(post(AUSTRIA, page + "/break", form)).hasStatus(409)
				.bodyText()
				.contains("Typed at midnight.", "深夜の文言。");
		}
	}

	@Test
	void whatADelegationWantsIsTakenOverIntoAProposalAndPutToAllInANewProcedure() {
		SilenceProcedure open = openSilence();
		String wanted = "Both sides may hold exercises.";
		Table.done(this.responses.respond(AUSTRIA, open.id(), open.hash(), new Reply("EU/ms-at", Kind.BROKEN,
				"agriculture", "", Map.of(clause().id(), new Wording(wanted, clause().ja().print())))));
		Table.done(this.chair.returnText(Table.CHAIR,
				this.table.task(Table.CHAIR, this.dossier, ApproveEu.USER_TASK_CHAIR_DECIDES), open.hash(), "", ""));
		this.table.settle(this.dossier);
		String negotiate = taskPage(Table.CHAIR, NegotiateStatement.USER_TASK_NEGOTIATE, "negotiate");
		String draft = "/dossiers/" + this.dossier + "/clauses/" + clause().id() + "?draft=approval:1";
		assertThat(get(Table.CHAIR, negotiate, "en")).bodyText()
			.contains("Wanted when the silence was broken", "Austria", draft + "#propose");
		assertThat(get(Table.DIRECTOR, taskPage(Table.DIRECTOR, NegotiateStatement.USER_TASK_NEGOTIATE, "negotiate"),
				"en"))
			.hasStatusOk()
			.bodyText()
			.doesNotContain("Austria", "Wanted when");
		assertThat(get(Table.CHAIR, draft, "en")).bodyText()
			.contains(">" + wanted + "</textarea>", "nothing of it is on the table");
		assertThat(get(Table.DIRECTOR, draft, "en")).bodyText().doesNotContain(wanted, "nothing of it is on the table");
		assertThat(clause().isClean()).as("nothing is applied by looking").isTrue();

		this.table.settleOn(this.dossier, wanted, "双方は演習を実施することができる。");
		this.table.lock(this.dossier);
		this.opening = this.table.task(Table.CHAIR, this.dossier, ApproveEu.USER_TASK_OPEN_SILENCE);
		assertThat(openSilence().hash()).isNotEqualTo(open.hash()).isEqualTo(this.table.hash(this.dossier));
	}

	@Test
	void wordingThatIsInTheTextIsWantedNoMore() {
		SilenceProcedure open = openSilence();
		String wanted = "Both sides may hold exercises.";
		Table.done(this.responses.respond(AUSTRIA, open.id(), open.hash(), new Reply("EU/ms-at", Kind.BROKEN,
				"agriculture", "", Map.of(clause().id(), new Wording(wanted, clause().ja().print())))));
		Table.done(this.chair.returnText(Table.CHAIR,
				this.table.task(Table.CHAIR, this.dossier, ApproveEu.USER_TASK_CHAIR_DECIDES), open.hash(), "", ""));
		this.table.settle(this.dossier);
		this.table.settleOn(this.dossier, wanted, clause().ja().print());
		assertThat(get(Table.CHAIR, taskPage(Table.CHAIR, NegotiateStatement.USER_TASK_AD_REFERENDUM, "ad-referendum"),
				"en"))
			.bodyText()
			.doesNotContain("Wanted when the silence was broken");
	}

	@Test
	void theTaskOfAnApprovalSaysWhatHasChangedSinceOneLooked() {
		assertThat(get(Table.DRAFTER, "/dossiers/" + this.dossier, "en")).hasStatusOk();
		objection(openSilence());
		Table.done(this.chair.returnText(Table.CHAIR,
				this.table.task(Table.CHAIR, this.dossier, ApproveEu.USER_TASK_CHAIR_DECIDES),
				this.table.hash(this.dossier), "", ""));
		this.table.settle(this.dossier);
		this.table.settleOn(this.dossier, "Both sides intend to hold exercises.", "双方は演習の実施を意図する。");
		this.table.lock(this.dossier);
		String kessai = taskPage(Table.DIRECTOR, ApproveJp.USER_TASK_KESSAI, "kessai");
		assertThat(get(Table.DIRECTOR, kessai, "en")).as("who looks for the first time")
			.bodyText()
			.doesNotContain("since you last looked");
		assertThat(sentBackToTheDrafter("the+budget+is+missing")).hasStatus3xxRedirection();
		assertThat(get(Table.DRAFTER, taskPage(Table.DRAFTER, ApproveJp.USER_TASK_DRAFT_KESSAI, "kessai-draft"), "en"))
			.bodyText()
			.contains("One clause has changed since you last looked")
			.doesNotContain("??");
	}

	@Test
	void whatADelegationWantsStandsBesideTheClauseOnceTheTextIsBackForItsOwnSideOnly() {
		SilenceProcedure open = openSilence();
		Table.done(this.responses.respond(AUSTRIA, open.id(), open.hash(),
				new Reply("EU/ms-at", Kind.BROKEN, "agriculture", "",
						Map.of(clause().id(), new Wording("Both sides may hold exercises.", clause().ja().print())))));
		String clausePage = "/dossiers/" + this.dossier + "/clauses/" + clause().id();
		assertThat(post(Table.CHAIR,
				taskPage(Table.CHAIR, ApproveEu.USER_TASK_CHAIR_DECIDES, "silence-broken") + "/return",
				"reason=&message=&hash=" + open.hash()))
			.hasRedirectedUrl("/dossiers/" + this.dossier);
		this.table.settle(this.dossier);

		assertThat(get(Table.CHAIR, clausePage, "en")).bodyText()
			.contains("Wanted when the silence was broken", "Austria", "agriculture", "<ins>");
		for (CurrentUser other : List.of(Table.DIRECTOR, Table.delegate("be"))) {
			assertThat(get(other, clausePage, "en")).hasStatusOk()
				.bodyText()
				.doesNotContain("Wanted when", "Austria", "agriculture", "may hold");
		}
	}

	static Stream<String> languages() {
		return Stream.of("en", "ja");
	}

	private void assertWhole(CurrentUser reader, String element, String form, String language) {
		TaskId task = this.table.task(reader, this.dossier, element);

		assertThat(get(reader, "/tasks/" + task + "/" + form, language)).hasStatusOk()
			.bodyText()
			.contains(this.table.hash(this.dossier))
			.doesNotContain("??");
	}

	private String taskPage(CurrentUser reader, String element, String form) {
		return "/tasks/" + this.table.task(reader, this.dossier, element) + "/" + form;
	}

	private SilenceProcedure openSilence() {
		return Table
			.done(this.procedures.open(Table.CHAIR, this.opening, this.table.hash(this.dossier), "ordinary", ""));
	}

	private void objection(SilenceProcedure open) {
		Table.done(this.responses.respond(AUSTRIA, open.id(), open.hash(),
				new Reply("EU/ms-at", Kind.BROKEN, "agriculture", "Both sides may hold exercises.")));
	}

	private ClauseText clause() {
		return this.text.ofProcess(this.dossier).get(0);
	}

	private static String encoded(String words) {
		return URLEncoder.encode(words, StandardCharsets.UTF_8);
	}

	private String approvalPage() {
		return "/dossiers/" + this.dossier + "/approval";
	}

	private MvcTestResult get(CurrentUser reader, String path, String language) {
		return this.mvc.get().uri(path).header("Accept-Language", language).with(as(reader)).exchange();
	}

	private MvcTestResult post(CurrentUser reader, String path, String form) {
		return this.mvc.post()
			.uri(path)
			.header("Accept-Language", "en")
			.contentType(MediaType.APPLICATION_FORM_URLENCODED)
			.content(form)
			.with(as(reader))
			.with(csrf())
			.exchange();
	}

	private static RequestPostProcessor as(CurrentUser reader) {
		return user(reader.name())
			.authorities(List.copyOf(reader.groupPaths().stream().map(GroupAuthority::new).toList()));
	}

}
