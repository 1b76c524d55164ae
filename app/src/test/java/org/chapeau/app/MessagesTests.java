package org.chapeau.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.chapeau.app.agreed.EarlierStatement;
import org.chapeau.app.clausebank.BankState;
import org.chapeau.app.clausebank.BankWish;
import org.chapeau.app.glossary.TermFault;
import org.chapeau.app.identity.Admission;
import org.chapeau.app.identity.OwnClocks;
import org.chapeau.app.ladder.LadderProposal;
import org.chapeau.app.language.Standing;
import org.chapeau.app.models.ModelEvent;
import org.chapeau.app.negotiation.Authentic;
import org.chapeau.app.negotiation.ClauseNote;
import org.chapeau.app.negotiation.ClauseVersion;
import org.chapeau.app.negotiation.DossierState;
import org.chapeau.app.negotiation.LanguageChange;
import org.chapeau.app.negotiation.MemberStatePosition;
import org.chapeau.app.negotiation.OriginView;
import org.chapeau.app.negotiation.Reserve;
import org.chapeau.app.negotiation.StatementVersion;
import org.chapeau.app.negotiation.Transmission;
import org.chapeau.app.release.ReleaseCheck;
import org.chapeau.bilingual.Confidence;
import org.chapeau.bilingual.Finding;
import org.chapeau.bilingual.Name;
import org.chapeau.catalogue.Fault;
import org.chapeau.catalogue.Kind;
import org.chapeau.catalogue.Rank;
import org.chapeau.catalogue.Scale;
import org.chapeau.catalogue.Theme;
import org.chapeau.catalogue.Use;
import org.chapeau.ladder.LadderFault;
import org.chapeau.ladder.Shift;
import org.chapeau.lint.LintFinding;
import org.chapeau.precedent.Closeness;
import org.chapeau.precedent.Departure;
import org.chapeau.precedent.Weight;
import org.chapeau.text.Language;
import org.chapeau.text.Part;
import org.chapeau.word.DocumentKind;
import org.chapeau.workflows.Model;
import org.chapeau.workflows.Models;
import org.chapeau.workflows.change.Aspect;
import org.chapeau.workflows.change.Difference;
import org.chapeau.workflows.change.ModelFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Both languages say everything that a page asks for.
 */
class MessagesTests {

	private static final Pattern LITERAL_KEY = Pattern.compile("#\\{([a-zA-Z][\\w.-]*)[(}]");

	private static final Pattern USER_TASK = Pattern.compile("<bpmn:userTask id=\"([^\"]+)\"");

	/** That a verb is as strong as another is said in other words. */
	private static final Shift[] SHIFTS = { Shift.WEAKER, Shift.STRONGER, Shift.OTHER };

	/** A verb says itself what has become of it. */
	private static final Departure.Kind[] DEPARTURES = { Departure.Kind.NAME_DROPPED, Departure.Kind.NAME_ADDED,
			Departure.Kind.QUALIFIER_DROPPED, Departure.Kind.QUALIFIER_ADDED };

	private static final DocumentKind[] WITH_NOTES = { DocumentKind.PRECEDENT_NOTES, DocumentKind.ANNOTATED_EDITION };

	static Stream<String> derivedKeys() {
		return Stream
			.of(keys("state.", DossierState.values()), keys("rank.", Rank.values()), keys("kind.", Kind.values()),
					keys("theme.", Theme.values()), keys("part.", Part.values()),
					keys("reserve.kind.", Reserve.Kind.values()), keys("reserve.kind-why.", Reserve.Kind.values()),
					keys("reserve.of-kind.", Reserve.Kind.values()),
					keys("notification.", org.chapeau.app.notification.Kind.values()),
					keys("member-states.", MemberStatePosition.Word.values()),
					keys("cause.", ClauseVersion.Cause.values()),
					keys("statement-cause.", StatementVersion.Cause.values()),
					keys("dossier.authentic.", Authentic.values()), keys("authentic.", LanguageChange.Stage.values()),
					keys("authentic.change.", Authentic.values()), keys("authentic.propose.", Authentic.values()),
					keys("authentic.agree.", Authentic.values()), keys("models.fault.", ModelFault.Kind.values()),
					keys("models.aspect.", Aspect.values()), keys("models.change.", Difference.Change.values()),
					keys("models.event.", ModelEvent.What.values()), keys("turned-away.", Admission.Reason.values()),
					keys("document.", DocumentKind.values()), keys("corrigendum.text.", Language.values()),
					keys("is-released.verdict.", ReleaseCheck.Verdict.values()),
					keys("is-released.means.", ReleaseCheck.Verdict.values()),
					keys("languages.state.", Standing.State.values()), scales("languages.scale."),
					keys("languages.confidence.", Confidence.values()),
					keys("languages.severity.", LintFinding.Severity.values()), keys("languages.shift.", SHIFTS),
					keys("agreed.standing.", org.chapeau.precedent.Standing.values()),
					keys("agreed.weight.", Weight.values()), keys("agreed.departure.", DEPARTURES),
					keys("note.", ClauseNote.Kind.values()), keys("document.under-title.", WITH_NOTES),
					keys("agreed.closeness.", Closeness.values()),
					keys("agreed.status.", EarlierStatement.Status.values()), keys("bank.state.", BankState.values()),
					keys("bank.decided.", BankState.values()), keys("ladder.fault.", LadderFault.Kind.values()),
					keys("ladder.state.", LadderProposal.State.values()), scales("ladder.scale."),
					keys("ladder.in.", Language.values()), keys("names.kind.", Name.Kind.values()),
					keys("names.fault.", TermFault.Kind.values()),
					Arrays.stream(BankState.values())
						.filter((state) -> state != BankState.PROPOSED)
						.flatMap((state) -> Stream.of("done.bank-", "recorded.bank-")
							.map((prefix) -> prefix + state.name().toLowerCase(Locale.ROOT))),
					keys("bank.show.", BankWish.Show.values()), keys("bank.news.", OriginView.News.values()),
					keys("bank.fault.", Fault.values()), keys("bank.document.", Use.values()),
					Arrays.stream(Finding.Kind.values()).map((kind) -> "languages.kind." + kind.key()),
					OwnClocks.choices().stream().map((zone) -> "time-zone." + zone.getId()),
					Arrays.stream(Transmission.Kind.values()).map((kind) -> "recorded." + kind.key()),
					userTasks().map((task) -> "task." + task))
			.flatMap((each) -> each);
	}

