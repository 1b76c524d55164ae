package org.chapeau.app.negotiation.web;

import java.util.Comparator;
import java.util.List;

import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.negotiation.Dossier;
import org.chapeau.app.negotiation.DossierTab;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The pages of a dossier, whichever features they belong to.
 */
@Configuration(proxyBeanMethods = false)
class DossierTabs {

	private static final int PROCESS = 80;

	@Bean
	DossierTab textTab() {
		return DossierTab.of("text", 0);
	}

	@Bean
	DossierTab processTab() {
		return DossierTab.of("process", PROCESS);
	}

	@Bean("dossierTabs")
	Shown dossierTabs(List<DossierTab> tabs) {
		return new Shown(tabs);
	}

	/**
	 * The tabs as the templates ask for them.
	 */
	public record Shown(List<DossierTab> tabs) {

		/**
		 * The names of the tabs the reader is shown, in their order.
		 */
		public List<String> of(CurrentUser reader, Dossier dossier) {
			return this.tabs.stream()
				.filter((tab) -> tab.visibleTo(reader, dossier))
				.sorted(Comparator.comparingInt(DossierTab::order))
				.map(DossierTab::name)
				.toList();
		}

	}

}
