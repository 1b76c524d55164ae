package org.chapeau.app.discussion.web;

import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;
import org.chapeau.app.discussion.CommentId;
import org.chapeau.app.discussion.Comments;
import org.chapeau.app.discussion.Discussion;
import org.chapeau.app.discussion.Message;
import org.chapeau.app.discussion.MessageId;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.kernel.Outcome;
import org.chapeau.app.kernel.Refusal;
import org.chapeau.app.negotiation.ClauseId;
import org.chapeau.app.negotiation.ClauseView;
import org.chapeau.app.negotiation.JointText;
import org.chapeau.app.negotiation.StatementPages;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Comments and messages on a clause. A message is shown as the other side will read it
 * before it crosses. What is refused comes back with what was typed.
 */
@Controller
@RequestMapping("/dossiers/{id}/clauses/{clause}")
class DiscussionController {

	private final Discussion discussion;

	private final Comments comments;

	private final JointText text;

	private final StatementPages pages;

	DiscussionController(Discussion discussion, Comments comments, JointText text, StatementPages pages) {
		this.discussion = discussion;
		this.comments = comments;
		this.text = text;
		this.pages = pages;
	}

	@PostMapping("/comments")
	String comment(CurrentUser user, @PathVariable DossierId id, @PathVariable ClauseId clause,
			@RequestParam(defaultValue = "") String words, Model page, HttpServletResponse response,
			RedirectAttributes next) {
		Optional<Refusal> refusal = this.comments.write(user, id, clause, words).refusal();
		if (refusal.isEmpty()) {
			return done(id, clause, "comment-written", next);
		}
		refused(refusal.get(), page, response);
		return show(user, id, clause, words, page, "discussion/comment");
	}

	@PostMapping("/comments/{comment}/resolve")
	String resolve(CurrentUser user, @PathVariable DossierId id, @PathVariable ClauseId clause,
			@PathVariable CommentId comment, RedirectAttributes next) {
		Optional<Refusal> refusal = this.comments.resolve(user, id, clause, comment).refusal();
		refusal.ifPresent((why) -> next.addFlashAttribute("refusal", why));
		return refusal.isPresent() ? "redirect:" + place(id, clause) : done(id, clause, "comment-resolved", next);
	}

	@PostMapping("/messages/preview")
	String preview(CurrentUser user, @PathVariable DossierId id, @PathVariable ClauseId clause,
			@RequestParam(defaultValue = "") String words, Model page, HttpServletResponse response) {
		Outcome<Message> outcome = this.discussion.prepare(user, id, clause, words);
		if (outcome instanceof Outcome.Done<Message> done) {
			page.addAttribute("message", done.result());
		}
		outcome.refusal().ifPresent((refusal) -> refused(refusal, page, response));
		return show(user, id, clause, words, page, "discussion/message");
	}

	/**
	 * Sends a message.
	 * @param message the id it was given when it was shown
	 */
	@PostMapping("/messages")
	String send(CurrentUser user, @PathVariable DossierId id, @PathVariable ClauseId clause,
			@RequestParam MessageId message, @RequestParam(defaultValue = "") String words, Model page,
			HttpServletResponse response, RedirectAttributes next) {
		Optional<Refusal> refusal = this.discussion.send(user, id, clause, message, words).refusal();
		if (refusal.isEmpty()) {
			return done(id, clause, "message-sent", next);
		}
		refused(refusal.get(), page, response);
		return show(user, id, clause, words, page, "discussion/message");
	}

	private String show(CurrentUser user, DossierId id, ClauseId clause, String words, Model page, String view) {
		this.pages.show(user, id, page);
		page.addAttribute("focus",
				ClauseView.of(this.text.of(user, id))
					.stream()
					.filter((each) -> each.clause().id().equals(clause))
					.findFirst()
					.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
		page.addAttribute("words", words);
		return view;
	}

	private static void refused(Refusal refusal, Model page, HttpServletResponse response) {
		page.addAttribute("refusal", refusal);
		response.setStatus(HttpStatus.CONFLICT.value());
	}

	private static String done(DossierId id, ClauseId clause, String what, RedirectAttributes next) {
		next.addFlashAttribute("done", what);
		return "redirect:" + place(id, clause);
	}

	private static String place(DossierId id, ClauseId clause) {
		return "/dossiers/" + id + "/clauses/" + clause;
	}

}
