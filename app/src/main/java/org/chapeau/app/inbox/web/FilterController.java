package org.chapeau.app.inbox.web;

import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.inbox.SavedFilters;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Keeps filters of the task list under a name, and forgets them.
 */
@Controller
class FilterController {

	private final SavedFilters filters;

	FilterController(SavedFilters filters) {
		this.filters = filters;
	}

	@PostMapping("/tasks/filters")
	String save(CurrentUser user, @RequestParam(defaultValue = "") String name,
			@RequestParam(defaultValue = "") String list, RedirectAttributes next) {
		String address = TakingController.toList(list);
		String query = address.contains("?") ? address.substring(address.indexOf('?') + 1) : "";
		this.filters.save(user, name, query)
			.refusal()
			.ifPresentOrElse((refusal) -> next.addFlashAttribute("refusal", refusal),
					() -> next.addFlashAttribute("done", "filter-saved"));
		return address;
	}

	@PostMapping("/tasks/filters/forget")
	String forget(CurrentUser user, @RequestParam String name, @RequestParam(defaultValue = "") String list,
			RedirectAttributes next) {
		this.filters.delete(user, name);
		next.addFlashAttribute("done", "filter-forgotten");
		return TakingController.toList(list);
	}

}
