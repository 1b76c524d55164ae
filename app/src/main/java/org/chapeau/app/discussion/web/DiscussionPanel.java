package org.chapeau.app.discussion.web;

import java.util.List;

import org.chapeau.app.discussion.Comment;
import org.chapeau.app.discussion.Comments;
import org.chapeau.app.discussion.Discussion;
import org.chapeau.app.discussion.Message;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.negotiation.ClausePanel;
import org.chapeau.app.negotiation.ClauseText;
import org.chapeau.app.negotiation.Dossier;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * Beside the clause in focus: what the sides say to each other about it, and apart from
 * that what the reader's own side says.
 */
@Component
class DiscussionPanel implements ClausePanel {

	private static final int PLACE = 40;

	private final Discussion discussion;

	private final Comments comments;

	DiscussionPanel(Discussion discussion, Comments comments) {
		this.discussion = discussion;
		this.comments = comments;
	}

	@Override
	public String template() {
		return "discussion/clause-panel";
	}

	@Override
	public int order() {
		return PLACE;
	}

	@Override
	public boolean show(CurrentUser reader, Dossier dossier, ClauseText clause, Model page) {
		List<Message> messages = this.discussion.messages(reader, clause.id());
		List<Comment> comments = this.comments.of(reader, clause.id());
		boolean maySend = this.discussion.maySend(reader, dossier);
		boolean mayComment = this.comments.mayWrite(reader, dossier);
		page.addAttribute("discussionMessages", messages);
		page.addAttribute("discussionComments", comments);
		page.addAttribute("discussionMaySend", maySend);
		page.addAttribute("discussionMayComment", mayComment);
		return maySend || mayComment || !messages.isEmpty() || !comments.isEmpty();
	}

}
