package org.chapeau.app.consultation;

import java.util.List;

import org.chapeau.app.approval.Kessai;
import org.chapeau.app.consultation.Opinion.Kind;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.negotiation.Agreements;
import org.chapeau.app.negotiation.Authentic;
import org.chapeau.app.negotiation.ClauseId;
import org.chapeau.app.negotiation.Proposal;
import org.chapeau.app.negotiation.Proposals;
import org.chapeau.catalogue.Theme;
import org.chapeau.text.Party;
import org.chapeau.workflows.ApproveEu;
import org.chapeau.workflows.ApproveJp;
import org.chapeau.workflows.ConsultEu;
import org.chapeau.workflows.ConsultJp;
import org.chapeau.workflows.NegotiateStatement;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chapeau.app.consultation.Browsing.get;
import static org.chapeau.app.consultation.Browsing.post;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/**
 * The coordinator's desk: what the units say beside each clause, where they contradict
 * each other, and one wording written from theirs.
 */
@ConsultationTest
class AnswerDeskTests {

	@Autowired
	Negotiation negotiation;

	@Autowired
	Opinions opinions;

	@Autowired
	Proposals proposals;

	@Autowired
	Answers answers;

	@Autowired
	Agreements agreements;

	@Autowired
	Kessai kessai;

	@Autowired
	MockMvc browser;

	@Test
	void unitsThatWantDifferentWordsAreShownAsAConflict() throws Exception {
		DossierId dossier = asked();
		give(Officials.EU_CYBER, dossier, Kind.POSITIVE_WITH_COMMENTS, "We talk.");
		give(Officials.EU_SPACE, dossier, Kind.POSITIVE_WITH_COMMENTS, "We act.");
		this.browser.perform(get(Officials.EU_COORDINATOR, answer(dossier)))
			.andExpect(content().string(containsString("Units want different words:")))
			.andExpect(content().string(not(containsString("One unit agrees, another objects."))));
	}

	@Test
	void unitsThatWantTheSameWordsAreNot() throws Exception {
		DossierId dossier = asked();
		give(Officials.EU_CYBER, dossier, Kind.POSITIVE_WITH_COMMENTS, "We talk.");
		give(Officials.EU_SPACE, dossier, Kind.POSITIVE_WITH_COMMENTS, "We talk.");
		this.browser.perform(get(Officials.EU_COORDINATOR, answer(dossier)))
			.andExpect(content().string(not(containsString("Units contradict each other on:"))));
	}

	@Test
	void anObjectionAgainstAConsentIsAConflict() throws Exception {
		DossierId dossier = asked();
		give(Officials.EU_CYBER, dossier, Kind.NEGATIVE, "We talk.");
		give(Officials.EU_SPACE, dossier, Kind.POSITIVE, null);
		this.browser.perform(get(Officials.EU_COORDINATOR, answer(dossier)))
			.andExpect(content().string(containsString("One unit agrees, another objects.")))
			.andExpect(content().string(not(containsString("Units want different words:"))));
	}

	@Test
	void whatAUnitSaysOnAClauseStandsBesideTheClause() throws Exception {
		DossierId dossier = asked();
		ClauseId clause = clause(dossier);
		give(Officials.EU_SPACE, dossier, Kind.POSITIVE, null);
		String task = "/tasks/" + this.negotiation.task(Officials.EU_CYBER, dossier, ConsultEu.USER_TASK_GIVE_OPINION);
		this.browser
			.perform(post(Officials.EU_CYBER, task + "/opinion").param("kind", "POSITIVE")
				.param("remark-" + clause, "Names nobody."))
			.andExpect(status().isConflict())
			.andExpect(content().string(containsString(">Names nobody.</textarea>")));
		this.browser
			.perform(post(Officials.EU_CYBER, task + "/opinion").param("kind", "POSITIVE_WITH_COMMENTS")
				.param("remark-" + ClauseId.random(), "Of another text."))
			.andExpect(status().isConflict());
		this.browser
			.perform(post(Officials.EU_CYBER, task + "/opinion").param("kind", "POSITIVE_WITH_COMMENTS")
				.param("remark-" + clause, " Names nobody. "))
			.andExpect(status().is3xxRedirection());
		for (String page : List.of(answer(dossier), "/dossiers/" + dossier + "/consultation")) {
			this.browser.perform(get(Officials.EU_COORDINATOR, page).header("Accept-Language", "ja"))
				.andExpect(content().string(containsString(">Names nobody.<")))
				.andExpect(content().string(not(containsString("??"))));
		}
		for (CurrentUser reader : List.of(Officials.EU_SPACE, Officials.JP_DIRECTOR, Officials.JP_AUDITOR)) {
			this.browser.perform(get(reader, "/dossiers/" + dossier + "/consultation"))
				.andExpect(content().string(not(containsString("Names nobody"))));
		}
	}

