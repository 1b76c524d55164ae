package org.chapeau.app.glossary;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.chapeau.app.audit.AuditRecord;
import org.chapeau.app.fixtures.ChapeauTest;
import org.chapeau.app.fixtures.Officer;
import org.chapeau.app.fixtures.Statement;
import org.chapeau.app.fixtures.Statements;
import org.chapeau.app.glossary.Term.Saying;
import org.chapeau.app.glossary.persistence.TermStore;
import org.chapeau.app.language.LanguageReview;
import org.chapeau.app.language.Standing;
import org.chapeau.bilingual.Finding;
import org.chapeau.bilingual.Glossary;
import org.chapeau.bilingual.Name;
import org.chapeau.text.Language;
import org.chapeau.text.Party;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.chapeau.app.fixtures.Officer.EU_AUDITOR;
import static org.chapeau.app.fixtures.Officer.EU_DELEGATE;
import static org.chapeau.app.fixtures.Officer.EU_DESK;
import static org.chapeau.app.fixtures.Officer.EU_MARITIME;
import static org.chapeau.app.fixtures.Officer.JP_AUDITOR;
import static org.chapeau.app.fixtures.Officer.JP_DRAFTER;
import static org.chapeau.app.fixtures.Outcomes.assertThatRefusal;
import static org.chapeau.app.fixtures.Outcomes.done;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * The names in both languages are kept by officers of both sides, and count at once.
 */
@ChapeauTest
class GlossaryTests {

	@Autowired
	MockMvcTester mvc;

	@Autowired
	GlossaryTerms terms;

	@Autowired
	TermSeeding seeding;

	@Autowired
	TermStore store;

	@Autowired
	Glossary glossary;

	@Autowired
	Statements statements;

	@Autowired
	LanguageReview review;

	@Autowired
	AuditRecord record;

	@Test
	void theNamesStartWithTheListOfTheProgram() {
		assertThat(this.terms.search("ｕｋｒａｉｎｅ", Name.Kind.STATE, false)).extracting((term) -> term.name().ja())
			.containsExactly(List.of("ウクライナ"));
		assertThat(this.terms.search("国際刑事", null, false)).isNotEmpty();
		assertThat(get(EU_AUDITOR, "/names?words=Ukraine")).hasStatusOk().bodyText().contains("ウクライナ");
		assertThat(get(EU_DELEGATE, "/names")).hasStatus(404);
	}

	@Test
	void aNameThatIsAddedIsComparedAtOnceAndVoidsNoConfirmation() {
		Statement statement = this.statements.aStatement()
			.withClause("The two sides welcomed the talks in Zubrowka.", "双方は、同地での会談を歓迎した。")
			.transmitted();
		done(this.review.confirm(EU_MARITIME.user(), statement.id(), statement.clause(1).id(),
				statement.clause(1).hash()));
		assertThat(findings(statement)).doesNotContain(Finding.Kind.NAME);
		Term term = kept(this.terms.add(EU_DESK.user(), says(Name.Kind.PLACE, "Zubrowka", "ズブロフカ")));
		assertThat(findings(statement)).contains(Finding.Kind.NAME);
		assertThat(this.review.of(EU_DESK.user(), statement.id()).get(0).standing().state())
			.isEqualTo(Standing.State.CONFIRMED);
		assertThat(this.glossary.counterpart("Zubrowka", Language.EN)).hasValue("ズブロフカ");
		done(this.terms.retire(JP_DRAFTER.user(), term.id(), 1));
		assertThat(findings(statement)).doesNotContain(Finding.Kind.NAME);
		done(this.terms.restore(EU_DESK.user(), term.id(), 2));
		assertThat(findings(statement)).contains(Finding.Kind.NAME);
		done(this.terms.retire(EU_DESK.user(), term.id(), 3));
	}

