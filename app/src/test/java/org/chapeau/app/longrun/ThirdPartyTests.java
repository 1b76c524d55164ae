package org.chapeau.app.longrun;

import java.time.LocalDate;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.Set;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.chapeau.app.approval.ApprovalFiles;
import org.chapeau.app.audit.AuditRecord;
import org.chapeau.app.calendar.Calendars;
import org.chapeau.app.consultation.AskedUnit;
import org.chapeau.app.consultation.Consultations;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.identity.GroupAuthority;
import org.chapeau.app.identity.Role;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.longrun.Engine.OpenTask;
import org.chapeau.app.models.ModelVersion;
import org.chapeau.app.models.SideModels;
import org.chapeau.app.models.Uploading;
import org.chapeau.app.negotiation.Authentic;
import org.chapeau.app.negotiation.AuthenticLanguages;
import org.chapeau.app.negotiation.DossierState;
import org.chapeau.app.negotiation.Withdrawals;
import org.chapeau.app.process.Jobs;
import org.chapeau.app.process.Pictures;
import org.chapeau.app.process.Pictures.Picture;
import org.chapeau.app.process.TaskId;
import org.chapeau.app.process.Tasks;
import org.chapeau.catalogue.Theme;
import org.chapeau.text.Party;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chapeau.app.fixtures.Outcomes.assertThatRefusal;
import static org.chapeau.app.fixtures.Outcomes.done;

/**
 * A third party is configuration and models, not code: Australia takes part by a realm, a
 * folder of models and a calendar alone. What happens in its house stays there.
 */
@LongRunTest
class ThirdPartyTests {

	private static final Party AU = new Party("AU");

	private static final List<Party> ALL = List.of(Party.EU, Party.JP, AU);

	@Autowired
	private LongRun run;

	@Autowired
	private Crew crew;

	@Autowired
	private Engine engine;

	@Autowired
	private ProcessEngine processes;

	@Autowired
	private Ends ends;

	@Autowired
	private Tasks tasks;

	@Autowired
	private Pictures pictures;

	@Autowired
	private Consultations consultations;

	@Autowired
	private ApprovalFiles approvals;

	@Autowired
	private AuditRecord record;

	@Autowired
	private Withdrawals withdrawals;

	@Autowired
	private AuthenticLanguages languages;

	@Autowired
	private SideModels models;

	@Autowired
	private MessageSource messages;

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Jobs jobs;

	@Autowired
	private Calendars calendars;

	@Test
	void itsCalendarIsAFileBesideItsModels() {
		LocalDate australiaDay = LocalDate.of(2027, 1, 26);
		assertThat(this.calendars.of(AU).isWorkingDay(australiaDay)).isFalse();
		assertThat(this.calendars.of(Party.EU).isWorkingDay(australiaDay)).isTrue();
		assertThat(this.calendars.of(Party.EU).isWorkingDay(LocalDate.of(2027, 5, 6))).as("Ascension, by the program's")
			.isFalse();
	}

	@BeforeEach
	void everybodySignsIn() {
		this.crew.signIn();
	}

	@AfterEach
	void letTheClockGo() {
		this.jobs.standAt(null);
	}

	@Test
	void aStatementOfThreePartiesIsReleasedAndNobodySeesAnothersHouse() {
		Dice dice = new Dice(3);
		Course course = this.run.openTame(1, ALL, dice);
		for (int event = 0; event < 900 && !this.ends.hasEnded(course); event++) {
			this.run.happen(course, dice);
			nobodySeesAnothersTasks(course.dossier());
		}
		assertThat(this.ends.state(course)).as(course.toString()).isEqualTo(DossierState.RELEASED);
		this.ends.endedWell(course);
		this.ends.nothingIsBroken();
		assertThat(processesByTenant(course.dossier())).containsEntry("AU", Set.of("consultAu", "approveAu"))
			.containsEntry("EU", Set.of("consultEu", "approveEu"))
			.containsEntry("JP", Set.of("consultJp", "approveJp"));
		ALL.forEach((side) -> seesOwnHouseOnly(course.dossier(), side));
	}

