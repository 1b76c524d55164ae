package org.chapeau.app.approval;

import org.chapeau.app.negotiation.Dossier;
import org.chapeau.app.negotiation.DossierTab;
import org.chapeau.app.identity.CurrentUser;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The settings of this feature, and its page of the dossier.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SilenceSettings.class)
class ApprovalConfiguration {

	private static final int ORDER = 40;

	@Bean
	DossierTab approvalTab() {
		return new ApprovalTab();
	}

	/**
	 * There is nothing to see before approval is asked for.
	 */
	private static final class ApprovalTab implements DossierTab {

		@Override
		public String name() {
			return "approval";
		}

		@Override
		public int order() {
			return ORDER;
		}

		@Override
		public boolean visibleTo(CurrentUser reader, Dossier dossier) {
			return dossier.approvalRequestedAt() != null;
		}

	}

}
