package org.chapeau.app.negotiation.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.identity.Parties;
import org.chapeau.app.identity.Role;
import org.chapeau.app.kernel.Outcome;
import org.chapeau.app.kernel.Refusal;
import org.chapeau.app.negotiation.Authentic;
import org.chapeau.app.negotiation.Dossier;
import org.chapeau.app.negotiation.Dossier.DossierParty;
import org.chapeau.app.negotiation.Dossiers;
import org.chapeau.app.negotiation.Marking;
import org.chapeau.app.negotiation.NewDossier;
import org.chapeau.catalogue.Bilingual;
import org.chapeau.catalogue.Rank;
import org.chapeau.text.Party;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Opens a dossier. A form that is not right comes back with what was typed, and says at
 * each field what to do.
 */
@Controller
class NewDossierController {

	private static final List<String> TEXTS = List.of("title", "event", "place");

	private final Dossiers dossiers;

	private final Parties parties;

	NewDossierController(Dossiers dossiers, Parties parties) {
		this.dossiers = dossiers;
		this.parties = parties;
	}

	@GetMapping("/dossiers/new")
	String form(CurrentUser user, Model page) {
		if (!user.has(Role.PENHOLDER)) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		return show(user, page, Map.of("rank", Rank.MINISTERIAL.name()), Map.of());
	}

	@PostMapping("/dossiers")
	String open(CurrentUser user, @RequestParam Map<String, String> typed, Model page, HttpServletResponse response,
			RedirectAttributes next) {
		Map<String, Refusal> problems = new LinkedHashMap<>();
		NewDossier wanted = read(user, typed, problems);
		if (wanted != null && problems.isEmpty()) {
			Outcome<Dossier> outcome = this.dossiers.open(user, wanted);
			if (outcome instanceof Outcome.Done<Dossier> done) {
				next.addFlashAttribute("done", "dossier-opened");
				return "redirect:/dossiers/" + done.result().id();
			}
			page.addAttribute("refusal", outcome.refusal().orElseThrow());
		}
		response.setStatus(HttpStatus.CONFLICT.value());
		return show(user, page, typed, problems);
	}

	private @Nullable NewDossier read(CurrentUser user, Map<String, String> typed, Map<String, Refusal> problems) {
		Map<String, Bilingual> texts = new LinkedHashMap<>();
		TEXTS.forEach((name) -> texts.put(name, bilingual(typed, name, problems)));
		List<DossierParty> sides = new ArrayList<>();
		for (Party party : this.parties.all().stream().filter((one) -> takesPart(one, user, typed)).toList()) {
			sides.add(new DossierParty(party, bilingual(typed, "representative." + party.code(), problems)));
		}
		if (sides.size() < 2) {
			problems.put("parties", Refusal.of("parties-missing"));
		}
		Optional<LocalDate> date = date(typed.getOrDefault("date", ""));
		if (date.isEmpty()) {
			problems.put("date", Refusal.of("date-missing"));
		}
		Outcome<Marking> marking = Marking.parse(typed.getOrDefault("marking", ""), user.side());
		marking.refusal().ifPresent((refusal) -> problems.put("marking", refusal));
		if (date.isEmpty() || !(marking instanceof Outcome.Done<Marking> done)) {
			return null;
		}
		return new NewDossier(texts.get("title"), texts.get("event"), texts.get("place"), date.get(),
				rank(typed.getOrDefault("rank", "")), done.result(), sides, List.of(),
				Authentic.ENGLISH.name().equals(typed.get("authentic")) ? Authentic.ENGLISH : Authentic.BOTH);
	}

	/** Of two parties both take part; of more, one's own and those that are chosen. */
	private boolean takesPart(Party party, CurrentUser user, Map<String, String> typed) {
		return !mayChoose() || party.equals(user.side()) || typed.containsKey("party." + party.code());
	}

	private boolean mayChoose() {
		return this.parties.all().size() > 2;
	}

	private static Bilingual bilingual(Map<String, String> typed, String name, Map<String, Refusal> problems) {
		String en = typed.getOrDefault(name + ".en", "").strip();
		String ja = typed.getOrDefault(name + ".ja", "").strip();
		if (en.isEmpty() || ja.isEmpty()) {
			problems.put(name, Refusal.of("both-languages"));
		}
		else if (en.length() > 300 || ja.length() > 300) {
			problems.put(name, Refusal.of("too-long", 300));
		}
		return new Bilingual(en, ja);
	}

	private static Optional<LocalDate> date(String typed) {
		try {
			return Optional.of(LocalDate.parse(typed.strip()));
		}
		catch (DateTimeException ex) {
			return Optional.empty();
		}
	}

	private static Rank rank(String typed) {
		return Arrays.stream(Rank.values())
			.filter((rank) -> rank.name().equals(typed))
			.findFirst()
			.orElse(Rank.MINISTERIAL);
	}

	private String show(CurrentUser user, Model page, Map<String, String> typed, Map<String, Refusal> problems) {
		page.addAttribute("typed", typed);
		page.addAttribute("problems", problems);
		page.addAttribute("texts", TEXTS);
		page.addAttribute("parties", this.parties.all());
		page.addAttribute("choosable",
				this.parties.all().stream().filter((party) -> mayChoose() && !party.equals(user.side())).toList());
		page.addAttribute("ranks", Rank.values());
		return "negotiation/new-dossier";
	}

}
