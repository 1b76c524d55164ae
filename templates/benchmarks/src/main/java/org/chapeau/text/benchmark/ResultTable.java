package org.chapeau.text.benchmark;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/**
 * The results as a table in Markdown, a row for each scene, in milliseconds.
 */
final class ResultTable {

	private static final String HEAD = """
			| Texts | Chapeau, ms | bar, ms | java-diff-utils, ms | ratio | diff-match-patch, ms | ratio |
			|---|---|---|---|---|---|---|
			""";

	private final Map<Scene, Map<String, Result<?>>> results = new EnumMap<>(Scene.class);

	ResultTable(Collection<RunResult> runs) {
		for (RunResult run : runs) {
			this.results.computeIfAbsent(Scene.valueOf(run.getParams().getParam("scene")), (scene) -> new HashMap<>())
				.put(run.getPrimaryResult().getLabel(), run.getPrimaryResult());
		}
	}

	String markdown() {
		StringBuilder table = new StringBuilder(HEAD);
		this.results.forEach((scene, byName) -> table.append(row(scene, byName)));
		return table.toString();
	}

	private static String row(Scene scene, Map<String, Result<?>> byName) {
		Result<?> chapeau = byName.get("chapeau");
		Result<?> floor = byName.get("javaDiffUtils");
		Result<?> peer = byName.get("diffMatchPatch");
		String bar = scene.bar().isPresent() ? String.valueOf(scene.bar().getAsDouble()) : "";
		return String.format(Locale.ROOT, "| %s | %s | %s | %s | %.2f | %s | %.2f |%n", scene.title(), time(chapeau),
				bar, time(floor), chapeau.getScore() / floor.getScore(), time(peer),
				chapeau.getScore() / peer.getScore());
	}

	private static String time(Result<?> result) {
		return String.format(Locale.ROOT, "%.3f ± %.3f", result.getScore(), result.getScoreError());
	}

}