	@Test
	void whatBecameOfANameIsReadByBothSidesAndWhoDidItByItsOwn() {
		Term term = kept(this.terms.add(EU_DESK.user(), says(Name.Kind.PERSON, "Gustave Hoteller", "ギュスターヴ・ホテラー")));
		kept(this.terms.change(JP_DRAFTER.user(), term.id(), 1,
				says(Name.Kind.PERSON, "Gustave Hoteller", "グスタフ・ホテラー")));
		assertThat(this.terms.history(EU_DESK.user(), term.id()))
			.extracting((change) -> change.term().name().ja().get(0), TermChange::party, TermChange::by)
			.containsExactly(tuple("グスタフ・ホテラー", Party.JP, null), tuple("ギュスターヴ・ホテラー", Party.EU, "eu.desk"));
		assertThat(get(EU_DESK, "/names/" + term.id())).hasStatusOk()
			.bodyText()
			.contains("グスタフ・ホテラー", "eu.desk")
			.doesNotContain("jp.drafter");
		assertThat(this.record.ofSide(JP_AUDITOR.user()))
			.filteredOn((entry) -> "Gustave Hoteller".equals(entry.subject()))
			.extracting(AuditRecord.Entry::what, AuditRecord.Entry::userName)
			.containsExactlyInAnyOrder(tuple("name-added", null), tuple("name-changed", "jp.drafter"));
	}

	@Test
	void oneNameHasOneMeaning() {
		assertThat(faults(says(Name.Kind.STATE, "Ukraine", "烏克蘭"))).containsExactly(TermFault.Kind.TAKEN);
		assertThat(faults(says(Name.Kind.PLACE, "Some Ukraine", "ウクライナ"))).containsExactly(TermFault.Kind.TAKEN);
		assertThat(faults(new Saying(new Name(Name.Kind.PLACE, List.of(), List.of("どこか"), Set.of()), "", "", "")))
			.containsExactly(TermFault.Kind.MISSING);
		assertThat(faults(says(Name.Kind.PLACE, "どこか", "どこか"))).containsExactly(TermFault.Kind.WRONG_LANGUAGE);
		assertThat(faults(says(Name.Kind.PLACE, "X", "どこか"))).containsExactly(TermFault.Kind.TOO_SHORT);
		assertThat(faults(says(Name.Kind.PLACE, "Some|where", "どこか"))).containsExactly(TermFault.Kind.ILLEGAL);
		assertThat(faults(
				new Saying(new Name(Name.Kind.PLACE, List.of("Somewhere", "Somewhere"), List.of("どこか"), Set.of()), "",
						"n".repeat(1001), "")))
			.containsExactlyInAnyOrder(TermFault.Kind.TWICE, TermFault.Kind.TOO_LONG);
	}

	@Test
	void aNameIsFoundAndPutInOrderByItsReading() {
		String mark = "Readings of " + UUID.randomUUID();
		for (List<String> one : List.of(List.of("東亜会館", "とうあ・かいかん"), List.of("ガザニア", ""), List.of("柿生", "かきお"),
				List.of("岐阜城", "ぎふじょう"), List.of("無読山", ""))) {
			kept(this.terms.add(JP_DRAFTER.user(), new Saying(
					new Name(Name.Kind.PLACE, List.of("Place " + one.get(0).hashCode()), List.of(one.get(0)), Set.of()),
					one.get(1), mark, "")));
		}
		assertThat(this.terms.search(mark, null, false, Language.JA)).extracting((term) -> term.name().ja().get(0))
			.containsExactly("柿生", "ガザニア", "岐阜城", "東亜会館", "無読山");
		assertThat(this.terms.search(mark, null, false, Language.EN)).as("English goes by the English")
			.extracting((term) -> term.name().en().get(0))
			.isSorted();
		assertThat(this.terms.search("うくらいな", Name.Kind.STATE, false)).as("katakana need no reading")
			.extracting((term) -> term.name().ja().get(0))
			.containsExactly("ウクライナ");
		for (String typed : List.of("とうあかい", "トウア・カイカン", "ﾄｳｱ")) {
			assertThat(this.terms.search(typed, null, false)).as(typed)
				.extracting((term) -> term.name().ja().get(0))
				.containsExactly("東亜会館");
		}
		assertThat(this.terms.search("こくさいけいじ", null, false)).as("names of the program").hasSize(1);
		assertThat(faults(new Saying(says(Name.Kind.PLACE, "Somewhere Else", "他所").name(), "他所", "", "")))
			.containsExactly(TermFault.Kind.NO_READING);
	}