	private void nobodySeesAnothersTasks(DossierId dossier) {
		for (OpenTask task : this.engine.tasks(dossier)) {
			Party side = new Party(task.groups().get(0).substring(0, 2));
			for (Party other : ALL) {
				if (!other.equals(side)) {
					assertThat(this.tasks.find(director(other), new TaskId(task.id()))).as(other + " sees " + task)
						.isEmpty();
				}
			}
		}
	}

	private Map<String, Set<String>> processesByTenant(DossierId dossier) {
		return this.processes.getHistoryService()
			.createHistoricProcessInstanceQuery()
			.processInstanceBusinessKey(dossier.toString())
			.list()
			.stream()
			.collect(Collectors.groupingBy((instance) -> String.valueOf(instance.getTenantId()),
					Collectors.mapping(HistoricProcessInstance::getProcessDefinitionKey, Collectors.toSet())));
	}

	private void seesOwnHouseOnly(DossierId dossier, Party side) {
		CurrentUser reader = director(side);
		String own = side.code().charAt(0) + side.code().substring(1).toLowerCase(Locale.ROOT);
		assertThat(this.pictures.of(reader, dossier)).extracting(Picture::process)
			.contains("consult" + own, "approve" + own)
			.allMatch((process) -> process.endsWith(own) || process.equals("negotiateStatement")
					|| process.equals("releasePackage"));
		assertThat(this.consultations.list(reader, dossier)).isNotEmpty()
			.allMatch((consultation) -> consultation.party().equals(side));
		assertThat(this.approvals.approvals(reader, dossier)).isNotEmpty()
			.allMatch((file) -> file.approval().party().equals(side));
		assertThat(this.record.of(reader, dossier)).isNotEmpty()
			.allMatch((entry) -> entry.zone() == null || entry.zone().equals(side.code()))
			.allMatch((entry) -> entry.subject() == null || !entry.subject().contains("/")
					|| entry.subject().startsWith(side.code() + "/"));
	}

	@Test
	void aUnitThatIsAddedToTheRealmAndToTheTableIsAsked() {
		Course course = this.run.openTame(2, ALL, new Dice(4));
		this.run.draftOn(course, Theme.EAST_ASIA);
		assertThat(unitsProposedTo(course.dossier(), Party.EU)).contains("EU/climate", "EU/geographic-desk");
		assertThat(unitsProposedTo(course.dossier(), AU)).containsExactly("AU/pacific");
	}

	private Set<String> unitsProposedTo(DossierId dossier, Party side) {
		return this.consultations.current(director(side), dossier)
			.orElseThrow()
			.units()
			.stream()
			.filter(AskedUnit::proposed)
			.map(AskedUnit::unit)
			.collect(Collectors.toCollection(TreeSet::new));
	}

	@Test
	void aDossierOfThreeIsWithdrawnOnceAllThreeAgree() {
		Course course = this.run.openTame(3, ALL, new Dice(5));
		this.run.draftOn(course, Theme.CYBER);
		DossierId dossier = course.dossier();
		done(this.withdrawals.withdraw(director(Party.JP), dossier, ""));
		done(this.withdrawals.withdraw(director(AU), dossier, ""));
		assertThatRefusal(this.withdrawals.withdraw(director(AU), dossier, "")).isEqualTo("withdrawal-already-agreed");
		this.run.settle(course);
		assertThat(this.ends.state(course)).as("before the third agrees").isEqualTo(DossierState.NEGOTIATING);
		done(this.withdrawals.withdraw(director(Party.EU), dossier, ""));
		this.run.settle(course);
		assertThat(this.ends.state(course)).isEqualTo(DossierState.WITHDRAWN);
		this.ends.endedWell(course);
	}

