package org.chapeau.app;

import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.Violations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Who may know whom. The arrows stand in each feature's {@code package-info}; this holds
 * the code to them, and the features to naming them.
 */
class ModularityTests {

	private static final ApplicationModules FEATURES = ApplicationModules.of(ChapeauApplication.class);

	@Test
	void everyFeatureKnowsOnlyThoseItNames() {
		FEATURES.verify();
	}

	@Test
	void everyFeatureNamesThoseItMayKnow() {
		assertThat(FEATURES.stream().filter((feature) -> namesNobody(feature.getBasePackage().getName())))
			.as("features whose package-info lacks @ApplicationModule(allowedDependencies = ...)")
			.isEmpty();
	}

	@Test
	void theKernelKnowsNobody() {
		assertThat(FEATURES.getModuleByName("kernel").orElseThrow().getDirectDependencies(FEATURES).isEmpty()).isTrue();
	}

	@Test
	void nobodyKnowsTheRecord() {
		assertThat(FEATURES.stream()
			.filter((feature) -> feature.getDirectDependencies(FEATURES).containsModuleNamed("audit"))).isEmpty();
	}

	@Test
	void aPlantedViolationIsSeen() {
		ApplicationModules planted = ApplicationModules.of("org.chapeau.planted.arrows",
				new ImportOption.OnlyIncludeTests());
		assertThatExceptionOfType(Violations.class).isThrownBy(planted::verify)
			.withMessageContaining("Module 'below' depends on module 'above'");
	}

	private static boolean namesNobody(String featurePackage) {
		try {
			ApplicationModule module = Class.forName(featurePackage + ".package-info")
				.getAnnotation(ApplicationModule.class);
			return module == null || String.join("", module.allowedDependencies()).equals(ApplicationModule.OPEN_TOKEN);
		}
		catch (ClassNotFoundException ex) {
			return true;
		}
	}

}
