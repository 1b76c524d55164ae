package org.chapeau.app.consultation.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.chapeau.app.consultation.Consultation;
import org.chapeau.app.consultation.Consultations;
import org.chapeau.app.consultation.CounterText;
import org.chapeau.app.consultation.Opinions;
import org.chapeau.app.consultation.UnitAct;
import org.chapeau.app.consultation.UnitFiles;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.negotiation.ClauseId;
import org.chapeau.app.negotiation.Proposal;
import org.chapeau.app.negotiation.Proposals;
import org.chapeau.app.process.TaskId;
import org.chapeau.app.process.WorkItem;
import org.chapeau.workflows.Forms;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * The page on which a unit or the legal adviser works.
 */
@Component
class OpinionPage {

	private final Opinions opinions;

	private final UnitFiles files;

	private final Consultations consultations;

	private final Proposals proposals;

	private final WorkPages pages;

	private final ClauseSheets sheets;

	OpinionPage(Opinions opinions, UnitFiles files, Consultations consultations, Proposals proposals, WorkPages pages,
			ClauseSheets sheets) {
		this.opinions = opinions;
		this.files = files;
		this.consultations = consultations;
		this.proposals = proposals;
		this.pages = pages;
		this.sheets = sheets;
	}

	String show(CurrentUser user, TaskId task, String form, Model page) {
		return show(user, task, form, Map.of(), page);
	}

	/**
	 * The page, or the way to the task if it is another's or done on another form.
	 * @param typed other wording that was typed, by clause, on a page that was refused
	 */
	String show(CurrentUser user, TaskId task, String form, Map<ClauseId, CounterText> typed, Model page) {
		Optional<WorkItem> item = this.pages.find(user, task, form);
		if (item.isEmpty()) {
			return "redirect:/tasks/" + task;
		}
		Consultation consultation = this.pages.show(user, item.get(), page);
		String unit = this.opinions.unit(item.get());
		boolean legal = form.equals(Forms.LEGAL_OPINION);
		List<Proposal> own = this.proposals.drafts(user, item.get().dossier())
			.stream()
			.filter((draft) -> draft.authorGroup().equals(unit))
			.toList();
		page.addAttribute("unit", unit);
		page.addAttribute("isLegal", legal);
		if (!page.containsAttribute("remarks")) {
			page.addAttribute("remarks", Map.of());
		}
		page.addAttribute("sheets",
				this.sheets.of(user, consultation, WorkPages.text(page),
						legal ? consultation::concerns : (clause) -> consultation.asks(unit, clause), own, typed,
						this.consultations.cleared(user, item.get().dossier(), unit)));
		file(user, consultation, unit, page);
		return "consultation/opinion";
	}

	/**
	 * What was and can be done with the file of the unit; nothing where a side's own
	 * model asks for one more opinion, which has none.
	 */
	private void file(CurrentUser user, Consultation consultation, String unit, Model page) {
		page.addAttribute("file",
				this.consultations.files(user, consultation)
					.stream()
					.filter((file) -> file.unit().equals(unit))
					.findFirst()
					.orElse(null));
		page.addAttribute("passed",
				this.consultations.acts(user, consultation.dossier())
					.stream()
					.filter((act) -> act.kind() == UnitAct.Kind.PASSED_ON && unit.equals(act.other())
							&& act.consultation().equals(consultation.id()) && act.asking() == consultation.asking())
					.toList());
		page.addAttribute("others", this.files.others(user, consultation.dossier(), unit));
	}

}
