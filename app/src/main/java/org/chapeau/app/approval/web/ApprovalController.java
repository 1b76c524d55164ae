package org.chapeau.app.approval.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;
import org.chapeau.app.approval.ApprovalFiles;
import org.chapeau.app.approval.ApprovalFiles.SilenceFile;
import org.chapeau.app.approval.ApprovalId;
import org.chapeau.app.approval.Kessai;
import org.chapeau.app.approval.OtherSides;
import org.chapeau.app.approval.SilenceId;
import org.chapeau.app.approval.SilenceProcedures;
import org.chapeau.app.approval.SilenceResponse.Kind;
import org.chapeau.app.approval.SilenceResponses;
import org.chapeau.app.approval.SilenceResponses.Reply;
import org.chapeau.app.approval.Wording;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.kernel.DatabaseClock;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.kernel.Outcome;
import org.chapeau.app.kernel.Refusal;
import org.chapeau.app.negotiation.ClauseId;
import org.chapeau.app.negotiation.Dossier;
import org.chapeau.app.negotiation.StatementPages;
import org.chapeau.app.negotiation.Transmissions;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The page of a dossier that shows where its approval stands: one's own side's as far as
 * the reader may know it, the other side's in one word.
 */
@Controller
@RequestMapping("/dossiers/{id}/approval")
class ApprovalController {

	private final StatementPages statement;

	private final ApprovalFiles files;

	private final Transmissions transmissions;

	private final SilenceProcedures procedures;

	private final SilenceResponses responses;

	private final Kessai kessai;

	private final DatabaseClock time;

	ApprovalController(StatementPages statement, ApprovalFiles files, Transmissions transmissions,
			SilenceProcedures procedures, SilenceResponses responses, Kessai kessai, DatabaseClock time) {
		this.statement = statement;
		this.files = files;
		this.transmissions = transmissions;
		this.procedures = procedures;
		this.responses = responses;
		this.kessai = kessai;
		this.time = time;
	}

	@GetMapping
	String page(CurrentUser reader, @PathVariable DossierId id, Model page) {
		Dossier dossier = this.statement.show(reader, id, page);
		List<SilenceFile> silences = this.files.silences(reader, id);
		Optional<SilenceFile> open = silences.stream()
			.filter((silence) -> silence.procedure().acceptsAt(this.time.now()))
			.findFirst();
		page.addAttribute("approvals", this.files.approvals(reader, id));
		page.addAttribute("silences", silences);
		page.addAttribute("openSilence", open.orElse(null));
		page.addAttribute("standings", OtherSides.standings(dossier.partyList(), this.transmissions.list(reader, id)));
		return "approval/approval";
	}

	@PostMapping("/extend")
	String extend(CurrentUser user, @PathVariable DossierId id, @RequestParam SilenceId procedure,
			@RequestParam String hash, @RequestParam(defaultValue = "") String deadline, Model page,
			HttpServletResponse response, RedirectAttributes next) {
		return after(this.procedures.extend(user, procedure, hash, deadline), user, id, "silence-extended",
				Map.of("deadline", deadline), page, response, next);
	}

	@PostMapping("/close")
	String close(CurrentUser user, @PathVariable DossierId id, @RequestParam SilenceId procedure,
			@RequestParam String hash, @RequestParam(defaultValue = "") String closingReason, Model page,
			HttpServletResponse response, RedirectAttributes next) {
		return after(this.procedures.close(user, procedure, hash, closingReason), user, id, "silence-closed",
				Map.of("closingReason", closingReason), page, response, next);
	}

	@PostMapping("/break")
	String breakSilence(CurrentUser user, @PathVariable DossierId id, @RequestParam SilenceId procedure,
			@RequestParam String hash, @RequestParam String delegation, @RequestParam(defaultValue = "") String reason,
			@RequestParam(defaultValue = "") String counterText, @RequestParam Map<String, String> form, Model page,
			HttpServletResponse response, RedirectAttributes next) {
		Map<ClauseId, Wording> wordings = AmendmentFields.read(form);
		page.addAttribute("wordings", wordings);
		return after(
				this.responses.respond(user, procedure, hash,
						new Reply(delegation, Kind.BROKEN, reason, counterText, wordings)),
				user, id, "silence-broken", Map.of("reason", reason, "counterText", counterText), page, response, next);
	}

	@PostMapping("/read")
	String read(CurrentUser user, @PathVariable DossierId id, @RequestParam ApprovalId approval,
			@RequestParam int number, Model page, HttpServletResponse response, RedirectAttributes next) {
		return after(this.kessai.read(user, id, approval, number), user, id, "kessai-read", Map.of(), page, response,
				next);
	}

	private String after(Outcome<?> outcome, CurrentUser user, DossierId id, String done, Map<String, String> typed,
			Model page, HttpServletResponse response, RedirectAttributes next) {
		Optional<Refusal> refusal = outcome.refusal();
		if (refusal.isEmpty()) {
			next.addFlashAttribute("done", done);
			return "redirect:/dossiers/" + id + "/approval";
		}
		page.addAttribute("refusal", refusal.get());
		page.addAllAttributes(typed);
		response.setStatus(HttpStatus.CONFLICT.value());
		return page(user, id, page);
	}

}
