package org.chapeau.ladder;

import java.util.List;
import java.util.stream.Stream;

import org.chapeau.catalogue.Bilingual;
import org.chapeau.catalogue.Ladder;
import org.chapeau.catalogue.LadderLevel;
import org.chapeau.catalogue.Scale;
import org.chapeau.ladder.LadderFault.Kind;
import org.chapeau.ladder.LadderPart.LookAlikes;
import org.chapeau.ladder.LadderPart.Step;
import org.chapeau.ladder.LadderPart.Words;
import org.chapeau.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
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
				arguments(Kind.UNREADABLE, step("condemn", "非難する", none, en, List.of("あ?".repeat(40) + "非難"))),
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
				arguments(Kind.UNREADABLE, new LookAlikes(Language.EN, List.of("… of"))));
	}

	@ParameterizedTest(name = "{0}: {1}")
	@MethodSource
	void faulty(Kind kind, LadderPart part) {
		assertThat(LadderCheck.faults(BOOK, part)).extracting(LadderFault::kind).contains(kind);
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
