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
import org.chapeau.workflows.diagram.Labels;
import org.chapeau.workflows.diagram.Steps;
import org.jspecify.annotations.Nullable;
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

	ProcessController(Pictures pictures, StatementPages pages) {
		this.pictures = pictures;
		this.pages = pages;
	}

	@Bean
	static DossierTab processTab() {
		return DossierTab.of("process", PLACE);
	}

	@GetMapping("/dossiers/{id}/process")
	String show(CurrentUser reader, @PathVariable DossierId id, Model page, Locale locale) {
		this.pages.show(reader, id, page);
		page.addAttribute("pools",
				this.pictures.of(reader, id).stream().map((each) -> pool(each, labels(locale))).toList());
		return "negotiation/process";
	}

	private static Pool pool(Picture picture, Labels labels) {
		String svg = BpmnSvg.of(stream(picture)).labelled(labels).highlighting(picture.active()).draw();
		List<Place> steps = Steps.of(stream(picture))
			.stream()
			.filter((step) -> picture.running() || picture.passed().contains(step.id()))
			.map((step) -> new Place(labels.label(step.id(), step.name()), picture.active().contains(step.id()),
					picture.passed().contains(step.id())))
			.toList();
		return new Pool(picture.process(), picture.started(), picture.ended(), steps, svg);
	}

	private static Labels labels(Locale locale) {
		return Locale.JAPANESE.getLanguage().equals(locale.getLanguage()) ? Labels.japanese() : Labels.OF_THE_MODEL;
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
