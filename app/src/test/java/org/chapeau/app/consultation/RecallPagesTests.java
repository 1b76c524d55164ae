package org.chapeau.app.consultation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.kernel.Refusal;
import org.chapeau.app.negotiation.Proposal;
import org.chapeau.app.negotiation.Proposals;
import org.chapeau.app.negotiation.SealedAnswer;
import org.chapeau.app.negotiation.SealedAnswer.State;
import org.chapeau.app.negotiation.SealedAnswers;
import org.chapeau.text.Party;
import org.chapeau.workflows.ConsultEu;
import org.chapeau.workflows.Models;
import org.chapeau.workflows.NegotiateStatement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chapeau.app.consultation.Browsing.get;
import static org.chapeau.app.consultation.Browsing.post;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/**
 * What the pages say of an answer that can be taken back, and that those of the other
 * side say nothing.
 */
@ConsultationTest
class RecallPagesTests {

	private static final List<String> PAGES = List.of("/dossiers", "/dossiers/%s", "/dossiers/%s/versions",
			"/dossiers/%s/agreement", "/dossiers/%s/consultation", "/dossiers/%s/approval", "/dossiers/%s/documents",
			"/dossiers/%s/release", "/dossiers/%s/process", "/dossiers/%s/record", "/dossiers/%s/wall",
			"/dossiers/%s/messages", "/notifications");

	/** What the other side reads, directly or by a count. */
	private static final List<String> SHARED = List.of("select count(*) from transmission where dossier_id = :dossier",
			"select count(*) from statement_version where dossier_id = :dossier",
			"select count(*) from clause_version v join clause c on c.id = v.clause_id where c.dossier_id = :dossier",
			"select count(*) from clause_agreement a join clause c on c.id = a.clause_id where c.dossier_id = :dossier",
			"select count(*) from proposal where dossier_id = :dossier and state = 'TRANSMITTED'",
			"select count(*) from audit_record where dossier_id = :dossier and zone is null",
			"select count(*) from notification where dossier_id = :dossier and party = 'JP'");

	@Autowired
	MockMvc browser;

	@Autowired
	Negotiation negotiation;

	@Autowired
	SealedTexts texts;

	@Autowired
	SealedAnswers sealed;

	@Autowired
	Answers answers;

	@Autowired
	Proposals proposals;

	@Autowired
	ProcessEngine engine;

	@Autowired
	JdbcClient jdbc;

