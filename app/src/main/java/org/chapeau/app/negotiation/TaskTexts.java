package org.chapeau.app.negotiation;

import java.util.List;

import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.kernel.DossierId;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * What the page of a task on the whole text has beside the text: what has changed since
 * the reader last looked, and the panels that other features add.
 */
@Component
public class TaskTexts {

	private final StatementPages pages;

	private final History history;

	private final List<TextPanel> panels;

	TaskTexts(StatementPages pages, History history, List<TextPanel> panels) {
		this.pages = pages;
		this.history = history;
		this.panels = List.copyOf(panels);
	}

	/**
	 * Puts the dossier and its text on a page, as {@link StatementPages#show} does, with
	 * what has changed in it since the reader last looked, and since when other languages
	 * are authentic: no word shows that.
	 */
	public Dossier show(CurrentUser reader, DossierId id, Model page) {
		Dossier dossier = this.pages.show(reader, id, page);
		this.history.news(reader, id).ifPresent((news) -> page.addAttribute("news", news));
		this.history.changeOfLanguages(reader, id)
			.ifPresent((change) -> page.addAttribute("languagesSince", change.at()));
		return dossier;
	}

	/**
	 * Puts the panels on a page that have something to show the reader.
	 */
	public void beside(CurrentUser reader, DossierId id, Model page) {
		page.addAttribute("textPanels",
				this.panels.stream().filter((panel) -> panel.show(reader, id, page)).map(TextPanel::template).toList());
	}

}