	@Test
	void theClausesAreNumberedAsTheLanguageOfThePageNumbersThem() throws Exception {
		DossierId dossier = asked();
		give(Officials.EU_CYBER, dossier, Kind.POSITIVE, null);
		give(Officials.EU_SPACE, dossier, Kind.POSITIVE, null);
		this.browser.perform(get(Officials.EU_COORDINATOR, answer(dossier)))
			.andExpect(content().string(containsString("<span class=\"number\">1.</span>")));
		this.browser.perform(get(Officials.EU_COORDINATOR, answer(dossier)).header("Accept-Language", "ja"))
			.andExpect(content().string(containsString("<span class=\"number\">1</span>")))
			.andExpect(content().string(not(containsString(">1.<"))));
	}

	@Test
	void whatTheUnitsSayStandsBesideTheTextForThoseOfTheirSideWhoApproveIt() throws Exception {
		DossierId dossier = this.negotiation.transmitted(Negotiation.cyber());
		consult(dossier, Officials.EU_COORDINATOR, Officials.EU_CYBER, Officials.EU_COORDINATOR, "canary plover");
		consult(dossier, Officials.JP_DRAFTER, Officials.JP_CYBER, Officials.JP_DIRECTOR, "canary crane");
		this.negotiation.runSteps();
		for (CurrentUser head : List.of(Officials.EU_COORDINATOR, Officials.JP_DIRECTOR)) {
			Negotiation.result(this.agreements.confirm(head,
					this.negotiation.task(head, dossier, NegotiateStatement.USER_TASK_AD_REFERENDUM),
					this.negotiation.hash(head, dossier), Authentic.BOTH));
		}
		this.negotiation.runSteps();
		Negotiation.result(this.kessai.putUp(Officials.JP_DRAFTER,
				this.negotiation.task(Officials.JP_DRAFTER, dossier, ApproveJp.USER_TASK_DRAFT_KESSAI),
				this.negotiation.hash(Officials.JP_DRAFTER, dossier), "as agreed"));

		this.browser
			.perform(
					get(Officials.EU_COORDINATOR,
							"/tasks/" + this.negotiation.task(Officials.EU_COORDINATOR, dossier,
									ApproveEu.USER_TASK_OPEN_SILENCE) + "/open-silence"))
			.andExpect(content().string(containsString("canary plover")))
			.andExpect(content().string(not(containsString("canary crane"))));
		this.browser
			.perform(get(Officials.JP_DIRECTOR,
					"/tasks/" + this.negotiation.task(Officials.JP_DIRECTOR, dossier, ApproveJp.USER_TASK_KESSAI)
							+ "/kessai"))
			.andExpect(content().string(containsString("canary crane")))
			.andExpect(content().string(not(containsString("canary plover"))));
	}

	private void consult(DossierId dossier, CurrentUser asking, CurrentUser unit, CurrentUser answering,
			String comment) {
		this.negotiation.ask(asking, dossier, unit.groupPaths().get(0));
		Negotiation
			.result(this.opinions.give(unit, this.negotiation.task(unit, dossier, ConsultEu.USER_TASK_GIVE_OPINION),
					Kind.POSITIVE_WITH_COMMENTS, comment, List.of()));
		String element = answering.side().equals(Party.EU) ? ConsultEu.USER_TASK_CONSOLIDATE
				: ConsultJp.USER_TASK_DIRECTOR_DECIDES;
		Negotiation.result(this.answers.clear(answering, this.negotiation.task(answering, dossier, element),
				this.negotiation.hash(answering, dossier), ""));
	}

