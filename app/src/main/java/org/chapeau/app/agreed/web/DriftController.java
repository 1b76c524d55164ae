package org.chapeau.app.agreed.web;

import java.util.List;
import java.util.Locale;

import org.chapeau.app.agreed.Drift;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.catalogue.Ladder;
import org.chapeau.catalogue.Theme;
import org.chapeau.text.Language;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * How the wording on a theme has drifted over the years: a picture, and the same in
 * words.
 */
@Controller
@RequestMapping("/agreed/drift")
class DriftController {

	private static final MediaType SVG = MediaType.parseMediaType("image/svg+xml;charset=UTF-8");

	private final Drift drift;

	private final Ladder ladder;

	DriftController(Drift drift, Ladder ladder) {
		this.drift = drift;
		this.ladder = ladder;
	}

	@GetMapping
	String drift(CurrentUser reader, @RequestParam(defaultValue = "UKRAINE") Theme theme, Locale locale, Model page) {
		AgreedController.forReaders(reader);
		List<Drift.Year> years = this.drift.of(reader, theme, language(locale));
		page.addAttribute("theme", theme);
		page.addAttribute("themes", Theme.values());
		page.addAttribute("years", years);
		page.addAttribute("measured",
				this.ladder.scales()
					.stream()
					.anyMatch((scale) -> years.stream().anyMatch((year) -> year.strongest(scale).isPresent())));
		return "agreed/drift";
	}

	@GetMapping("/picture")
	ResponseEntity<String> picture(CurrentUser reader, @RequestParam Theme theme, Locale locale) {
		AgreedController.forReaders(reader);
		Language language = language(locale);
		return ResponseEntity.ok()
			.contentType(SVG)
			.body(new DriftPicture(this.drift.of(reader, theme, language), this.ladder, language).svg());
	}

	private static Language language(Locale locale) {
		return Locale.JAPANESE.getLanguage().equals(locale.getLanguage()) ? Language.JA : Language.EN;
	}

}
