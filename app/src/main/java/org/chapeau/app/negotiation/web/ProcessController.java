package org.chapeau.app.negotiation.web;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.negotiation.DossierTab;
import org.chapeau.app.negotiation.StatementPages;
import org.chapeau.app.process.Pictures;
import org.chapeau.app.process.Pictures.Picture;
import org.chapeau.workflows.diagram.BpmnSvg;
import org.chapeau.workflows.diagram.Step;
import org.chapeau.workflows.diagram.Steps;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * Where the processes of a dossier stand, as an ordered list and as a diagram. The other
 * side's processes are not among them.
 */
@Controller
class ProcessController {

	private static final int PLACE = 80;

	private final Pictures pictures;

	private final StatementPages pages;

	private final MessageSource messages;

	ProcessController(Pictures pictures, StatementPages pages, MessageSource messages) {
		this.pictures = pictures;
		this.pages = pages;
		this.messages = messages;
	}

	@Bean
	static DossierTab processTab() {
		return DossierTab.of("process", PLACE);
	}

	@GetMapping("/dossiers/{id}/process")
	String show(CurrentUser reader, @PathVariable DossierId id, Model page, Locale locale) {
		this.pages.show(reader, id, page);
		page.addAttribute("pools", this.pictures.of(reader, id).stream().map((each) -> pool(each, locale)).toList());
		return "negotiation/process";
	}

	private Pool pool(Picture picture, Locale locale) {
		String svg = BpmnSvg.of(stream(picture))
			.labelled((id, name) -> label(id, name, locale))
			.highlighting(picture.active())
			.draw();
		List<Place> steps = Steps.of(stream(picture)).stream().map((step) -> place(step, picture, locale)).toList();
		return new Pool(picture.process(), picture.started(), picture.ended(), steps, svg);
	}

	private Place place(Step step, Picture picture, Locale locale) {
		return new Place(label(step.id(), step.name(), locale), picture.active().contains(step.id()),
				picture.passed().contains(step.id()));
	}

	/**
	 * The models are drawn in English; another language finds its words among the
	 * messages.
	 */
	private String label(String element, String name, Locale locale) {
		String words = this.messages.getMessage("element." + element, null, name, locale);
		return (words != null) ? words : name;
	}

	private static ByteArrayInputStream stream(Picture picture) {
		return new ByteArrayInputStream(picture.model().getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * An instance of a process, with its steps and its diagram.
	 */
	record Pool(String process, @Nullable Instant started, @Nullable Instant ended, List<Place> steps, String svg) {
	}

	/**
	 * A step, and whether the instance stands on it or has left it.
	 */
	record Place(String name, boolean active, boolean passed) {
	}

}
