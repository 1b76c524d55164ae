package org.chapeau.app.negotiation.web;

import java.util.Comparator;
import java.util.List;

import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.negotiation.Dossier;
import org.chapeau.app.negotiation.DossierTab;
import org.springframework.stereotype.Component;

/**
 * The pages of a dossier, whichever features they belong to, as the templates ask for
 * them.
 */
@Component
public class DossierTabs {

	private final List<DossierTab> tabs;

	DossierTabs(List<DossierTab> tabs) {
		this.tabs = tabs.stream().sorted(Comparator.comparingInt(DossierTab::order)).toList();
	}

	/**
	 * The names of the tabs the reader is shown, in their order.
	 */
	public List<String> of(CurrentUser reader, Dossier dossier) {
		return this.tabs.stream().filter((tab) -> tab.visibleTo(reader, dossier)).map(DossierTab::name).toList();
	}

}
