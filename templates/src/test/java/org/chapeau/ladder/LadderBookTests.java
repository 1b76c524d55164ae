package org.chapeau.ladder;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.chapeau.catalogue.Bilingual;
import org.chapeau.catalogue.Ladder;
import org.chapeau.catalogue.LadderLevel;
import org.chapeau.catalogue.Scale;
import org.chapeau.ladder.LadderFault.Kind;
import org.chapeau.ladder.LadderPart.Heading;
import org.chapeau.ladder.LadderPart.LookAlikes;
import org.chapeau.ladder.LadderPart.Step;
import org.chapeau.ladder.LadderPart.Words;
import org.chapeau.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * The ladder as a book that people change part by part.
 */
class LadderBookTests {

	private static final LadderBook BOOK = LadderBook.load();

	private static final Step CONDEMN = (Step) BOOK.part("concern-7").orElseThrow();

	@Test
	void theBookReadsBackAsTheSame() {
		LadderBook read = LadderBook.read(BOOK.written());
		assertThat(read.parts()).isEqualTo(BOOK.parts());
		assertThat(read.written()).isEqualTo(BOOK.written());
		assertThat(read.ladder().rungs()).isEqualTo(Ladder.load().rungs());
	}

	@Test
	void nothingIsWrongWithWhatComesWithTheProgram() {
		assertThat(BOOK.parts())
			.allSatisfy((part) -> assertThat(LadderCheck.faults(BOOK, part)).as(part.key()).isEmpty());
	}

	@Test
	void aVerbThatIsAddedIsFoundInAllItsForms() {
		Step more = step("condemn", "非難する", List.of(new Bilingual("denounce", "糾弾する")),
				List.of("condemn~", "denounce~"), List.of("非難<suru>", "糾弾<suru>"));
		assertThat(LadderCheck.faults(BOOK, more)).isEmpty();
		VerbRecogniser verbs = VerbRecogniser.of(BOOK.with(more));
		assertThat(verbs.leading("Both sides denounced the launch.", Language.EN).orElseThrow().level())
			.isEqualTo(CONDEMN.place());
		assertThat(verbs.leading("双方は、発射を糾弾した。", Language.JA).orElseThrow().level()).isEqualTo(CONDEMN.place());
		assertThat(VerbRecogniser.of(BOOK).leading("Both sides denounced the launch.", Language.EN)).isEmpty();
	}

	@Test
	void aVerbThatIsStrengthenedByAnotherWordIsFoundHigher() {
		Words strongly = (Words) BOOK.part("words-en-strongly").orElseThrow();
		Words more = new Words(Language.EN, "strongly", strongly.words() + "|forcefully");
		assertThat(LadderCheck.faults(BOOK, more)).isEmpty();
		assertThat(VerbRecogniser.of(BOOK.with(more))
			.leading("Both sides forcefully condemned the launch.", Language.EN)
			.orElseThrow()
			.level()).isEqualTo(new LadderLevel(Scale.CONCERN, 8));
	}

