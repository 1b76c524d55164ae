package org.chapeau.app.agreed;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.servlet.http.Cookie;
import org.chapeau.app.agreed.EarlierStatement.Status;
import org.chapeau.app.fixtures.ChapeauTest;
import org.chapeau.app.fixtures.Officer;
import org.chapeau.catalogue.Catalogue;
import org.chapeau.catalogue.Rank;
import org.chapeau.catalogue.SamplePackage;
import org.chapeau.catalogue.Theme;
import org.chapeau.ladder.Shift;
import org.chapeau.precedent.Closeness;
import org.chapeau.precedent.Departure;
import org.chapeau.precedent.PastedText;
import org.chapeau.text.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.chapeau.app.fixtures.Officer.EU_DELEGATE;
import static org.chapeau.app.fixtures.Officer.EU_DESK;
import static org.chapeau.app.fixtures.Officer.JP_DRAFTER;

/**
 * What is found in the sample library.
 */
@ChapeauTest
class LookUpTests {

	private static final int WANTED = 95;

	@Autowired
	MockMvcTester mvc;

	@Autowired
	ReleasedStatements released;

	@Autowired
	LookUp lookUp;

	@Autowired
	Library library;

	@Autowired
	Drift drift;

	@BeforeEach
	void theSampleLibraryIsThere() {
		Catalogue catalogue = Catalogue.load();
		SamplePackage.EARLIER.forEach((name) -> this.released.enter(SamplePackage.load(name, catalogue)));
	}

	@Test
	void ofAHundredParaphrasesTheRightParagraphIsAmongTheFirstThree() throws IOException {
		List<String> lines = new ClassPathResource("agreed/paraphrases.txt").getContentAsString(StandardCharsets.UTF_8)
			.lines()
			.filter((line) -> !line.startsWith("#"))
			.toList();
		assertThat(lines).hasSize(100);
		Map<String, String> titles = SamplePackage.EARLIER.stream()
			.collect(Collectors.toMap((name) -> name, (name) -> SamplePackage.load(name).title().en()));
		List<String> missed = new ArrayList<>();
		for (String line : lines) {
			String[] columns = line.split("\\|", 3);
			boolean found = look(EU_DESK, columns[2]).stream()
				.limit(3)
				.anyMatch((hit) -> hit.wording().statement().facts().title().en().equals(titles.get(columns[0]))
						&& hit.wording().paragraph().position() == Integer.parseInt(columns[1]));
			if (!found) {
				missed.add(line);
			}
		}
		System.out.printf("Look-up: %d of %d paraphrases%n", lines.size() - missed.size(), lines.size());
		assertThat(lines.size() - missed.size()).as("missed: %s", String.join("\n", missed))
			.isGreaterThanOrEqualTo(WANTED);
	}

	@Test
	void theSameWordsAreVerbatimAndComeFirst() {
		Hit hit = look(JP_DRAFTER, "双方は、フィリピンの船舶に対する危険な操船及び放水砲の使用について、深刻な懸念を表明した。").get(0);
		assertThat(hit.closeness()).isEqualTo(Closeness.VERBATIM);
		assertThat(hit.wording().statement().year()).isEqualTo(2023);
		assertThat(hit.wording().paragraph().en()).as("its English is shown beside it").contains("water cannon");
	}

	@Test
	void noMoreThanFiveAreShown() {
		assertThat(look(EU_DESK, "The two sides condemned the war")).hasSize(LookUp.BEST);
		assertThat(look(EU_DESK, "zzzz")).isEmpty();
	}

	@Test
	void filtersRuleOut() {
		Wish all = new Wish("The two sides opposed unilateral attempts to change the status quo.", "", null, null, null,
				null, false);
		assertThat(years(new Wish(all.en(), "", null, null, 2022, 2023, false))).isNotEmpty()
			.allMatch((year) -> year == 2022 || year == 2023);
		assertThat(years(new Wish(all.en(), "", null, Rank.OFFICIALS, null, null, false))).isNotEmpty()
			.doesNotContain(2022, 2023);
		assertThat(years(new Wish(all.en(), "", "JP", null, null, null, false))).isNotEmpty();
		assertThat(years(new Wish(all.en(), "", "Australia", null, null, null, false))).isEmpty();
	}

	@Test
	void aDelegateFindsNothing() {
		assertThat(look(EU_DELEGATE, "The two sides condemned the war")).isEmpty();
		assertThat(this.library.list(EU_DELEGATE.user())).isEmpty();
	}

	@Test
	void theDriftOfAThemeSaysWhatHasBecomeWeakerAndWhatWasDropped() {
		List<Drift.Year> years = this.drift.of(JP_DRAFTER.user(), Theme.UKRAINE, Language.EN);
		assertThat(years).extracting((year) -> year.statement().year()).containsSequence(2022, 2023, 2024);
		Drift.Year last = years.stream().filter((year) -> year.statement().year() == 2024).findFirst().orElseThrow();
		assertThat(last.steps().get(0).departures())
			.extracting(Departure::kind, Departure::before, Departure::now, Departure::shift)
			.contains(tuple(Departure.Kind.VERB, "strongly condemned", "condemned", Shift.WEAKER),
					tuple(Departure.Kind.QUALIFIER_DROPPED, "illegal", "", null));
	}

	@Test
	void thePictureNamesTheVerbsInTheReadersLanguageAndHasNoStyle() {
		MvcTestResult english = get("/agreed/drift/picture?theme=UKRAINE");
		assertThat(english).hasStatusOk().hasContentType("image/svg+xml;charset=UTF-8");
		assertThat(english).bodyText()
			.contains(">condemn in the strongest possible terms<", "<circle", ">2022<", ">2019<")
			.doesNotContain("style", "script");
		assertThat(this.mvc.get()
			.uri("/agreed/drift/picture?theme=UKRAINE")
			.cookie(new Cookie("chapeau-language", "ja"))
			.with(JP_DRAFTER)
			.exchange()).bodyText().contains(">非難する<");
		assertThat(get("/agreed/drift?theme=UKRAINE")).hasStatusOk()
			.bodyText()
			.contains(">strongly condemned</q>", "weaker", "dropped:");
		assertThat(get("/agreed/drift?theme=SPACE")).hasStatusOk();
	}

	private MvcTestResult get(String page) {
		return this.mvc.get().uri(page).with(JP_DRAFTER).exchange();
	}

	@Test
	void samplesAreAgreedLanguageAndEnterOnce() {
		assertThat(this.library.list(JP_DRAFTER.user()))
			.filteredOn((statement) -> statement.facts().title().en().contains("Consultations on the Sea Lanes"))
			.singleElement()
			.matches((statement) -> statement.facts().status() == Status.AGREED && statement.zone() == null);
	}

	private List<Integer> years(Wish wish) {
		return this.lookUp.nearest(EU_DESK.user(), wish)
			.stream()
			.map((hit) -> hit.wording().statement().year())
			.toList();
	}

	private List<Hit> look(Officer officer, String words) {
		boolean japanese = PastedText.language(words) == Language.JA;
		return this.lookUp.nearest(officer.user(),
				new Wish(japanese ? "" : words, japanese ? words : "", null, null, null, null, false));
	}

}