	@Test
	void oneWordingIsKeptAndChosenAndCrossesAlone() throws Exception {
		DossierId dossier = conflict();
		String clause = clause(dossier).toString();
		String kept = this.browser
			.perform(post(Officials.EU_COORDINATOR, answer(dossier) + "/write").param("clause", clause)
				.param("number-" + clause, "1")
				.param("en-" + clause, "We talk and act.")
				.param("ja-" + clause, "話し、行動する。")
				.param("reason", "Both units can live with it."))
			.andExpect(status().is3xxRedirection())
			.andReturn()
			.getResponse()
			.getRedirectedUrl();
		Proposal own = this.proposals.drafts(Officials.EU_COORDINATOR, dossier)
			.stream()
			.filter((draft) -> draft.authorGroup().equals("EU/coordinator"))
			.findFirst()
			.orElseThrow();
		assertThat(kept).contains("choice-" + clause + "=" + own.id().value()).contains("reason=Both");
		this.browser
			.perform(post(Officials.EU_COORDINATOR, answer(dossier)).param("answer", "PROPOSALS")
				.param("hash", this.negotiation.hash(Officials.EU_COORDINATOR, dossier))
				.param("choice-" + clause, own.id().value().toString()))
			.andExpect(status().is3xxRedirection());
		this.negotiation.opens(Officials.JP_DRAFTER, dossier);
		assertThat(this.negotiation.clause(Officials.JP_DRAFTER, dossier, Theme.CYBER).en().as(Party.EU))
			.isEqualTo("We talk and act.");
		assertThat(this.proposals.drafts(Officials.EU_COORDINATOR, dossier)).isEmpty();
	}

	@Test
	void whatWasTypedAndNotKeptIsNotLost() throws Exception {
		DossierId dossier = conflict();
		String clause = clause(dossier).toString();
		this.browser
			.perform(post(Officials.EU_COORDINATOR, answer(dossier) + "/preview").param("answer", "CLEARED")
				.param("number-" + clause, "1")
				.param("en-" + clause, "Typed at midnight.")
				.param("ja-" + clause, "深夜の文言。"))
			.andExpect(status().isConflict())
			.andExpect(content().string(containsString("Typed at midnight.")));
	}

	@Test
	void aUnitCannotWriteTheSidesWording() throws Exception {
		DossierId dossier = conflict();
		String clause = clause(dossier).toString();
		this.browser
			.perform(post(Officials.EU_CYBER, answer(dossier) + "/write").param("clause", clause)
				.param("number-" + clause, "1")
				.param("en-" + clause, "Ours.")
				.param("ja-" + clause, "我々の。"))
			.andExpect(status().is3xxRedirection());
		assertThat(this.proposals.drafts(Officials.EU_COORDINATOR, dossier)).extracting(Proposal::en)
			.doesNotContain("Ours.");
	}

	private DossierId asked() {
		DossierId dossier = this.negotiation.transmitted(Negotiation.cyber());
		this.negotiation.ask(Officials.EU_COORDINATOR, dossier, "EU/cyber", "EU/space");
		return dossier;
	}

	private DossierId conflict() {
		DossierId dossier = asked();
		give(Officials.EU_CYBER, dossier, Kind.POSITIVE_WITH_COMMENTS, "We talk.");
		give(Officials.EU_SPACE, dossier, Kind.POSITIVE_WITH_COMMENTS, "We act.");
		return dossier;
	}

	private void give(CurrentUser unit, DossierId dossier, Kind kind, @Nullable String words) {
		Negotiation
			.result(this.opinions.give(unit, this.negotiation.task(unit, dossier, ConsultEu.USER_TASK_GIVE_OPINION),
					kind, (kind == Kind.POSITIVE) ? "" : "as our minister said", (words != null)
							? List.of(this.negotiation.counter(unit, dossier, Theme.CYBER, words, "話す。")) : List.of()));
	}

	private ClauseId clause(DossierId dossier) {
		return this.negotiation.id(Officials.EU_DESK, dossier, Theme.CYBER);
	}

	private String answer(DossierId dossier) {
		return "/tasks/" + this.negotiation.task(Officials.EU_COORDINATOR, dossier, ConsultEu.USER_TASK_CONSOLIDATE)
				+ "/answer";
	}

}
