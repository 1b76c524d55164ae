package org.chapeau.word.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

import org.chapeau.word.gate.Admission.Admitted;
import org.chapeau.word.gate.WordGate;
import org.chapeau.word.reading.ViewedParagraph;
import org.chapeau.word.reading.WordFile;

/**
 * Measures how many files each engine writes in a second, in rounds of shuffled order
 * after a warm-up, and prints a table. First of all every engine must write the same
 * text.
 */
public final class Assembling {

	private static final Duration WARM_UP = Duration.ofSeconds(5);

	private static final Duration ROUND = Duration.ofSeconds(1);

	private static final int ROUNDS = 9;

	private static final String REFERENCE = "docx4j, text walk";

	private Assembling() {
	}

	/**
	 * @param args nothing
	 */
	public static void main(String[] args) throws Exception {
		Path folder = Files.createTempDirectory("chapeau-benchmark");
		List<Engine> engines = engines(folder);
		try {
			requireSameText(engines);
			print(measure(engines));
		}
		finally {
			for (Engine engine : engines) {
				engine.close();
			}
		}
		System.exit(0);
	}

	private static List<Engine> engines(Path folder) throws Exception {
		List<Engine> engines = new ArrayList<>(
				List.of(new Chapeau(), new Docx4j(), new Poi(), new PoiTl(), new XDocReport()));
		if (Node.install(folder)) {
			engines.add(Node.docxtemplater(folder));
			engines.add(Node.docx(folder));
		}
		else {
			System.out.println("Without docxtemplater and docx: they need Node.js, npm and the network.");
		}
		return engines;
	}

	private static void requireSameText(List<Engine> engines) throws Exception {
		String text = text(engines.get(0));
		for (Engine engine : engines) {
			if (!text(engine).equals(text)) {
				throw new IllegalStateException(engine.name() + " wrote another text:\n" + text(engine));
			}
		}
	}

	private static String text(Engine engine) throws Exception {
		if (WordGate.admit(engine.write(7)) instanceof Admitted admitted) {
			return String.join("\n",
					WordFile.read(admitted.parts()).edited().stream().map(ViewedParagraph::text).toList());
		}
		throw new IOException(engine.name() + " wrote a file that cannot be read");
	}

	private static Map<String, List<Double>> measure(List<Engine> engines) throws Exception {
		Map<String, List<Double>> rates = new LinkedHashMap<>();
		for (Engine engine : engines) {
			engine.round(WARM_UP);
			rates.put(engine.name(), new ArrayList<>());
		}
		List<Engine> order = new ArrayList<>(engines);
		Random random = new Random(7);
		for (int round = 0; round < ROUNDS; round++) {
			Collections.shuffle(order, random);
			for (Engine engine : order) {
				rates.get(engine.name()).add(engine.round(ROUND));
			}
		}
		return rates;
	}

	private static void print(Map<String, List<Double>> rates) {
		double reference = median(rates.get(REFERENCE));
		System.out.println("| Engine | files per second, median | least – most | × docx4j |");
		System.out.println("|---|---|---|---|");
		rates.forEach((engine, all) -> System.out.printf(Locale.ROOT, "| %s | %.0f | %.0f – %.0f | %.2f |%n", engine,
				median(all), Collections.min(all), Collections.max(all), median(all) / reference));
	}

	private static double median(List<Double> values) {
		return values.stream().sorted().toList().get(values.size() / 2);
	}

}