	@Test
	void theReadingIsTypedAsOneLikesAndShownAboveTheName() {
		MvcTestResult added = this.mvc.post()
			.uri("/names/new")
			.param("kind", "PERSON")
			.param("en", "Akane Reader")
			.param("ja", "読田茜")
			.param("reading", "よみた　ｱｶﾈ")
			.with(JP_DRAFTER)
			.with(csrf())
			.exchange();
		assertThat(added).hasStatus3xxRedirection();
		assertThat(get(EU_DESK, added.getResponse().getRedirectedUrl())).hasStatusOk()
			.bodyText()
			.contains("<rt>よみた あかね</rt>", "value=\"よみた あかね\"", "（よみた あかね）");
		assertThat(get(EU_DESK, "/names?words=よみたあかね")).bodyText().contains("読田茜", "（よみた あかね）");
		assertThat(this.mvc.post()
			.uri("/names/new")
			.param("kind", "PERSON")
			.param("en", "Akane Other")
			.param("ja", "他田茜")
			.param("reading", "他田 あかね")
			.with(JP_DRAFTER)
			.with(csrf())).hasStatus(422).bodyText().contains("is not in kana", "value=\"他田 あかね\"");
	}

	@Test
	void whoLosesARaceIsToldAndKeepsWhatWasTyped() {
		Term term = kept(this.terms.add(EU_DESK.user(), says(Name.Kind.PLACE, "Freedonia", "フリードニア")));
		kept(this.terms.change(JP_DRAFTER.user(), term.id(), 1, says(Name.Kind.PLACE, "Freedonia", "フリドニア")));
		assertThat(save(EU_DESK, term, 1, "Freedonia", "フリードニア国")).hasStatus(422)
			.bodyText()
			.contains("Somebody has changed this name", "フリードニア国", "フリドニア");
		assertThatRefusal(this.terms.retire(EU_DESK.user(), term.id(), 1)).isEqualTo("name-changed-meanwhile");
		assertThatRefusal(this.terms.retire(EU_AUDITOR.user(), term.id(), 2)).isEqualTo("name-not-keeper");
	}

	@Test
	void whatWasTypedOutlastsThatTheNameWasRetiredAndCanBeSavedAllTheSame() {
		Term term = kept(this.terms.add(EU_DESK.user(), says(Name.Kind.PLACE, "Syldavia", "シルダヴィア")));
		done(this.terms.retire(JP_DRAFTER.user(), term.id(), 1));
		assertThat(save(EU_DESK, term, 1, "Syldavia", "シルダヴィア王国")).hasStatus(422)
			.bodyText()
			.contains("Somebody has retired this name", ">シルダヴィア王国</textarea>", "name=\"revision\" value=\"2\"");
		assertThat(save(EU_DESK, term, 2, "Syldavia", "シルダヴィア王国")).hasStatus3xxRedirection();
		assertThat(this.terms.find(term.id()))
			.contains(new Term(term.id(), says(Name.Kind.PLACE, "Syldavia", "シルダヴィア王国"), false, 3));
		assertThat(this.record.ofSide(JP_AUDITOR.user())).filteredOn((entry) -> "Syldavia".equals(entry.subject()))
			.extracting(AuditRecord.Entry::what)
			.containsExactlyInAnyOrder("name-added", "name-retired", "name-restored");
	}

	@Test
	void aLineWithoutANameIsToldByItsNumberAndItsLanguage() {
		assertThat(upload(EU_DESK, "kind,en,ja\nPERSON,,山田太郎\nPERSON,Hanako Yamada,山田花子\n")).hasStatus(422)
			.bodyText()
			.contains("Line 2", "<span class=\"tag\">English</span> <span>The name is missing")
			.doesNotContain("Line 3");
		assertThat(this.terms.search("Hanako", null, false)).as("all or nothing").isEmpty();
	}