	static Stream<Arguments> faulty() {
		List<Bilingual> none = List.of();
		List<String> en = CONDEMN.formsEn();
		List<String> ja = CONDEMN.formsJa();
		return Stream.of(arguments(Kind.NO_VERB, step("", "非難する", none, en, ja)),
				arguments(Kind.NO_VERB, step("condemn", " ", none, en, ja)),
				arguments(Kind.NO_FORM, step("condemn", "非難する", none, List.of(), ja)),
				arguments(Kind.NO_FORM, step("condemn", "非難する", none, en, List.of())),
				arguments(Kind.NO_PAIR, step("condemn", "非難する", List.of(new Bilingual("denounce", "")), en, ja)),
				arguments(Kind.TWICE, step("condemn", "非難する", none, List.of("condemn~", "condemn~"), ja)),
				arguments(Kind.TWICE, step("condemn", "非難する", List.of(new Bilingual("condemn", "非難する")), en, ja)),
				arguments(Kind.UNREADABLE, step("condemn", "非難する", none, List.of("condemn~ (a+)+"), ja)),
				arguments(Kind.UNREADABLE, step("condemn", "非難する", none, en, List.of("非難.*"))),
				arguments(Kind.UNREADABLE, step("condemn", "非難する", none, en, List.of("非難("))),
				arguments(Kind.UNREADABLE, step("condemn", "非難する", none, en, List.of("(?:非難)?"))),
				arguments(Kind.TIRING, step("condemn", "非難する", none, en, List.of("あ?".repeat(40) + "非難"))),
				arguments(Kind.TOO_MANY,
						step("condemn", "非難する", none, List.of("condemn~ it ".repeat(61).split("(?<=it) ")), ja)),
				arguments(Kind.TOO_MANY,
						step("condemn", "非難する",
								IntStream.range(0, 61).mapToObj((i) -> new Bilingual("condemn " + i, "非難する")).toList(),
								en, ja)),
				arguments(Kind.NO_SUCH_WORDS, step("condemn", "非難する", none, List.of("<very> condemn~"), ja)),
				arguments(Kind.CLAIMED, step("condemn", "非難する", none, List.of("condemn~", "deplore~"), ja)),
				arguments(Kind.VERB_CLAIMED,
						step("condemn", "非難する", List.of(new Bilingual("deplore", "非難する")), List.of("condemn~"), ja)),
				arguments(Kind.NOT_FOUND, step("condemn", "非難する", List.of(new Bilingual("denounce", "非難する")), en, ja)),
				arguments(Kind.FOUND_ELSEWHERE,
						step("condemn", "非難する", List.of(new Bilingual("strongly condemn it and condemn", "強く非難する")),
								List.of("condemning"), ja)),
				arguments(Kind.LOST,
						step("condemn", "非難する", none, List.of("condemn~", "strongly|firmly condemn~ it"), ja)),
				arguments(Kind.UNREADABLE, new Words(Language.EN, "strongly", "strongly|(a|b)")),
				arguments(Kind.LOST, new Words(Language.EN, "grave", "gravest")),
				arguments(Kind.TOO_LONG, new Words(Language.EN, "grave", "grave" + "|grave".repeat(60))),
				arguments(Kind.TIRING, new Words(Language.JA, "say", "[ぁ-ん]?".repeat(20))),
				arguments(Kind.UNREADABLE, new LookAlikes(Language.EN, List.of("… of"))));
	}

	@ParameterizedTest(name = "{0}: {1}")
	@MethodSource
	void faulty(Kind kind, LadderPart part) {
		assertThat(LadderCheck.faults(BOOK, part)).extracting(LadderFault::kind).contains(kind);
	}

	/** Each fits the notation, and would be looked for until the end of days. */
	static Stream<Arguments> tiring() {
		return Stream.of(arguments(Language.JA, "(?:[ぁ-龯]|[ぁ-龯])".repeat(20) + "非"),
				arguments(Language.JA, "[^。]{0,99}非"), arguments(Language.JA, "[^。]{0,12}".repeat(3) + "非難"),
				arguments(Language.JA, "(?:ああ?|あ)".repeat(8) + "非難"),
				arguments(Language.JA, "((((((([ぁ-ん]?)?)?)?)?)?)?非)?非"),
				arguments(Language.JA, "<again>".repeat(40) + "非難"), arguments(Language.JA, "(?=非)(?=非)(?=非)(?=非)非難"),
				arguments(Language.EN, "<strongly> ".repeat(25) + "condemn~"),
				arguments(Language.EN, "condemn~ … a|an … the … of … it"),
				arguments(Language.EN, "condemn~ a? b? c? d?"), arguments(Language.EN, "condemn~" + " a".repeat(12)));
	}

	@ParameterizedTest
	@MethodSource
	void tiring(Language language, String form) {
		Map<String, String> words = BOOK.words(language);
		assertThat(FormNotation.fault(FormNotation.expanded(form, words), language)).isPresent()
			.get()
			.isIn(Kind.TIRING, Kind.UNREADABLE);
		LadderPart like = new LookAlikes(language, List.of(form));
		assertThat(LadderCheck.faults(BOOK, like)).extracting((fault) -> fault.arguments().get(0)).contains(form);
	}

	@Test
	void aGroupIsTriedInWhatOnlyLooksLikeAVerbToo() {
		LadderBook book = BOOK.with(new Words(Language.JA, "kana", "[ぁ-ん]"))
			.with(new LookAlikes(Language.JA, List.of("<kana><kana><kana><kana>難")));
		assertThat(LadderCheck.faults(book, new Words(Language.JA, "kana", "[ぁ-ん]{0,12}")))
			.containsExactly(LadderFault.of(Kind.TIRING, Language.JA, "<kana><kana><kana><kana>難"));
	}

