package org.chapeau.app.identity.web;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.chapeau.app.identity.SignOn;
import org.chapeau.app.identity.UnrecordedException;
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

	/**
	 * Letters and single slashes only: a browser drops a tab or a line end within an
	 * address, so that one after the first slash would lead to another host.
	 */
	private static final Pattern OWN_PATH = Pattern.compile("/(?:[\\w.~-]+/?)*+");

	/** Why somebody is here who wanted to be elsewhere. */
	private static final List<String> NOTICES = List.of("unreachable", "failed", "stale", "other-side",
			UnrecordedException.NOTICE);

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
	String signIn(@RequestParam Map<String, String> query, Model model) {
		NOTICES.stream().filter(query::containsKey).findFirst().ifPresent((why) -> model.addAttribute("notice", why));
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
		return "redirect:" + (OWN_PATH.matcher(back).matches() ? back : "/tasks");
	}

}