	@Test
	void noPageOfTheOtherSideChangesByAReleaseAndARecall() throws Exception {
		DossierId dossier = this.texts.toAnswer();
		List<CurrentUser> others = List.of(Officials.JP_CYBER, Officials.JP_AUDITOR, Officials.JP_LEGAL);
		List<CurrentUser> all = Stream.concat(others.stream(), Stream.of(Officials.JP_DRAFTER, Officials.JP_DIRECTOR))
			.toList();
		everyPage(dossier, all);
		Map<String, String> before = everyPage(dossier, all);
		List<Integer> shared = shared(dossier);
		Negotiation.result(this.texts.propose(Officials.EU_COORDINATOR, dossier));
		this.negotiation.runSteps();
		assertThat(shared(dossier)).isEqualTo(shared);
		everyPage(dossier, others).forEach((page, words) -> assertThat(words).as(page).isEqualTo(before.get(page)));
		Negotiation.result(this.answers.recall(Officials.EU_COORDINATOR, dossier));
		this.negotiation.runSteps();
		assertThat(shared(dossier)).isEqualTo(shared);
		everyPage(dossier, all).forEach((page, words) -> assertThat(words).as(page).isEqualTo(before.get(page)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "en", "ja" })
	void theOfficeThatAnsweredTakesItsAnswerBack(String language) throws Exception {
		DossierId dossier = this.texts.toAnswer();
		Proposal draft = this.proposals.drafts(Officials.EU_COORDINATOR, dossier).get(0);
		String task = "/tasks/"
				+ this.negotiation.task(Officials.EU_COORDINATOR, dossier, ConsultEu.USER_TASK_CONSOLIDATE);
		this.browser
			.perform(post(Officials.EU_COORDINATOR, task + "/answer").param("answer", "PROPOSALS")
				.param("hash", this.negotiation.hash(Officials.EU_COORDINATOR, dossier))
				.param("choice-" + draft.clause(), draft.id().toString()))
			.andExpect(redirectedUrl(tab(dossier)))
			.andExpect(flash().attribute("done", "sealed-proposals"));
		this.browser.perform(get(Officials.EU_COORDINATOR, tab(dossier)).header("Accept-Language", language))
			.andExpect(content().string(containsString(tab(dossier) + "/recall")))
			.andExpect(content().string(not(containsString("??"))));
		this.browser.perform(get(Officials.EU_DESK, tab(dossier)).header("Accept-Language", language))
			.andExpect(content().string(not(containsString(tab(dossier) + "/recall"))))
			.andExpect(content().string(not(containsString("??"))));
		this.browser.perform(get(Officials.EU_DESK, "/dossiers/" + dossier).header("Accept-Language", language))
			.andExpect(
					content().string(containsString(language.equals("ja") ? "自らの側は回答済み" : "Your side has answered")));
		this.browser.perform(post(Officials.EU_COORDINATOR, tab(dossier) + "/recall"))
			.andExpect(redirectedUrl(tab(dossier)))
			.andExpect(flash().attribute("done", "answer-recalled"));
		String again = "/tasks/"
				+ this.negotiation.task(Officials.EU_COORDINATOR, dossier, ConsultEu.USER_TASK_CONSOLIDATE);
		this.browser.perform(get(Officials.EU_COORDINATOR, tab(dossier)).header("Accept-Language", language))
			.andExpect(content().string(containsString(again)))
			.andExpect(content().string(not(containsString(tab(dossier) + "/recall"))))
			.andExpect(content().string(not(containsString("??"))));
	}

	@ParameterizedTest
	@ValueSource(strings = { "en", "ja" })
	void whoeverIsLateReadsWhenItWasOpened(String language) throws Exception {
		DossierId dossier = this.texts.sealed();
		this.browser.perform(get(Officials.JP_DRAFTER, "/dossiers/" + dossier))
			.andExpect(content().string(containsString("reading-EU")));
		this.browser.perform(post(Officials.EU_COORDINATOR, tab(dossier) + "/recall"))
			.andExpect(flash().attribute("refusal", Refusal.of("answer-crossed")));
		this.browser.perform(get(Officials.EU_COORDINATOR, tab(dossier)).header("Accept-Language", language))
			.andExpect(content().string(containsString(
					language.equals("ja") ? "相手側の交渉担当者が開きました" : "A negotiator of the other side opened it:")))
			.andExpect(content().string(not(containsString(tab(dossier) + "/recall"))))
			.andExpect(content().string(not(containsString("??"))));
	}

	@Test
	void aNegotiatorWhoAsksForThePreviewHasOpenedTheOtherSidesAnswer() throws Exception {
		DossierId dossier = this.texts.sealed();
		this.texts.counter(Officials.JP_CYBER, dossier, "We act.");
		Proposal draft = this.proposals.drafts(Officials.JP_DIRECTOR, dossier).get(0);
		String task = "/tasks/" + this.negotiation.task(Officials.JP_DIRECTOR, dossier, "userTask_directorDecides");
		this.browser
			.perform(post(Officials.JP_DIRECTOR, task + "/answer/preview").param("answer", "PROPOSALS")
				.param("choice-" + draft.clause(), draft.id().toString()))
			.andExpect(status().isConflict())
			.andExpect(content().string(containsString("reading-EU")));
		assertThat(this.sealed.list(Officials.EU_COORDINATOR, dossier)).extracting(SealedAnswer::state)
			.containsExactly(State.READ);
	}

	@Test
	void aConsultationBegunOnTheModelWithoutRecallAnswersAtOnce() {
		Deployment old = deployBeforeRecall();
		try {
			DossierId dossier = this.texts.sealed();
			assertThat(this.sealed.list(Officials.EU_COORDINATOR, dossier)).extracting(SealedAnswer::state)
				.containsExactly(State.AT_ONCE);
			assertThat(this.answers.recall(Officials.EU_COORDINATOR, dossier).refusal().orElseThrow().key())
				.isEqualTo("answer-crossed");
			this.texts.consent(Officials.JP_CYBER, dossier);
			Negotiation.result(this.texts.clear(Officials.JP_DIRECTOR, dossier));
			this.negotiation.runSteps();
			assertThat(this.negotiation.elements(Officials.EU_DESK, dossier))
				.containsExactly(NegotiateStatement.USER_TASK_NEGOTIATE);
		}
		finally {
			this.engine.getRepositoryService().deleteDeployment(old.getId(), true);
		}
		this.texts.sealed();
	}

	/** Puts the EU's model into the engine as it was before answers lay sealed. */
	private Deployment deployBeforeRecall() {
		BpmnModelInstance model = Bpmn.readModelFromStream(Models.process(ConsultEu.KEY).open());
		SequenceFlow answered = model.getModelElementById("flow_answer_sealed");
		answered.getTarget().getIncoming().remove(answered);
		answered.setTarget(model.getModelElementById(ConsultEu.SEND_TASK_TRANSMIT_ANSWER));
		List.of("flow_sealed_answerOpened", "flow_sealed_answerRecalled", "flow_answerOpened_transmitAnswer",
				"flow_answerRecalled_consolidate", ConsultEu.GATEWAY_SEALED, ConsultEu.CATCH_ANSWER_OPENED,
				ConsultEu.CATCH_ANSWER_RECALLED, "messageFlow_negotiation_answerOpened")
			.forEach((id) -> {
				ModelElementInstance element = model.getModelElementById(id);
				element.getParentElement().removeChildElement(element);
			});
		model.getDefinitions().getBpmDiagrams().clear();
		RepositoryService repository = this.engine.getRepositoryService();
		return repository.createDeployment()
			.tenantId(Party.EU.code())
			.addModelInstance("before-" + UUID.randomUUID() + ".bpmn", model)
			.deploy();
	}

	private Map<String, String> everyPage(DossierId dossier, List<CurrentUser> readers) throws Exception {
		Map<String, String> pages = new LinkedHashMap<>();
		for (CurrentUser reader : readers) {
			for (String page : PAGES) {
				MockHttpServletResponse response = this.browser.perform(get(reader, page.formatted(dossier)))
					.andReturn()
					.getResponse();
				pages.put(reader.name() + " " + page, response.getStatus() + " "
						+ response.getContentAsString().replaceAll("name=\"_csrf\" value=\"[^\"]*\"", ""));
			}
		}
		return pages;
	}

	private List<Integer> shared(DossierId dossier) {
		return SHARED.stream()
			.map((count) -> this.jdbc.sql(count).param("dossier", dossier.value()).query(Integer.class).single())
			.toList();
	}

	private static String tab(DossierId dossier) {
		return "/dossiers/" + dossier + "/consultation";
	}

}
