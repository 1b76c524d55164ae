package org.chapeau.app.negotiation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.identity.Parties;
import org.chapeau.app.identity.Role;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.process.Tasks;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;

/**
 * What the pages of a dossier have in common: its head, its text, and what is asked of
 * the reader.
 */
@Component
public class StatementPages {

	private final Dossiers dossiers;

	private final JointText text;

	private final Offers offers;

	private final Transmissions transmissions;

	private final Receipts receipts;

	private final Opening opening;

	private final SealedAnswers sealed;

	private final Tasks tasks;

	private final Parties parties;

	private final Clock clock;

	StatementPages(Dossiers dossiers, JointText text, Offers offers, Transmissions transmissions, Receipts receipts,
			Opening opening, SealedAnswers sealed, Tasks tasks, Parties parties, Clock clock) {
		this.dossiers = dossiers;
		this.text = text;
		this.offers = offers;
		this.transmissions = transmissions;
		this.receipts = receipts;
		this.opening = opening;
		this.sealed = sealed;
		this.tasks = tasks;
		this.parties = parties;
		this.clock = clock;
	}

	/**
	 * Puts the dossier and its text on a page. If the reader negotiates, what the other
	 * side has sent is thereby opened.
	 * @throws ResponseStatusException with 404 if the dossier does not exist for the
	 * reader
	 */
	public Dossier show(CurrentUser reader, DossierId id, Model page) {
		Dossier dossier = this.dossiers.find(reader, id)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		this.opening.by(reader, id);
		List<ClauseText> clauses = this.text.of(reader, id);
		page.addAttribute("dossier", dossier);
		page.addAttribute("clauses", ClauseView.of(clauses));
		page.addAttribute("open", JointText.open(clauses));
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), this.parties.zone(reader.side()));
		page.addAttribute("progress", Progress.of(dossier, clauses, today));
		page.addAttribute("offers", this.offers.open(reader, id));
		page.addAttribute("textHash", JointText.hash(clauses));
		this.receipts.note(reader, id);
		page.addAttribute("transmissions", this.transmissions.list(reader, id));
		if (reader.has(Role.PENHOLDER, Role.NEGOTIATOR, Role.COORDINATOR, Role.HEAD_OF_DELEGATION)) {
			// A unit does not learn when its side has answered, or that nobody has
			// looked.
			this.sealed.unopened(reader, id).ifPresent((answer) -> page.addAttribute("unopened", answer));
		}
		page.addAttribute("myTasks", this.tasks.of(reader, id));
		return dossier;
	}

}
