package org.chapeau.app;

import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * The program keeps the rules of the house; and each rule sees the violation planted for
 * it, so that a mistyped package name cannot make a rule check nothing.
 */
class ArchitectureTests {

	private static final JavaClasses PROGRAM = new ClassFileImporter()
		.withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
		.importPackages("org.chapeau.app");

	private static final JavaClasses PLANTED = new ClassFileImporter().importPackages("org.chapeau.planted");

	static Stream<Arguments> rulesAndWhoBreaksThem() {
		return Stream.of(arguments(HouseRules.ONLY_THE_PROCESS_FEATURE_KNOWS_THE_ENGINE, "ClauseOfTheEngine"),
				arguments(HouseRules.THE_DOMAIN_KNOWS_NO_FRAMEWORK, "ClauseOfTheFramework"),
				arguments(HouseRules.THE_DOMAIN_KNOWS_NO_ENGINE, "ClauseOfTheEngine"),
				arguments(HouseRules.THE_DOMAIN_KNOWS_NO_WORD, "ClauseOfWord"),
				arguments(HouseRules.NO_CONTROLLER_READS_A_STORE, "HastyController"),
				arguments(HouseRules.WHOEVER_VOIDS_WHAT_IS_BOUND_TO_A_TEXT_HAS_A_PLACE, "HastyListener"),
				arguments(HouseRules.NO_PAGE_ASKS_AS_A_PROCESS, "HastyController"),
				arguments(HouseRules.ONLY_LISTED_CODE_SEES_EVERY_SIDE, "HastyController"),
				arguments(HouseRules.ONLY_LISTED_CODE_SAYS_WHOSE_ROWS_ARE_MEANT, "HastyController"),
				arguments(HouseRules.FILES_ARE_HANDED_OUT_WHERE_THE_RECORD_SEES_IT, "HastyController"),
				arguments(HouseRules.NOBODY_GOES_BY_THE_ZONE_OF_THE_MACHINE, "HastyController"),
				arguments(HouseRules.EVERY_PACKAGE_IS_NULL_MARKED, "Unmarked"));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("rulesAndWhoBreaksThem")
	void theProgramKeepsTheRule(ArchRule rule, String planted) {
		rule.check(PROGRAM);
	}

	@ParameterizedTest(name = "{1} breaks: {0}")
	@MethodSource("rulesAndWhoBreaksThem")
	void aPlantedViolationIsSeen(ArchRule rule, String planted) {
		assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> rule.check(PLANTED))
			.withMessageContaining(planted);
	}

}