	@Test
	void everyFileIsThereInBothLanguagesAndSaysTheSameKeys() {
		assertThat(Messages.files("_ja").keySet()).isEqualTo(Messages.files("").keySet());
		Messages.files("")
			.forEach((file, english) -> assertThat(Messages.files("_ja").get(file).keySet())
				.as("keys of " + file + "_ja.properties")
				.isEqualTo(english.keySet()));
	}

	@Test
	void everyFileIsRead() {
		String basenames = setting("spring.messages.basename");
		assertThat(List.of(basenames.split(",")))
			.containsAll(Messages.files("").keySet().stream().map((file) -> "messages/" + file).toList());
	}

	@Test
	void everyMessageIsReadAsAFormatSoThatOneRuleHoldsForApostrophes() {
		assertThat(setting("spring.messages.always-use-message-format")).isEqualTo("true");
	}

	@Test
	void noKeyStandsInTwoFiles() {
		assertThat(Messages.files("").values().stream().mapToInt(Map::size).sum()).isEqualTo(Messages.all("").size());
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "_ja" })
	void noMessageIsEmpty(String language) {
		assertThat(Messages.all(language)).allSatisfy((key, message) -> assertThat(message).isNotBlank());
	}

	@Test
	void bothLanguagesTakeTheSameArguments() {
		Map<String, String> japanese = Messages.all("_ja");
		assertThat(Messages.all(""))
			.allSatisfy((key, message) -> assertThat(arguments(japanese.getOrDefault(key, ""))).as(key)
				.isEqualTo(arguments(message)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "_ja" })
	void everyApostropheIsWrittenTwice(String language) {
		assertThat(Messages.all(language))
			.allSatisfy((key, message) -> assertThat(message.replace("''", "")).as("message formats drop a single one")
				.doesNotContain("'"));
	}

	@Test
	void everyKeyThatAPageNamesExists() {
		Set<String> named = new TreeSet<>();
		for (Resource template : templates()) {
			LITERAL_KEY.matcher(read(template)).results().map((key) -> key.group(1)).forEach(named::add);
		}
		assertThat(named).hasSizeGreaterThan(100);
		assertThat(Messages.all("").keySet()).containsAll(named);
	}

	@ParameterizedTest
	@MethodSource
	void derivedKeys(String key) {
		assertThat(Messages.all("")).containsKey(key);
	}

	private static String setting(String name) {
		YamlPropertiesFactoryBean yaml = new YamlPropertiesFactoryBean();
		yaml.setResources(new ClassPathResource("application.yaml"));
		return String.valueOf(Objects.requireNonNull(yaml.getObject()).get(name));
	}

	private static Stream<String> userTasks() {
		return allUserTasks().stream();
	}

	private static Set<String> allUserTasks() {
		return Models.processes()
			.stream()
			.flatMap((model) -> USER_TASK.matcher(read(model)).results().map((task) -> task.group(1)))
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private static Stream<String> scales(String prefix) {
		return Scale.ofTheProgram().stream().map((scale) -> prefix + scale.name());
	}

	private static Stream<String> keys(String prefix, Enum<?>[] values) {
		return Arrays.stream(values).map((value) -> prefix + value.name());
	}

	/** The numbers of the arguments, whatever their formats. */
	private static Set<String> arguments(String message) {
		return Pattern.compile("\\{(\\d)")
			.matcher(message)
			.results()
			.map(MatchResult::group)
			.collect(Collectors.toSet());
	}

	private static Resource[] templates() {
		return Messages.resources("classpath*:templates/**/*.html");
	}

	private static String read(Resource resource) {
		try {
			return resource.getContentAsString(StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String read(Model model) {
		try (InputStream in = model.open()) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
