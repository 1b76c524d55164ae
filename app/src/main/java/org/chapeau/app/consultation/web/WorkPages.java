package org.chapeau.app.consultation.web;

import java.util.List;
import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;
import org.chapeau.app.consultation.Consultation;
import org.chapeau.app.consultation.Consultations;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.kernel.Refusal;
import org.chapeau.app.negotiation.ClauseView;
import org.chapeau.app.negotiation.TaskTexts;
import org.chapeau.app.process.TaskId;
import org.chapeau.app.process.Tasks;
import org.chapeau.app.process.WorkItem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * What the task pages of a consultation have in common.
 */
@Component
class WorkPages {

	private final Tasks tasks;

	private final Consultations consultations;

	private final TaskTexts texts;

	WorkPages(Tasks tasks, Consultations consultations, TaskTexts texts) {
		this.tasks = tasks;
		this.consultations = consultations;
		this.texts = texts;
	}

	/**
	 * The task, if it exists for the user and is done on this form.
	 */
	Optional<WorkItem> find(CurrentUser user, TaskId task, String form) {
		return this.tasks.find(user, task).filter((item) -> item.form().equals(form));
	}

	/**
	 * Puts the task, the dossier and its text, the present consultation and the opinions
	 * that hold on a page.
	 */
	Consultation show(CurrentUser user, WorkItem item, Model page) {
		page.addAttribute("task", item);
		this.texts.show(user, item.dossier(), page);
		return consultation(user, item.dossier(), page);
	}

	private Consultation consultation(CurrentUser user, DossierId dossier, Model page) {
		Consultation consultation = this.consultations.current(user, dossier).orElseThrow();
		page.addAttribute("consultation", consultation);
		page.addAttribute("standing", this.consultations.standing(user, dossier));
		return consultation;
	}

	/**
	 * The text that {@link #show} has put on the page.
	 */
	@SuppressWarnings("unchecked")
	static List<ClauseView> text(Model page) {
		return (List<ClauseView>) page.asMap().get("clauses");
	}

	/**
	 * Says on the page why a request was refused.
	 */
	static void refused(Refusal refusal, Model page, HttpServletResponse response) {
		page.addAttribute("refusal", refusal);
		response.setStatus(HttpStatus.CONFLICT.value());
	}

}
