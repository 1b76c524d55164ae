package org.chapeau.word.redline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.chapeau.text.Language;
import org.chapeau.text.Part;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class RedlineTest {

	private static final String PEACE = "a=The EU and Japan stand for peace and stability.";

	private static final String ARMS = "b=They condemn the supply of arms to third countries.";

	private static final String TALKS = "c=They will meet again in Brussels in the course of 2025.";

	@Test
	void wordsComeAndGo() {
		assertThat(shown(List.of(ARMS), List.of("b=They firmly condemn the supply of arms.")))
			.isEqualTo("They +firmly +condemn the supply of arms- to third countries-.¶");
	}

	@Test
	void aClauseComes() {
		assertThat(shown(List.of(PEACE, TALKS), List.of(PEACE, ARMS, TALKS))).isEqualTo("""
				The EU and Japan stand for peace and stability.¶
				+They condemn the supply of arms to third countries.+¶+
				They will meet again in Brussels in the course of 2025.¶""");
	}

	@Test
	void aClauseGoes() {
		assertThat(shown(List.of(PEACE, ARMS, TALKS), List.of(PEACE, TALKS))).isEqualTo("""
				The EU and Japan stand for peace and stability.¶
				-They condemn the supply of arms to third countries.-¶-
				They will meet again in Brussels in the course of 2025.¶""");
	}

	@Test
	void aClauseMovesAndIsEditedOnTheWay() {
		assertThat(shown(List.of(PEACE, ARMS, TALKS),
				List.of(ARMS, TALKS, "a=The EU and Japan stand for lasting peace and stability.")))
			.isEqualTo("""
					<The EU and Japan stand for peace and stability.<¶<1
					They condemn the supply of arms to third countries.¶
					They will meet again in Brussels in the course of 2025.¶
					>The EU and Japan stand for >+lasting +>peace and stability.>¶>1""");
	}

	@Test
	void aClauseIsSplit() {
		assertThat(shown(List.of("a=They stand for peace. They will meet again."),
				List.of("a=They stand for peace.", "x=They will meet again.")))
			.isEqualTo("They stand for peace.- -¶+\nThey will meet again.¶");
	}

	@Test
	void twoClausesAreJoined() {
		assertThat(shown(List.of("a=They stand for peace.", "x=They will meet again."),
				List.of("a=They stand for peace. They will meet again.")))
			.isEqualTo("They stand for peace.¶-\n+ +They will meet again.¶");
	}

	@Test
	void theRestKeepsItsPlaceWhenOneMoves() {
		Redline redline = Redline.between(passages(List.of(PEACE, ARMS, TALKS)), passages(List.of(TALKS, PEACE, ARMS)),
				Language.EN);
		assertThat(redline.lines()).extracting(Line::end)
			.containsExactly(Fate.MOVED_HERE, Fate.KEPT, Fate.KEPT, Fate.MOVED_AWAY);
	}

	@Test
	void aClauseOfWhichNothingIsLeftHasNotMoved() {
		Redline redline = Redline.between(passages(List.of(PEACE, ARMS, TALKS)),
				passages(List.of(ARMS, TALKS, "a=Nothing else matters here")), Language.EN);
		assertThat(redline.lines()).extracting(Line::end)
			.containsExactly(Fate.DELETED, Fate.KEPT, Fate.KEPT, Fate.INSERTED);
	}

	@Test
	void aHeadingThatBecomesAClauseWasLaidOutOtherwise() {
		Passage heading = new Passage("a", Part.HEADING, 0, "Follow-up");
		Passage clause = new Passage("a", Part.OPERATIVE, 1, "Follow-up");
		assertThat(Redline.between(List.of(heading), List.of(clause), Language.EN).lines()).containsExactly(new Line(
				clause, Optional.of(heading), List.of(new Piece(Fate.KEPT, "Follow-up")), Fate.KEPT, Optional.empty()));
	}

	@Test
	void paragraphsWithoutKeysAreKnownByTheirWords() {
		Redline redline = Redline.ofTexts(
				List.of("The EU and Japan stand for peace.", "They condemn the supply of arms.",
						"They will meet again."),
				List.of("They firmly condemn the supply of arms.", "They will meet again.",
						"The EU and Japan stand for peace."),
				Language.EN);
		assertThat(redline.lines()).extracting(Line::end)
			.containsExactly(Fate.MOVED_AWAY, Fate.KEPT, Fate.KEPT, Fate.MOVED_HERE);
	}

	@Test
	void japaneseChangesByWords() {
		assertThat(Redline.ofTexts(List.of("双方は、次回の対話を歓迎する。"), List.of("双方は、次回の戦略対話を歓迎する。"), Language.JA)
			.lines()
			.get(0)
			.pieces()).containsExactly(new Piece(Fate.KEPT, "双方は、次回の"), new Piece(Fate.DELETED, "対話"),
					new Piece(Fate.INSERTED, "戦略対話"), new Piece(Fate.KEPT, "を歓迎する。"));
	}

	@Test
	void aKeyIsGivenOnce() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> Redline.between(List.of(), passages(List.of(PEACE, PEACE)), Language.EN));
	}

	/**
	 * The redline with a sign around what came (+), went (-), moved away (&lt;) or here
	 * (&gt;), and the number of its move behind a paragraph.
	 */
	private static String shown(List<String> before, List<String> after) {
		return Redline.between(passages(before), passages(after), Language.EN)
			.lines()
			.stream()
			.map(RedlineTest::shown)
			.collect(Collectors.joining("\n"));
	}

	private static String shown(Line line) {
		String words = line.pieces()
			.stream()
			.map((piece) -> sign(piece.fate()) + piece.text() + sign(piece.fate()))
			.collect(Collectors.joining());
		return words + '¶' + sign(line.end()) + line.move().map(String::valueOf).orElse("");
	}

	private static String sign(Fate fate) {
		return switch (fate) {
			case KEPT -> "";
			case INSERTED -> "+";
			case DELETED -> "-";
			case MOVED_AWAY -> "<";
			case MOVED_HERE -> ">";
		};
	}

	private static List<Passage> passages(List<String> lines) {
		List<Passage> passages = new ArrayList<>();
		for (String line : lines) {
			String[] cells = line.split("=", 2);
			passages.add(new Passage(cells[0], Part.OPERATIVE, 0, cells[1]));
		}
		return passages;
	}

}