	@Test
	void aFormThatNeverthelessTakesTooLongFindsNothingAndTheOthersFindAsEver() {
		Step tiring = step("condemn", "非難する", List.of(), CONDEMN.formsEn(),
				List.of("非難<suru>", "(?:[ぁ-ん]|[ぁ-ん])".repeat(23) + "糾弾"));
		String text = "双方は、" + "あ".repeat(24) + "発射を非難した。";
		LadderBook book = BOOK.with(tiring);
		assertThat(VerbRecogniser.of(book).leading(text, Language.JA).orElseThrow().level()).isEqualTo(CONDEMN.place());
		assertThatExceptionOfType(TiringFormException.class)
			.isThrownBy(() -> VerbRecogniser.strict(book).leading(text, Language.JA))
			.satisfies((ex) -> assertThat(ex.fault())
				.isEqualTo(LadderFault.of(Kind.TIRING, Language.JA, tiring.formsJa().get(1))));
	}

	/** Alternatives that begin alike are told apart by what follows them. */
	@Test
	void ofSeveralWordsThatBeginAlikeTheOneIsFoundThatStandsThere() {
		LadderBook book = BOOK.with(step("condemn", "非難する", List.of(),
				List.of("co|co-operate|co-operated in condemning it"), List.of("非難<suru>")));
		assertThat(VerbRecogniser.strict(book).find("They co-operated, in condemning it.", Language.EN))
			.extracting(FoundVerb::words)
			.containsExactly("co-operated, in condemning it");
	}

	@Test
	void whatComesWithTheProgramIsFoundInALongTextWithoutTiring() {
		VerbRecogniser verbs = VerbRecogniser.strict(BOOK);
		for (Language language : Language.values()) {
			String text = BOOK.steps()
				.stream()
				.flatMap((step) -> step.verbs(language).stream())
				.collect(Collectors.joining((language == Language.EN) ? " and they " : "ことを引き続き"));
			assertThat(verbs.find(text.repeat(20), language)).hasSizeGreaterThan(20);
		}
	}

	@Test
	void aStepThatOthersNeedNotIsTakenAway() {
		assertThat(LadderCheck.faultsWithout(BOOK, "opposition-2")).isEmpty();
		assertThat(LadderCheck.faultsWithout(BOOK, "words-en-grave")).isNotEmpty();
	}

	@Test
	void authorsAreToldOfJapaneseFormsThatHoldOneAnother() {
		Step shorter = step("condemn", "非難する", List.of(), CONDEMN.formsEn(), List.of("非難<suru>", "遺憾"));
		assertThat(LadderCheck.notices(BOOK, shorter)).extracting((notice) -> notice.arguments().get(2))
			.containsExactly("6");
		assertThat(LadderCheck.notices(BOOK, CONDEMN)).isEmpty();
	}

	@Test
	void aScaleThatOfficersAddIsMeasuredByAndReadsBack() {
		Heading gratitude = Heading.of("Gratitude", "謝意");
		assertThat(LadderCheck.faults(BOOK, gratitude)).isEmpty();
		LadderBook named = BOOK.with(gratitude);
		Step thank = gratitude(named.top(gratitude.scale()).level(), "thank", "感謝する", "thank~", "感謝<suru>");
		assertThat(LadderCheck.faults(named, thank)).isEmpty();
		LadderBook first = named.with(thank);
		Step warmly = gratitude(first.top(gratitude.scale()).level(), "thank warmly", "深く感謝する", "thank~ ‥ warmly",
				"深く感謝<suru>");
		LadderBook book = LadderBook.read(first.with(warmly).written());
		assertThat(LadderCheck.faults(first, warmly)).isEmpty();
		assertThat(book.scales()).endsWith(Scale.COMMITMENT, gratitude.scale());
		VerbRecogniser verbs = VerbRecogniser.of(book);
		assertThat(verbs.leading("Both sides thanked Ukraine warmly for it.", Language.EN).orElseThrow().level())
			.isEqualTo(warmly.place());
		assertThat(verbs.leading("双方は、これに感謝した。", Language.JA).orElseThrow().level()).isEqualTo(thank.place());
		assertThat(VerbRecogniser.of(BOOK).leading("Both sides thanked Ukraine warmly for it.", Language.EN)).isEmpty();
		assertThat(LadderCheck.faultsWithout(book, gratitude.key())).extracting(LadderFault::kind)
			.containsExactly(Kind.SCALE_USED);
		assertThat(LadderCheck.faultsWithout(named, gratitude.key())).isEmpty();
	}

