package org.chapeau.app.longrun;

import org.chapeau.app.negotiation.NewClause;
import org.chapeau.catalogue.Kind;
import org.chapeau.catalogue.Theme;
import org.chapeau.text.Part;

import org.springframework.boot.test.context.TestComponent;

/**
 * Sentences in both languages.
 */
@TestComponent
class Wordings {

	private static final String[][] VERBS = { { "welcome", "歓迎する" }, { "support", "支持する" }, { "reaffirm", "再確認する" },
			{ "commit to", "取り組む" }, { "strongly support", "強く支持する" } };

	private static final String[][] OBJECTS = { { "joint exercises at sea", "海上共同訓練を" },
			{ "exchanges on cyber security", "サイバー安全保障に関する意見交換を" }, { "the work on space", "宇宙に関する取組を" },
			{ "the dialogue on disarmament", "軍縮に関する対話を" } };

	/** Something else that a clause might say; now and then nothing, so that it goes. */
	Words instead(Turn turn) {
		if (turn.wildly(6)) {
			return new Words("", "");
		}
		Words one = sentence(turn.dice());
		if (!turn.wildly(8)) {
			return one;
		}
		Words other = sentence(turn.dice());
		return new Words(one.en() + "\n\n" + other.en(), one.ja() + "\n\n" + other.ja());
	}

	Words sentence(Dice dice) {
		String[] verb = dice.one(VERBS);
		String[] object = dice.one(OBJECTS);
		int year = 2020 + dice.below(8);
		return new Words("The EU and Japan " + verb[0] + " " + object[0] + " since " + year + ".",
				"日本及びＥＵは、" + year + "年以来の" + object[1] + verb[1] + "。");
	}

	/** A clause of a zero draft. */
	NewClause clause(Dice dice) {
		Words words = sentence(dice);
		boolean grave = dice.in100(15);
		return new NewClause(dice.one(Part.CHAPEAU, Part.OPERATIVE, Part.OPERATIVE, Part.OPERATIVE, Part.FOLLOW_UP),
				grave ? Kind.CONDEMNATION : dice.one(Kind.WELCOME, Kind.SUPPORT, Kind.COMMITMENT),
				dice.one(Theme.values()), grave ? "CONCERN" : "COMMITMENT", grave ? 7 : 1 + dice.below(4), 0, null,
				words.en(), words.ja());
	}

	/** The words of a clause in both languages. */
	record Words(String en, String ja) {
	}

}
