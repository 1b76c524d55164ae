package org.chapeau.word.benchmark;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.chapeau.text.Language;
import org.chapeau.text.Part;
import org.chapeau.text.Party;
import org.chapeau.text.RollingText;
import org.chapeau.word.ClauseMark;
import org.chapeau.word.Paragraph;
import org.chapeau.word.StatementDocument;
import org.chapeau.word.WordAssembler;
import org.chapeau.word.gate.Admission.Admitted;
import org.chapeau.word.gate.WordGate;
import org.chapeau.word.reading.WordFile;
import org.chapeau.word.redline.Passage;
import org.chapeau.word.redline.Redline;
import org.chapeau.word.returned.ReturnedText;
import org.chapeau.word.returned.SentText;

/**
 * Measures how long a redline takes, and how long it takes to read a file that came back:
 * through the gate, matched with its clauses, and every change found. A tenth of the
 * words has been changed. In rounds of shuffled order, after a warm-up.
 */
public final class Returning {

	private static final int ROUNDS = 25;

	private static final int WARM_UP = 40;

	private static final List<String> WORDS = List.of("peace", "security", "and", "the", "of", "partnership",
			"cooperation", "strongly", "condemn", "welcome", "region", "international", "law", "order", "free", "open",
			"maritime", "cyber", "space", "resilience");

	private Returning() {
	}

	/**
	 * @param args nothing
	 */
	public static void main(String[] args) {
		Map<String, Supplier<?>> scenes = new LinkedHashMap<>();
		scenes(scenes, "40 paragraphs", 40, 60);
		scenes(scenes, "20,000 words", 66, 303);
		Map<String, List<Double>> times = new LinkedHashMap<>();
		scenes.forEach((name, scene) -> {
			times.put(name, new ArrayList<>());
			for (int i = 0; i < WARM_UP; i++) {
				scene.get();
			}
		});
		List<String> order = new ArrayList<>(scenes.keySet());
		Random random = new Random(7);
		for (int round = 0; round < ROUNDS; round++) {
			Collections.shuffle(order, random);
			for (String name : order) {
				long start = System.nanoTime();
				scenes.getOrDefault(name, () -> "").get();
				times.getOrDefault(name, new ArrayList<>()).add((System.nanoTime() - start) / 1e6);
			}
		}
		System.out.println("| What | ms, median | least – most |");
		System.out.println("|---|---|---|");
		times.forEach((name, all) -> System.out.printf(Locale.ROOT, "| %s | %.1f | %.1f – %.1f |%n", name,
				all.stream().sorted().toList().get(all.size() / 2), Collections.min(all), Collections.max(all)));
	}

	private static void scenes(Map<String, Supplier<?>> scenes, String size, int clauses, int words) {
		List<String> before = texts(new Random(1), clauses, words);
		List<String> after = changed(before, new Random(2));
		List<Passage> earlier = passages(before);
		List<Passage> later = passages(after);
		scenes.put("redline, " + size, () -> Redline.between(earlier, later, Language.EN));
		StatementDocument document = document(before);
		WordAssembler assembler = new WordAssembler();
		byte[] file = assembler.assemble(document(after));
		Map<ClauseMark, RollingText> texts = new HashMap<>();
		document.paragraphs().forEach((paragraph) -> texts.put(paragraph.mark(), RollingText.agreed(paragraph.text())));
		SentText sent = SentText.of(document, read(assembler.assemble(document)), Party.EU, texts);
		scenes.put("import, " + size, () -> ReturnedText.of(read(file), sent));
	}

	static WordFile read(byte[] file) {
		return WordFile.read(((Admitted) WordGate.admit(file)).parts());
	}

	static List<String> texts(Random random, int clauses, int words) {
		return IntStream.range(0, clauses)
			.mapToObj((clause) -> IntStream.range(0, words)
				.mapToObj((word) -> WORDS.get(random.nextInt(WORDS.size())))
				.collect(Collectors.joining(" ")))
			.toList();
	}

	private static List<String> changed(List<String> texts, Random random) {
		return texts.stream().map((text) -> {
			String[] words = text.split(" ");
			for (int i = 0; i < words.length; i++) {
				if (random.nextInt(10) == 0) {
					words[i] = "other" + random.nextInt(9);
				}
			}
			return String.join(" ", words);
		}).toList();
	}

	private static List<Passage> passages(List<String> texts) {
		return IntStream.range(0, texts.size())
			.mapToObj((i) -> new Passage("c" + i, Part.OPERATIVE, 0, texts.get(i)))
			.toList();
	}

	static StatementDocument document(List<String> texts) {
		StatementDocument frame = Statement.document(List.of("x"));
		return new StatementDocument(frame.kind(), frame.language(), frame.titleBlock(), frame.handling(),
				IntStream.range(0, texts.size())
					.mapToObj((i) -> Paragraph.of(Part.OPERATIVE, 0, texts.get(i), new ClauseMark("c" + i)))
					.toList(),
				frame.stamp());
	}

}