	@Test
	void aTableGoesByTheNamesInUseAndSaysWhichRetiredOnesItBringsBack() {
		for (int i = 0; i < 5; i++) {
			Term retired = kept(this.terms.add(EU_DESK.user(), says(Name.Kind.PLACE, "Borduria", "ボルドゥリア")));
			done(this.terms.retire(EU_DESK.user(), retired.id(), 1));
		}
		Term term = kept(this.terms.add(EU_DESK.user(), says(Name.Kind.PLACE, "Borduria", "ボルドリア")));
		assertThat(upload(EU_DESK, body(get(EU_DESK, "/names/file")))).hasStatus3xxRedirection()
			.flash()
			.containsEntry("changed", 0)
			.containsEntry("restored", 0);
		assertThat(this.terms.search("Borduria", null, true)).as("they stay retired").hasSize(5);
		done(this.terms.retire(EU_DESK.user(), term.id(), 1));
		String table = "kind,en,ja\nPLACE,Borduria,ボルドリア\n";
		assertThat(upload(EU_DESK, table)).hasStatus3xxRedirection()
			.flash()
			.containsEntry("added", 0)
			.containsEntry("changed", 0)
			.containsEntry("restored", 1);
		assertThat(this.terms.search("Borduria", null, false)).as("the one that says the same")
			.containsExactly(new Term(term.id(), term.says(), false, 3));
		assertThat(upload(EU_DESK, table + "PLACE,Borduria,ボルドゥーリア\n")).hasStatus(422)
			.bodyText()
			.contains("Line 3", "&quot;Borduria&quot; stands there twice");
	}

	@Test
	void aFileThatIsNoListOfNamesIsRefusedBeforeItIsRead() {
		assertThat(upload(EU_DESK, ",".repeat(2 * 1024 * 1024 + 1))).hasStatus(422)
			.bodyText()
			.contains("The file is larger than 2 MB");
	}

	@Test
	void aTableIsTakenOverAsAWholeOrNotAtAll() {
		Term term = kept(this.terms.add(EU_DESK.user(), says(Name.Kind.PLACE, "Sylvania, Old", "シルヴァニア")));
		String table = body(get(EU_DESK, "/names/file"));
		assertThat(table).startsWith("\uFEFFkind,en,ja,note,source,reading\r\n")
			.contains("PLACE,\"Sylvania, Old\",シルヴァニア,,,", "STATE,Ukraine|~Ukrainian,ウクライナ,,,",
					"PERSON,Fumio Kishida|Kishida,岸田文雄|岸田,,,きしだ・ふみお");
		assertThat(upload(EU_DESK, table)).hasStatus3xxRedirection();
		assertThat(this.terms.history(EU_DESK.user(), term.id())).as("nothing differs").hasSize(1);
		String more = "kind,en,ja,note,source,reading\nPLACE,\"Sylvania, Old\",シルヴァニア地方,\"=a \"\"b\"\"\",,ｼﾙﾊﾞﾆｱ・チホウ\n";
		assertThat(upload(EU_DESK, more + "STATE,Ukraine Two,ウクライナ\n")).hasStatus(422)
			.bodyText()
			.contains("Line 3", "is found as ウクライナ");
		assertThat(this.terms.find(term.id()).orElseThrow().revision()).isEqualTo(1);
		assertThat(upload(EU_DESK, "kind,en\nrubbish")).hasStatus(422).bodyText().contains("no table of names");
		assertThat(upload(EU_DESK, "kind,en,ja\nRIVER,Rhine,ライン川")).hasStatus(422).bodyText().contains("Line 2");
		assertThat(upload(EU_DESK, more)).hasStatus3xxRedirection();
		assertThat(this.terms.find(term.id()).orElseThrow().says()).isEqualTo(
				new Saying(says(Name.Kind.PLACE, "Sylvania, Old", "シルヴァニア地方").name(), "しるばにあ・ちほう", "=a \"b\"", ""));
		assertThat(upload(EU_DESK, "kind,en,ja\nPLACE,\"Sylvania, Old\",シルヴァニア地方\n")).hasStatus3xxRedirection();
		assertThat(this.terms.find(term.id()).orElseThrow().says().reading()).as("a table of before readings")
			.isEqualTo("しるばにあ・ちほう");
	}

	@Test
	void aLaterListAddsWhatIsNewAndOverwritesNothing() throws IOException {
		Term term = kept(this.terms.add(EU_DESK.user(), says(Name.Kind.PLACE, "Osterlich", "オステルリッヒ")));
		done(this.terms.retire(EU_DESK.user(), term.id(), 1));
		String list = "kind,en,ja\nPLACE,Osterlich,オスタリッチ\nSTATE,Ukraine,宇克蘭\nPLACE,Latveria,ラトベリア\n";
		this.seeding.follow(new ByteArrayResource(list.getBytes(StandardCharsets.UTF_8)));
		assertThat(this.terms.search("Osterlich", null, false)).as("it stays retired").isEmpty();
		assertThat(this.glossary.counterpart("Ukraine", Language.EN)).hasValue("ウクライナ");
		assertThat(this.glossary.counterpart("Latveria", Language.EN)).hasValue("ラトベリア");
		this.seeding.afterPropertiesSet();
	}

