package org.chapeau.app;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.chapeau.app.negotiation.Rounds.TextUnlocked;
import org.jspecify.annotations.NullMarked;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

/**
 * The rules of the house beyond the arrows between features. They name packages by their
 * last parts, so that the same rule holds for the program and for the planted violations.
 */
final class HouseRules {

	static final ArchRule ONLY_THE_PROCESS_FEATURE_KNOWS_THE_ENGINE = noClasses().that()
		.resideOutsideOfPackage("..process..")
		.should()
		.dependOnClassesThat()
		.resideInAPackage("org.camunda..");

	static final ArchRule THE_DOMAIN_KNOWS_NO_FRAMEWORK = domain("org.springframework..");

	static final ArchRule THE_DOMAIN_KNOWS_NO_ENGINE = domain("org.camunda..");

	static final ArchRule THE_DOMAIN_KNOWS_NO_WORD = domain("org.docx4j..");

	static final ArchRule NO_CONTROLLER_READS_A_STORE = noClasses().that()
		.resideInAPackage("..web..")
		.should()
		.dependOnClassesThat()
		.resideInAPackage("..persistence..");

	/**
	 * Each of them locks rows of its own: in another order on another node, two of them
	 * could wait for each other.
	 */
	static final ArchRule WHOEVER_VOIDS_WHAT_IS_BOUND_TO_A_TEXT_HAS_A_PLACE = methods().that()
		.areAnnotatedWith(EventListener.class)
		.and()
		.haveRawParameterTypes(TextUnlocked.class)
		.should()
		.beAnnotatedWith(Order.class);

	/**
	 * What steps of a process are given, past the filters of a reader, is named so; a
	 * page always has a reader.
	 */
	static final ArchRule NO_PAGE_ASKS_AS_A_PROCESS = noClasses().that()
		.resideInAPackage("..web..")
		.should()
		.callMethodWhere(
				JavaCall.Predicates.target(HasName.Predicates.nameMatching("(of|for|as)Process|ofRelease|ofPackage")));

	static final ArchRule EVERY_PACKAGE_IS_NULL_MARKED = classes().should(resideInANullMarkedPackage());

	private HouseRules() {
	}

	/**
	 * Records and enums at the root of a feature are its domain; its services are not,
	 * nor are the records that settings are read into.
	 */
	private static ArchRule domain(String forbidden) {
		return noClasses().that()
			.resideInAnyPackage("..kernel", "..negotiation", "..consultation", "..approval", "..release", "..documents",
					"..discussion")
			.and(DescribedPredicate.describe("are records or enums",
					(type) -> (type.isRecord() || type.isEnum())
							&& !type.isAnnotatedWith(ConfigurationProperties.class)))
			.should()
			.dependOnClassesThat()
			.resideInAPackage(forbidden);
	}

	private static ArchCondition<JavaClass> resideInANullMarkedPackage() {
		return new ArchCondition<>("reside in a @NullMarked package") {
			@Override
			public void check(JavaClass type, ConditionEvents events) {
				boolean marked = type.getPackage().isAnnotatedWith(NullMarked.class);
				events.add(new SimpleConditionEvent(type, marked,
						type.getName() + " stands in a package without @NullMarked"));
			}
		};
	}

}
