package org.chapeau.app.notification.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletResponse;
import org.chapeau.app.clausebank.ClauseBank;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.identity.OwnClocks;
import org.chapeau.app.identity.Substitution;
import org.chapeau.app.identity.Substitutions;
import org.chapeau.app.kernel.Refusal;
import org.chapeau.app.ladder.LadderPages;
import org.chapeau.app.ladder.LadderProposal;
import org.chapeau.app.negotiation.Dossiers;
import org.chapeau.app.notification.Kind;
import org.chapeau.app.notification.Notification;
import org.chapeau.app.notification.Notifications;
import org.chapeau.app.notification.Settings;
import org.chapeau.app.notification.Settings.Delivery;
import org.chapeau.app.process.Tasks;
import org.springframework.beans.factory.annotation.Value;
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
 * What a person was told, and how they want to be told.
 */
@Controller
@RequestMapping("/notifications")
class NotificationController {

	private final Notifications notifications;

	private final Dossiers dossiers;

	private final Tasks tasks;

	private final Substitutions substitutions;

	private final ClauseBank bank;

	private final LadderPages ladder;

	private final OwnClocks clocks;

	private final String url;

	NotificationController(Notifications notifications, Dossiers dossiers, Tasks tasks, Substitutions substitutions,
			ClauseBank bank, LadderPages ladder, OwnClocks clocks,
			@Value("${chapeau.url:http://127.0.0.1:8080}") String url) {
		this.notifications = notifications;
		this.dossiers = dossiers;
		this.tasks = tasks;
		this.substitutions = substitutions;
		this.bank = bank;
		this.ladder = ladder;
		this.clocks = clocks;
		this.url = url;
	}

	@GetMapping
	String list(CurrentUser user, Model page) {
		List<Notification> told = this.notifications.list(user);
		page.addAttribute("told", told);
		page.addAttribute("titles", this.dossiers.titles(user,
				told.stream().map(Notification::dossier).filter(Objects::nonNull).distinct().toList()));
		page.addAttribute("substitutions",
				this.substitutions
					.concerning(user, told.stream().map(Notification::substitution).filter(Objects::nonNull).toList())
					.stream()
					.collect(Collectors.toMap(Substitution::id, Function.identity())));
		page.addAttribute("clauses", this.bank.versions(user,
				told.stream().map(Notification::clause).filter(Objects::nonNull).distinct().toList()));
		page.addAttribute("changes",
				told.stream()
					.map(Notification::change)
					.filter(Objects::nonNull)
					.distinct()
					.flatMap((change) -> this.ladder.proposal(user, change).stream())
					.collect(Collectors.toMap(LadderProposal::id, Function.identity())));
		return "notification/notifications";
	}

	/**
	 * Leads to the work, or to what it is about where there is none or it is done; what
	 * the person may no longer see is no longer there.
	 */
	@GetMapping("/{id}")
	String open(CurrentUser user, @PathVariable UUID id) {
		return this.notifications.open(user, id)
			.map((told) -> "redirect:" + goal(user, told))
			.orElse("redirect:/notifications");
	}

	private String goal(CurrentUser user, Notification told) {
		if (told.substitution() != null) {
			return "/tasks/substitutes";
		}
		if (told.process() != null) {
			return "/processes/" + told.process();
		}
		if (told.clause() != null) {
			return this.bank.version(user, told.clause())
				.map((version) -> "/clauses/" + version.clause().address() + "/versions/" + version.id())
				.orElse("/clauses");
		}
		if (told.change() != null) {
			return "/ladder/proposals/" + told.change();
		}
		if (told.dossier() == null) {
			return (told.kind() == Kind.LADDER_TO_AGREE) ? "/ladder" : "/clauses/review";
		}
		if (told.kind() == Kind.OPINION_FOR_HEAD) {
			return "/dossiers/" + told.dossier() + "/consultation";
		}
		return (told.task() != null && this.tasks.find(user, told.task()).isPresent()) ? "/tasks/" + told.task()
				: "/dossiers/" + told.dossier();
	}

	@PostMapping("/read")
	String readAll(CurrentUser user, RedirectAttributes next) {
		this.notifications.readAll(user);
		next.addFlashAttribute("done", "notifications-read");
		return "redirect:/notifications";
	}

	@GetMapping("/settings")
	String settings(CurrentUser user, Locale locale, Model page) {
		String own = (user.timeZone() != null) ? user.timeZone().getId() : "";
		return show(this.notifications.settings(user), own, locale, page);
	}

	private String show(Settings settings, String timeZone, Locale locale, Model page) {
		page.addAttribute("settings", settings);
		page.addAttribute("timeZone", timeZone);
		Map<String, String> places = new LinkedHashMap<>();
		OwnClocks.choices().forEach((zone) -> places.put(zone.getId(), this.clocks.place(zone, locale)));
		page.addAttribute("places", places);
		page.addAttribute("mails", this.notifications.mails());
		return "notification/settings";
	}

	@PostMapping("/settings")
	String save(CurrentUser user, @RequestParam Delivery delivery, @RequestParam String language,
			@RequestParam Optional<String> timeZone, Locale locale, Model page, HttpServletResponse response,
			RedirectAttributes next) {
		Settings wanted = new Settings(delivery, "ja".equals(language) ? Locale.JAPANESE : Locale.ENGLISH,
				this.notifications.settings(user).calendar());
		Optional<Refusal> refusal = this.notifications.save(user, wanted, timeZone.orElse(null)).refusal();
		if (refusal.isPresent()) {
			page.addAttribute("refusal", refusal.get());
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return show(wanted, timeZone.orElse(""), locale, page);
		}
		next.addFlashAttribute("done", "notification-settings");
		return "redirect:/notifications/settings";
	}

	/**
	 * The address is on the page that follows and never again.
	 */
	@PostMapping("/calendar")
	String openCalendar(CurrentUser user, RedirectAttributes next) {
		next.addFlashAttribute("calendar", this.url + "/calendar/" + this.notifications.openCalendar(user) + ".ics");
		next.addFlashAttribute("done", "calendar-opened");
		return "redirect:/notifications/settings";
	}

	@PostMapping("/calendar/close")
	String closeCalendar(CurrentUser user, RedirectAttributes next) {
		this.notifications.closeCalendar(user);
		next.addFlashAttribute("done", "calendar-closed");
		return "redirect:/notifications/settings";
	}

}