	@Test
	void aScaleNeedsANameOfItsOwnAndALevelAScale() {
		assertThat(kinds(LadderCheck.faults(BOOK, Heading.of("Concern", "別の懸念")))).containsExactly(Kind.NAME_TAKEN);
		assertThat(kinds(LadderCheck.faults(BOOK, Heading.of("謝意", "")))).containsExactly(Kind.NO_NAME, Kind.NO_NAME);
		assertThat(
				kinds(LadderCheck.faults(BOOK.with(Heading.of("Gratitude", "謝意")), Heading.of("Our gratitude", "謝意"))))
			.containsExactly(Kind.NAME_TAKEN);
		assertThat(kinds(LadderCheck.faults(BOOK, gratitude(0, "thank", "感謝する", "thank~", "感謝<suru>"))))
			.containsExactly(Kind.NO_SCALE);
	}

	@Test
	void anAddedScaleIsNotRenamedToOneOfTheProgram() {
		Heading gratitude = Heading.of("Gratitude", "謝意");
		LadderBook named = BOOK.with(gratitude);
		for (String taken : List.of("Concern", "con-cern", "CALL")) {
			assertThat(kinds(LadderCheck.faults(named, new Heading(gratitude.scale(), taken, "謝意")))).as(taken)
				.containsExactly(Kind.NAME_TAKEN);
		}
		assertThat(LadderCheck.faults(named, new Heading(gratitude.scale(), "Thanks", "感謝"))).isEmpty();
	}

	@Test
	void theKeyOfAPartSaysOfWhatKindItIsWhateverAScaleIsCalled() {
		BOOK.parts()
			.forEach((part) -> assertThat(LadderPart.Type.of(part.key())).as(part.key())
				.isEqualTo((part instanceof Step) ? LadderPart.Type.STEP
						: (part instanceof Words) ? LadderPart.Type.WORDS : LadderPart.Type.LOOK_ALIKES));
		assertThat(LadderPart.Type.of(Heading.NEW)).isEqualTo(LadderPart.Type.HEADING);
		for (String name : List.of("Words", "Look", "Scale")) {
			Heading heading = Heading.of(name, "尺度");
			assertThat(LadderPart.Type.of(heading.key())).as(name).isEqualTo(LadderPart.Type.HEADING);
			assertThat(LadderPart.Type.of(LadderPart.key(new LadderLevel(heading.scale(), 0)))).as(name)
				.isEqualTo(LadderPart.Type.STEP);
		}
	}

	@Test
	void aVerbOfAnAddedScaleMakesAClauseOfNoKindAndMayStandInAnyThatIsMeasured() {
		LadderLevel thanked = new LadderLevel(new Scale("GRATITUDE"), 1);
		assertThat(org.chapeau.catalogue.Kind.values()).noneMatch((kind) -> kind.admits(thanked));
		assertThat(org.chapeau.catalogue.Kind.CALL.mayHave(thanked)).isTrue();
		assertThat(org.chapeau.catalogue.Kind.OUTCOME.mayHave(thanked)).isFalse();
		assertThat(org.chapeau.catalogue.Kind.CALL.mayHave(CONDEMN.place())).isFalse();
	}

	private static List<Kind> kinds(List<LadderFault> faults) {
		return faults.stream().map(LadderFault::kind).toList();
	}

	private static Step gratitude(int level, String en, String ja, String formEn, String formJa) {
		return new Step(new LadderLevel(new Scale("GRATITUDE"), level), en, ja, List.of(), "", List.of(formEn),
				List.of(formJa));
	}

	@Test
	void aRecogniserThatFollowsAnswersByTheBookOfTheDay() {
		LadderBook[] current = { BOOK };
		VerbRecogniser[] recogniser = { VerbRecogniser.of(BOOK) };
		VerbRecogniser following = VerbRecogniser.following(() -> recogniser[0]);
		Ladder ladder = Ladder.following(() -> current[0].ladder());
		Object edition = following.edition();
		assertThat(following.edition()).isSameAs(edition);
		current[0] = BOOK.without("concern-9");
		recogniser[0] = VerbRecogniser.of(current[0]);
		assertThat(following.edition()).isNotSameAs(edition);
		assertThat(ladder.rung(new LadderLevel(Scale.CONCERN, 9))).isEmpty();
		assertThat(following.leading("They condemned it in the strongest possible terms.", Language.EN)
			.orElseThrow()
			.level()).isEqualTo(CONDEMN.place());
	}

	private static Step step(String en, String ja, List<Bilingual> also, List<String> formsEn, List<String> formsJa) {
		return new Step(CONDEMN.place(), en, ja, also, "", formsEn, formsJa);
	}

}
