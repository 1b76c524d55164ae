package org.chapeau.word.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;

import org.chapeau.word.gate.Objection;
import org.chapeau.word.gate.WordParts;
import org.chapeau.word.hidden.HiddenFinding;
import org.chapeau.word.hidden.HiddenInspection;
import org.chapeau.word.reading.ReadComment;
import org.chapeau.word.reading.TrackedChange;
import org.chapeau.word.reading.ViewedParagraph;
import org.chapeau.word.reading.Warning;
import org.chapeau.word.reading.WordFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code inspect}: what a file says, what was changed in it, and what it hides. A file
 * that runs, embeds or fetches something is described all the same, and then refused.
 */
@Command(name = "inspect", description = "Writes as JSON what a file says and hides.",
		footer = { "Paragraphs are numbered from 0, in the final text. A file that runs, embeds or",
				"fetches something is described too; the status is then 1." })
@SuppressWarnings("NullAway.Init")
final class InspectCommand implements Callable<Integer> {

	@Parameters(paramLabel = "FILE", description = "The Word file.")
	private Path file;

	@Mixin
	private LanguageOption language = new LanguageOption();

	@Spec
	private CommandSpec spec;

	@Override
	public Integer call() throws RefusalException {
		Locale locale = this.language.locale();
		WordParts parts = CommandFiles.word(this.file, locale);
		WordFile read = WordFile.read(parts);
		PrintWriter out = this.spec.commandLine().getOut();
		out.println(JsonMapper.builder()
			.enable(SerializationFeature.INDENT_OUTPUT)
			.build()
			.writeValueAsString(json(parts, read, locale)));
		out.flush();
		List<Objection> active = parts.activeContent();
		if (!active.isEmpty()) {
			throw new RefusalException(this.file + ": " + active.get(0).message(locale));
		}
		return 0;
	}

	private static Map<String, Object> json(WordParts parts, WordFile read, Locale locale) {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("original", read.original().stream().map(ViewedParagraph::text).toList());
		json.put("final", read.edited().stream().map(ViewedParagraph::text).toList());
		json.put("changes", read.changes().stream().map(InspectCommand::json).toList());
		json.put("comments", read.comments().stream().map(InspectCommand::json).toList());
		json.put("hidden", HiddenInspection.of(parts, read).stream().map((finding) -> json(finding, locale)).toList());
		json.put("warnings", read.warnings().stream().map((warning) -> json(warning, locale)).toList());
		return json;
	}

	private static Map<String, @Nullable Object> json(TrackedChange change) {
		Map<String, @Nullable Object> json = new LinkedHashMap<>();
		json.put("kind", change.revision().kind().key());
		json.put("author", change.revision().author());
		json.put("date", change.revision().date().orElse(null));
		json.put("text", change.text());
		json.put("paragraph", placed(change.paragraph()));
		return json;
	}

	private static Map<String, @Nullable Object> json(ReadComment comment) {
		Map<String, @Nullable Object> json = new LinkedHashMap<>();
		json.put("id", comment.id());
		json.put("author", comment.author());
		json.put("date", comment.date().orElse(null));
		json.put("text", comment.text());
		json.put("about", comment.about());
		json.put("paragraph", placed(comment.paragraph()));
		json.put("answers", comment.answers().orElse(null));
		json.put("resolved", comment.resolved());
		return json;
	}

	private static Map<String, Object> json(HiddenFinding finding, Locale locale) {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("kind", finding.kind().key());
		json.put("text", finding.message(locale));
		json.put("count", finding.count());
		json.put("details", finding.details());
		return json;
	}

	private static Map<String, Object> json(Warning warning, Locale locale) {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("kind", warning.kind().key());
		json.put("text", warning.message(locale));
		json.put("count", warning.count());
		return json;
	}

	private static @Nullable Integer placed(int paragraph) {
		return (paragraph < 0) ? null : paragraph;
	}

}
