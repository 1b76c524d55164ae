package org.chapeau.app;

import java.text.DateFormat;
import java.time.Instant;
import java.util.Calendar;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeSet;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.servlet.http.HttpServletResponse;
import org.chapeau.app.kernel.Zone;
import org.chapeau.app.negotiation.Rounds.TextUnlocked;
import org.chapeau.text.Party;
import org.jspecify.annotations.NullMarked;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.http.ContentDisposition;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

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

	/**
	 * Who opens the second wall: what has no reader, and what has something cross.
	 * Whoever is added here says in {@code docs/adr/0041-a-second-wall.md} why.
	 */
	private static final Set<String> SEE_EVERY_SIDE = Set.of(
			// Starting: migrations, sign-on, the clause bank, the sample.
			"WallConfiguration", "People", "BankSeeding", "SampleStart",
			// Steps of shared processes.
			"EngineConfiguration",
			// By the clock, or for an operator, who reads no words.
			"Clockwork", "FormerOffices", "Seals", "RefusedMail", "MailFigures",
			// Whether the shared record holds, and not what it says.
			"RecordCheck",
			// For shared processes.
			"WhoTakesPart",
			// In a thread of LibreOffice's.
			"Pdfs",
			// What follows what somebody has done, whichever side it concerns.
			"Telling", "TellingOfClauses", "TellingOfLadder", "RecordWriter", "ReleasedStatements",
			// A calendar is found by its secret.
			"CalendarFeed",
			// What was sealed crosses, or lapses.
			"Opening", "SealedAnswers",
			// Whether one person has turned a key, on whichever side they were then.
			"KeyStore");

	private static final Set<String> CHOOSE_A_SIDE = Set.of("ReadersZone", "EngineConfiguration", "WhoTakesPart",
			"DueDates", "Approvals", "SideIndexes", "CalendarFeed");

	static final ArchRule ONLY_LISTED_CODE_SEES_EVERY_SIDE = noClasses().that(areNoneOf(SEE_EVERY_SIDE))
		.should()
		.callMethod(Zone.class, "ofAll");

	static final ArchRule ONLY_LISTED_CODE_SAYS_WHOSE_ROWS_ARE_MEANT = noClasses().that(areNoneOf(CHOOSE_A_SIDE))
		.should()
		.callMethod(Zone.class, "of", Party.class);

	/**
	 * Who says of an answer that it is a file to be kept: the one place where attachments
	 * are built, the record, which looks for them there, and the record's own files,
	 * which are on record in words of their own.
	 */
	private static final Set<String> HAND_OUT_FILES = Set.of("Attachment", "DownloadRecorder", "RecordCheckController");

	static final ArchRule FILES_ARE_HANDED_OUT_WHERE_THE_RECORD_SEES_IT = noClasses().that(areNoneOf(HAND_OUT_FILES))
		.should()
		.dependOnClassesThat()
		.belongToAnyOf(ContentDisposition.class, StreamingResponseBody.class)
		.orShould()
		.callMethod(HttpServletResponse.class, "getOutputStream");

	/** Each node would have its own: {@code docs/adr/0055-the-program-runs-in-utc.md}. */
	static final ArchRule NOBODY_GOES_BY_THE_ZONE_OF_THE_MACHINE = noClasses().that()
		.doNotHaveSimpleName("MachineZone")
		.should()
		.callMethodWhere(
				DescribedPredicate.describe("takes the zone of the machine", HouseRules::takesTheMachinesZone));

	static final ArchRule EVERY_PACKAGE_IS_NULL_MARKED = classes().should(resideInANullMarkedPackage());

	private HouseRules() {
	}

	private static boolean takesTheMachinesZone(JavaCall<?> call) {
		String name = call.getTarget().getName();
		boolean local = call.getTargetOwner().getPackageName().equals("java.time") && name.equals("now")
				&& call.getTarget().getRawParameterTypes().isEmpty()
				&& !call.getTargetOwner().isEquivalentTo(Instant.class);
		return local || Set.of("systemDefault", "systemDefaultZone").contains(name)
				|| call.getTargetOwner().isEquivalentTo(TimeZone.class) && name.equals("getDefault")
				|| call.getTargetOwner().isAssignableTo(Calendar.class) && name.equals("getInstance")
				|| call.getTargetOwner().isAssignableTo(DateFormat.class);
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

	/** Neither they nor what is within them. */
	private static DescribedPredicate<JavaClass> areNoneOf(Set<String> listed) {
		return DescribedPredicate.describe("are none of " + new TreeSet<>(listed),
				(type) -> !listed.contains(type.getName().replaceFirst("\\$.*", "").replaceFirst(".*\\.", "")));
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