	@Test
	void namesThatCameBeforeTheReadingsAreGivenThemAndNoneThatSomebodyHasChanged() throws IOException {
		Term untouched = withoutReading("A name of old", "欧州連合（EU）");
		Term changed = withoutReading("Another of old", "日本国");
		Term retired = withoutReading("A third of old", "日本国");
		this.store.save(new Term(changed.id(), changed.says(), false, 2), Party.JP, "jp.drafter", Instant.EPOCH);
		this.store.save(new Term(retired.id(), retired.says(), true, 2), null, null, Instant.EPOCH);
		UUID stamp = this.store.stamp().orElseThrow();
		this.seeding.afterPropertiesSet();
		assertThat(this.terms.find(untouched.id()).orElseThrow().says().reading()).isEqualTo("おうしゅうれんごう");
		assertThat(this.terms.history(JP_DRAFTER.user(), untouched.id()))
			.extracting((change) -> change.term().revision(), TermChange::party)
			.containsExactly(tuple(2, null), tuple(1, null));
		assertThat(this.terms.find(changed.id()).orElseThrow().says().reading()).isEmpty();
		assertThat(this.terms.find(retired.id()).orElseThrow().says().reading()).isEmpty();
		UUID filled = this.store.stamp().orElseThrow();
		assertThat(filled).as("every node sees it").isNotEqualTo(stamp);
		this.seeding.afterPropertiesSet();
		assertThat(this.store.stamp()).as("nothing is left to do").contains(filled);
		for (Term term : List.of(untouched, changed)) {
			done(this.terms.retire(EU_DESK.user(), term.id(), 2));
		}
	}

	/** As a name stands in an installation that began before there were readings. */
	private Term withoutReading(String en, String ja) {
		Term term = new Term(TermId.random(), says(Name.Kind.PLACE, en, ja), false, 1);
		this.store.save(term, null, null, Instant.EPOCH);
		return term;
	}

	private List<Finding.Kind> findings(Statement statement) {
		return this.review.of(EU_DESK.user(), statement.id())
			.stream()
			.flatMap((clause) -> clause.findings().stream())
			.map(Finding::kind)
			.toList();
	}

	private List<TermFault.Kind> faults(Saying says) {
		TermKeeping keeping = this.terms.add(EU_DESK.user(), says);
		assertThat(keeping).isInstanceOf(TermKeeping.Faulty.class);
		return ((TermKeeping.Faulty) keeping).faults().stream().map(TermFault::kind).toList();
	}

	private static Term kept(TermKeeping keeping) {
		assertThat(keeping).isInstanceOf(TermKeeping.Kept.class);
		return ((TermKeeping.Kept) keeping).term();
	}

	private static Saying says(Name.Kind kind, String en, String ja) {
		return new Saying(new Name(kind, List.of(en), List.of(ja), Set.of()), "", "", "");
	}

	private MvcTestResult get(Officer officer, String page) {
		return this.mvc.get().uri(page).with(officer).exchange();
	}

	private MvcTestResult save(Officer officer, Term term, int revision, String en, String ja) {
		return this.mvc.post()
			.uri("/names/" + term.id())
			.param("revision", String.valueOf(revision))
			.param("kind", term.name().kind().name())
			.param("en", en)
			.param("ja", ja)
			.with(officer)
			.with(csrf())
			.exchange();
	}

	private MvcTestResult upload(Officer officer, String table) {
		return this.mvc.post()
			.uri("/names/file")
			.multipart()
			.file(new MockMultipartFile("file", "names.csv", "text/csv", table.getBytes(StandardCharsets.UTF_8)))
			.with(officer)
			.with(csrf())
			.exchange();
	}

	private static String body(MvcTestResult result) {
		assertThat(result).hasStatusOk();
		return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

}
