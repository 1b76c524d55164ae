package org.chapeau.app.consultation;

import java.util.List;

import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.negotiation.Transmission;
import org.chapeau.app.negotiation.Transmissions;
import org.chapeau.text.Party;
import org.chapeau.workflows.ConsultEu;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chapeau.app.consultation.Browsing.get;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

/**
 * A side learns when what it sent was first opened by a negotiator of the other.
 */
@ConsultationTest
class ReceiptsTests {

	@Autowired
	Negotiation negotiation;

	@Autowired
	Answers answers;

	@Autowired
	Transmissions transmissions;

	@Autowired
	MockMvc browser;

	@Test
	void whatNobodyHasOpenedIsNotReceived() throws Exception {
		DossierId dossier = cleared();
		open(Officials.EU_DESK, dossier);
		open(Officials.JP_CYBER, dossier);
		open(Officials.JP_AUDITOR, dossier);
		assertThat(own(dossier)).extracting(Transmission::kind).containsExactly(Transmission.Kind.ZERO_DRAFT);
		assertThat(own(dossier)).extracting(Transmission::receivedAt).containsOnlyNulls();
		this.browser.perform(get(Officials.EU_COORDINATOR, "/dossiers/" + dossier))
			.andExpect(content().string(containsString("not opened yet by the other side")));
	}

	@Test
	void theFirstNegotiatorOfTheOtherSideReceivesIt() throws Exception {
		DossierId dossier = cleared();
		open(Officials.JP_DRAFTER, dossier);
		List<Transmission> received = own(dossier);
		assertThat(received).extracting(Transmission::kind)
			.containsExactly(Transmission.Kind.CLEARED, Transmission.Kind.ZERO_DRAFT);
		assertThat(received).extracting(Transmission::receivedAt).doesNotContainNull();
		open(Officials.JP_DIRECTOR, dossier);
		assertThat(own(dossier)).isEqualTo(received);
		this.browser.perform(get(Officials.EU_COORDINATOR, "/dossiers/" + dossier))
			.andExpect(content().string(not(containsString("not opened yet"))))
			.andExpect(content().string(not(containsString(Officials.JP_DRAFTER.name()))));
	}

	@Test
	void theReceiptIsForTheSenderOnly() throws Exception {
		DossierId dossier = cleared();
		open(Officials.JP_DRAFTER, dossier);
		assertThat(this.transmissions.list(Officials.JP_DRAFTER, dossier)).extracting(Transmission::receivedAt)
			.containsOnlyNulls();
	}

	private DossierId cleared() {
		DossierId dossier = this.negotiation.transmitted(Negotiation.cyber());
		this.negotiation.ask(Officials.EU_COORDINATOR, dossier);
		Negotiation.result(this.answers.clear(Officials.EU_COORDINATOR,
				this.negotiation.task(Officials.EU_COORDINATOR, dossier, ConsultEu.USER_TASK_CONSOLIDATE),
				this.negotiation.hash(Officials.EU_COORDINATOR, dossier), ""));
		return dossier;
	}

	private void open(CurrentUser reader, DossierId dossier) throws Exception {
		this.browser.perform(get(reader, "/dossiers/" + dossier));
	}

	private List<Transmission> own(DossierId dossier) {
		return this.transmissions.list(Officials.EU_COORDINATOR, dossier)
			.stream()
			.filter((one) -> one.from().equals(Party.EU))
			.toList();
	}

}