	@Test
	void theLanguagesOfADossierOfThreeChangeOnceAllThreeAgree() {
		Course course = this.run.openTame(3, ALL, new Dice(5));
		this.run.draftOn(course, Theme.CYBER);
		DossierId dossier = course.dossier();
		done(this.languages.propose(director(Party.JP), dossier, Authentic.ENGLISH, ""));
		done(this.languages.agree(director(AU), dossier, Authentic.ENGLISH, ""));
		done(this.languages.takeBack(director(Party.JP), dossier));
		assertThat(done(this.languages.agree(director(Party.EU), dossier, Authentic.ENGLISH, "")).authentic())
			.as("before the first says so again")
			.isEqualTo(Authentic.BOTH);
		assertThat(done(this.languages.agree(director(Party.JP), dossier, Authentic.ENGLISH, "")).authentic())
			.isEqualTo(Authentic.ENGLISH);
	}

	@Test
	void itChangesAProcessOfItsOwnLikeAnyOtherSide() {
		CurrentUser director = director(AU);
		CurrentUser deputy = this.crew.find(AU, "au.deputy").orElseThrow();
		assertThat(this.models.processes(director)).containsExactlyInAnyOrder("consultAu", "approveAu");
		byte[] begun = this.models.file(director, "consultAu", ModelVersion.BUILT_IN).orElseThrow();
		assertThat(this.models.faults(director, "consultAu", begun)).as("what it began with").isEmpty();
		byte[] changed = new String(begun, StandardCharsets.UTF_8)
			.replace("name=\"Prepare consultation\"", "name=\"Prepare the consultation\"")
			.getBytes(StandardCharsets.UTF_8);
		assertThat(this.models.upload(deputy, "consultAu", changed, "", 0)).isInstanceOf(Uploading.Kept.class);
		done(this.models.activate(director, "consultAu", 1, 1));
		assertThat(this.mvc.get().uri("/processes").with(asDirector())).bodyText()
			.contains("Consultation of Australia", "Version 1");
		assertThat(this.models.processes(director(Party.EU))).containsExactlyInAnyOrder("consultEu", "approveEu");
		Course course = this.run.openTame(5, ALL, new Dice(7));
		this.run.draftOn(course, Theme.CYBER);
		assertThat(this.models.running(director, "consultAu")).containsEntry(1, 1L);
		done(this.models.propose(deputy, "consultAu", ModelVersion.BUILT_IN, 2));
		done(this.models.activate(director, "consultAu", ModelVersion.BUILT_IN, 3));
		assertThat(this.models.state(director, "consultAu").inUse()).isEqualTo(ModelVersion.BUILT_IN);
	}

	private static RequestPostProcessor asDirector() {
		return SecurityMockMvcRequestPostProcessors.user("au.director").authorities(new GroupAuthority("AU/director"));
	}

	@Test
	void itsPagesSayWhoseTheyAre() {
		Course course = this.run.openTame(4, ALL, new Dice(6));
		this.run.draftOn(course, Theme.CYBER);
		for (String page : List.of("", "/agreement", "/consultation", "/documents", "/process", "/record")) {
			assertThat(this.mvc.get().uri("/dossiers/" + course.dossier() + page).with(asDirector())).as(page)
				.hasStatusOk()
				.bodyText()
				.doesNotContain("??");
		}
		assertThat(this.messages.getMessage("zone.AU", null, Locale.ENGLISH)).isEqualTo("Australia only");
		assertThat(this.messages.getMessage("zone.AU", null, Locale.JAPANESE)).isEqualTo("オーストラリア連邦限り");
		assertThat(this.messages.getMessage("process.consultAu", null, Locale.ENGLISH))
			.isEqualTo("Consultation of Australia");
	}

	/** The one of a side who coordinates it and leads its delegation. */
	private CurrentUser director(Party side) {
		return this.crew.holding(side, Role.HEAD_OF_DELEGATION).get(0);
	}

}
