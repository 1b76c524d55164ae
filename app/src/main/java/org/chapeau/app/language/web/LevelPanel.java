package org.chapeau.app.language.web;

import java.util.List;

import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.language.Levels;
import org.chapeau.app.negotiation.ClausePanel;
import org.chapeau.app.negotiation.ClauseText;
import org.chapeau.app.negotiation.Dossier;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * How strongly the clause in focus speaks, now and in each side's reading. It says no
 * more than the text that both sides see.
 */
@Component
class LevelPanel implements ClausePanel {

	private static final int PLACE = 10;

	private final Levels levels;

	LevelPanel(Levels levels) {
		this.levels = levels;
	}

	@Override
	public String template() {
		return "language/clause-panel";
	}

	@Override
	public int order() {
		return PLACE;
	}

	@Override
	public boolean show(CurrentUser reader, Dossier dossier, ClauseText clause, Model page) {
		List<Levels.Level> levels = this.levels.of(clause);
		page.addAttribute("languageLevels", levels);
		return !levels.isEmpty();
	}

}
