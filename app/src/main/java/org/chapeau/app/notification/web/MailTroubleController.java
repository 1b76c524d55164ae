package org.chapeau.app.notification.web;

import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.notification.RefusedMail;
import org.chapeau.app.process.OperatorPanel;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Tells an operator of letters that the mail server has not taken.
 */
@Controller
class MailTroubleController implements OperatorPanel {

	private final RefusedMail mail;

	MailTroubleController(RefusedMail mail) {
		this.mail = mail;
	}

	@Override
	public String template() {
		return "notification/operator-panel";
	}

	@Override
	public boolean show(Model page) {
		RefusedMail.Refused refused = this.mail.now();
		page.addAttribute("mailRefused", refused);
		return refused.letters() > 0;
	}

	@PostMapping("/operator/mail/retry")
	String retry(CurrentUser operator, RedirectAttributes next) {
		this.mail.hurry(operator);
		next.addFlashAttribute("done", "mail-hurried");
		return "redirect:/operator";
	}

}
