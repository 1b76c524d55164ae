package org.chapeau.app.approval.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;
import org.chapeau.app.approval.ApprovalFiles;
import org.chapeau.app.approval.ApprovalFiles.ApprovalFile;
import org.chapeau.app.approval.KessaiChain;
import org.chapeau.app.approval.Redline;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.identity.Parties;
import org.chapeau.app.kernel.Outcome;
import org.chapeau.app.kernel.Refusal;
import org.chapeau.app.negotiation.EarlierTexts;
import org.chapeau.app.negotiation.TaskTexts;
import org.chapeau.app.process.TaskId;
import org.chapeau.app.process.Tasks;
import org.chapeau.app.process.WorkItem;
import org.chapeau.text.Change;
import org.chapeau.text.Comparison;
import org.chapeau.text.Language;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What the task pages of an approval have in common: the text that is decided on, what
 * has been decided so far, and where a decision leads.
 */
@Component
class TaskPages {

	private final Tasks tasks;

	private final TaskTexts texts;

	private final ApprovalFiles files;

	private final Redline redline;

	private final EarlierTexts earlier;

	private final Parties parties;

	TaskPages(Tasks tasks, TaskTexts texts, ApprovalFiles files, Redline redline, EarlierTexts earlier,
			Parties parties) {
		this.tasks = tasks;
		this.texts = texts;
		this.files = files;
		this.redline = redline;
		this.earlier = earlier;
		this.parties = parties;
	}

	/**
	 * Shows the page of a task. A task that is gone, or wants another page, leads back to
	 * its address, which knows.
	 */
	String show(CurrentUser user, TaskId id, String form, Model page) {
		Optional<WorkItem> task = this.tasks.find(user, id).filter((item) -> item.form().equals(form));
		if (task.isEmpty()) {
			return "redirect:/tasks/" + id;
		}
		page.addAttribute("task", task.get());
		this.texts.show(user, task.get().dossier(), page);
		List<ApprovalFile> approvals = this.files.approvals(user, task.get().dossier());
		page.addAttribute("approvals", approvals);
		Optional<KessaiChain> chain = approvals.stream().findFirst().flatMap(ApprovalFile::kessai);
		page.addAttribute("draftChanges", chain.map((kessai) -> draftChanges(user, kessai)).orElse(List.of()));
		page.addAttribute("mayApprove",
				chain.filter((kessai) -> !kessai.mayApprove(user.name(), task.get().doneFor(user).orElse(null)))
					.isEmpty());
		page.addAttribute("silence", this.files.lastSilence(user, task.get().dossier()).orElse(null));
		Optional<Redline.Since> since = this.redline.since(user, task.get().dossier());
		page.addAttribute("redline", since.orElse(null));
		if (since.isEmpty()) {
			page.addAttribute("earlier", this.earlier.last(user, task.get().dossier()).orElse(null));
		}
		this.texts.beside(user, task.get().dossier(), page);
		return "approval/" + form;
	}

	/**
	 * How the drafter's explanation differs from the one before; nothing if there was
	 * none. It is written in the language in which the side works.
	 */
	private List<Change> draftChanges(CurrentUser user, KessaiChain chain) {
		Language language = this.parties.language(user.side()).equals(Language.JA.tag()) ? Language.JA : Language.EN;
		return chain.earlierDraft()
			.flatMap((before) -> chain.draft()
				.map((now) -> Comparison.of(String.valueOf(before.reason()), String.valueOf(now.reason()), language)
					.changes()))
			.orElse(List.of());
	}

	/**
	 * Goes on after a decision; a refused one comes back with what was typed.
	 */
	String after(Outcome<?> outcome, Attempt attempt, String done, Map<String, String> typed) {
		Optional<Refusal> refusal = outcome.refusal();
		if (refusal.isEmpty()) {
			attempt.next().addFlashAttribute("done", done);
			return "redirect:/tasks";
		}
		String view = show(attempt.user(), attempt.task(), attempt.form(), attempt.page());
		if (view.startsWith("redirect:")) {
			attempt.next().addFlashAttribute("refusal", refusal.get());
			return view;
		}
		attempt.page().addAttribute("refusal", refusal.get());
		attempt.page().addAllAttributes(typed);
		attempt.response().setStatus(HttpStatus.CONFLICT.value());
		return view;
	}

	/**
	 * A decision on its way: who takes it on which page.
	 */
	record Attempt(CurrentUser user, TaskId task, String form, Model page, HttpServletResponse response,
			RedirectAttributes next) {
	}

}
