package org.chapeau.app.negotiation.web;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.process.Pictures.Picture;
import org.chapeau.app.process.Pictures;
import org.chapeau.app.process.WorkItem;
import org.chapeau.workflows.diagram.BpmnSvg;
import org.chapeau.workflows.diagram.Labels;
import org.chapeau.workflows.diagram.Steps;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The processes of a dossier in words and as a drawing, as far as the reader may know of
 * them.
 */
@Component
public class ProcessPools {

	private final Pictures pictures;

	ProcessPools(Pictures pictures) {
		this.pictures = pictures;
	}

	/**
	 * All instances, the oldest first.
	 */
	public List<Pool> of(CurrentUser reader, DossierId dossier, Locale locale) {
		return this.pictures.of(reader, dossier).stream().map((each) -> pool(each, labels(locale))).toList();
	}

	/**
	 * The instance in which a task stands; {@code null}, for a template, if it is not for
	 * the reader to know.
	 */
	public @Nullable Pool around(CurrentUser reader, WorkItem task, Locale locale) {
		return this.pictures.of(reader, task).map((picture) -> pool(picture, labels(locale))).orElse(null);
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
	public record Pool(String process, @Nullable Instant started, @Nullable Instant ended, List<Place> steps,
			String svg) {
	}

	/**
	 * A step, and whether the instance stands on it or has left it.
	 */
	public record Place(String name, boolean active, boolean passed) {
	}

}
