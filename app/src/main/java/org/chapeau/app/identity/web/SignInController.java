package org.chapeau.app.identity.web;

import org.chapeau.app.identity.SignOn;
import org.chapeau.realm.Realm;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The way in, and the choice of language.
 */
@Controller
class SignInController {

	private final SignOn signOn;

	private final Realm realm;

	SignInController(SignOn signOn, Realm realm) {
		this.signOn = signOn;
		this.realm = realm;
	}

	@GetMapping("/")
	String home() {
		return "redirect:/tasks";
	}

	@GetMapping("/sign-in")
	String signIn(Model model) {
		if (this.signOn.embedded()) {
			model.addAttribute("sampleUsers", this.realm.users());
		}
		return "identity/sign-in";
	}

	/**
	 * Changes the language (the interceptor has read it from {@code lang}) and goes back.
	 */
	@PostMapping("/language")
	String language(@RequestParam String back) {
		// Only a path of this program: an address of another would be an open redirect.
		boolean own = back.startsWith("/") && !back.startsWith("//") && !back.contains("\\");
		return "redirect:" + (own ? back : "/tasks");
	}

}
