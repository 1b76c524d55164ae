package org.chapeau.word;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.chapeau.text.Language;
import org.chapeau.text.Part;
import org.chapeau.text.Party;
import org.chapeau.word.redline.Passage;
import org.chapeau.word.redline.Redline;

/**
 * Later versions of the sample statements, and what changed.
 */
final class RedlineSamples {

	private static final Instant AT = Instant.parse("2024-10-14T16:30:00Z");

	private RedlineSamples() {
	}

	static RedlineDocument english() {
		return new RedlineDocument(Language.EN, cover(Samples.english()),
				Redline.between(passages(Samples.english()), laterEnglish(), Language.EN), Optional.of(Party.EU),
				Optional.of(AT));
	}

	static RedlineDocument japanese() {
		return new RedlineDocument(Language.JA, cover(Samples.japanese()),
				Redline.between(passages(Samples.japanese()), laterJapanese(), Language.JA), Optional.empty(),
				Optional.empty());
	}

	static RedlineDocument ofTexts() {
		return new RedlineDocument(Language.EN, cover(Samples.english()),
				Redline.ofTexts(texts(passages(Samples.english())), texts(laterEnglish()), Language.EN),
				Optional.of(Party.JP), Optional.of(AT));
	}

	/**
	 * Words changed, a clause in, one out, one split, two joined, one moved and edited.
	 */
	static List<Passage> laterEnglish() {
		List<Passage> later = new ArrayList<>(passages(Samples.english()));
		replace(later, "c1", "first Strategic Dialogue", "first Ministerial Strategic Dialogue");
		replace(later, "c7", " in the strongest terms", "");
		Passage announced = later.get(3);
		int cut = announced.text().indexOf("It gives");
		later.set(3, with(announced, announced.text().substring(0, cut - 1)));
		later.add(4, new Passage("n1", Part.OPERATIVE, 0, announced.text().substring(cut)));
		Passage explore = remove(later, "c19");
		Passage closer = remove(later, "c20");
		later.add(index(later, "c21"), with(explore, explore.text() + ' ' + closer.text()));
		remove(later, "c15");
		later.add(index(later, "c25"), with(remove(later, "c5"),
				"The EU and Japan warmly welcome the forthcoming entry into force of the Strategic Partnership Agreement, "
						+ "now ratified by Japan and by the EU."));
		later.add(index(later, "c16"),
				new Passage("n2", Part.OPERATIVE, 0, "They underline the importance of a free and open Indo-Pacific."));
		return later;
	}

	private static List<Passage> laterJapanese() {
		List<Passage> later = new ArrayList<>(passages(Samples.japanese()));
		replace(later, "c7", "最も強い言葉で", "断固として");
		remove(later, "c15");
		later.add(index(later, "c25"), remove(later, "c5"));
		later.add(index(later, "c16"), new Passage("n2", Part.OPERATIVE, 0, "双方は、自由で開かれたインド太平洋の重要性を強調する。"));
		return later;
	}

	static List<Passage> passages(StatementDocument document) {
		return document.paragraphs()
			.stream()
			.map((paragraph) -> new Passage(paragraph.mark().value(), paragraph.part(), paragraph.depth(),
					paragraph.text()))
			.toList();
	}

	static List<String> texts(List<Passage> passages) {
		return passages.stream().map(Passage::text).toList();
	}

	static Cover cover(StatementDocument document) {
		TitleBlock title = document.titleBlock();
		boolean english = document.language() == Language.EN;
		return new Cover(
				new TitleBlock(title.sides(), title.title(),
						english ? "Changes from round 2 to round 3" : "第２回から第３回への変更点"),
				new Handling("", english ? "For the negotiators of both sides" : "協議担当者限り"), document.stamp());
	}

	private static void replace(List<Passage> passages, String key, String old, String now) {
		Passage passage = passages.get(index(passages, key));
		if (!passage.text().contains(old)) {
			throw new IllegalArgumentException(key + " does not contain " + old);
		}
		passages.set(index(passages, key), with(passage, passage.text().replace(old, now)));
	}

	private static Passage remove(List<Passage> passages, String key) {
		return passages.remove(index(passages, key));
	}

	private static int index(List<Passage> passages, String key) {
		return passages.stream().map(Passage::key).toList().indexOf(key);
	}

	private static Passage with(Passage passage, String text) {
		return new Passage(passage.key(), passage.part(), passage.depth(), text);
	}

}
