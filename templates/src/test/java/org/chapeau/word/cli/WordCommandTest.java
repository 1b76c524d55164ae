package org.chapeau.word.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.chapeau.word.gate.RawZip;
import org.chapeau.word.reading.TrackedFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Each test starts the command as a process of its own, as people do.
 */
class WordCommandTest {

	@TempDir
	Path directory;

	private String out = "";

	private String err = "";

	@BeforeEach
	void writeFiles() throws IOException {
		Files.write(this.directory.resolve("edited.docx"),
				TrackedFile.bytes("<w:p><w:r><w:t xml:space=\"preserve\">双方は </w:t></w:r><w:ins" + TrackedFile.KENJI
						+ "><w:r><w:t>確認する</w:t></w:r></w:ins></w:p>"));
		Files.write(this.directory.resolve("outside.docx"), TrackedFile.bytes("<w:p/>", "word/_rels/document.xml.rels",
				RawZip.relationships("rId9", RawZip.OFFICE + "image", "https://example.org/a.png", "External")));
		Files.writeString(this.directory.resolve("no.docx"), "Dear colleagues,");
		Files.writeString(this.directory.resolve("BASE.txt"), "We condemn it.\r\n");
		Files.writeString(this.directory.resolve("EU.txt"), "We firmly condemn it.\n");
		Files.writeString(this.directory.resolve("JP.txt"), "We strongly condemn it.");
		Files.writeString(this.directory.resolve("the EU.txt"), "We condemn it.");
	}

	@Test
	void inspectWritesJson() throws Exception {
		assertThat(run("inspect", "edited.docx")).isZero();
		JsonNode json = JsonMapper.builder().build().readTree(this.out);
		assertThat(json.propertyNames()).containsExactly("original", "final", "changes", "comments", "hidden",
				"warnings");
		assertThat(json.at("/original/0").asString()).isEqualTo("双方は ");
		assertThat(json.at("/final/0").asString()).isEqualTo("双方は 確認する");
		assertThat(json.at("/changes/0/kind").asString()).isEqualTo("insertion");
		assertThat(json.at("/changes/0/author").asString()).isEqualTo("健二");
		assertThat(json.at("/changes/0/paragraph").asInt()).isZero();
		assertThat(this.err).isEmpty();
	}

	@Test
	void aRefusalIsOneLineAndStatusOne() throws Exception {
		assertThat(run("inspect", "no.docx")).isEqualTo(1);
		assertThat(this.err.lines()).singleElement().asString().startsWith("no.docx: The file is no .docx");
		assertThat(this.out).isEmpty();
	}

	@Test
	void activeContentIsDescribedAndRefused() throws Exception {
		assertThat(run("inspect", "--lang=ja", "outside.docx")).isEqualTo(1);
		assertThat(this.out).contains("external-targets", "https://example.org/a.png");
		assertThat(this.err.lines()).singleElement().asString().contains("ファイルの外");
	}

	@Test
	void cleanWritesACopy() throws Exception {
		assertThat(run("clean", "edited.docx", "clean.docx")).isZero();
		assertThat(run("inspect", "clean.docx")).isZero();
		assertThat(this.out).contains("双方は 確認する").doesNotContain("健二");
	}

	@Test
	void redlineIsTheEarlierTextRefusedAndTheLaterTaken() throws Exception {
		write("old.docx", "The EU and Japan met.", "They condemn it.", "They will meet again.");
		write("new.docx", "The EU and Japan met in Tokyo.", "They will meet again.", "They firmly condemn it.",
				"Done.");
		assertThat(run("redline", "--party=jp", "old.docx", "new.docx", "redline.docx")).isZero();
		assertThat(this.err).isEmpty();
		assertThat(run("inspect", "redline.docx")).isZero();
		JsonNode json = JsonMapper.builder().build().readTree(this.out);
		assertThat(texts(json.at("/original"))).containsExactly("The EU and Japan met.", "They condemn it.",
				"They will meet again.");
		assertThat(texts(json.at("/final"))).containsExactly("The EU and Japan met in Tokyo.", "They will meet again.",
				"They firmly condemn it.", "Done.");
		assertThat(json.at("/changes").findValuesAsString("author")).isNotEmpty().containsOnly("JP");
	}

	@Test
	void redlineOfEqualFilesHasNoChange() throws Exception {
		write("one.docx", "双方は、確認した。", "");
		assertThat(run("redline", "one.docx", "one.docx", "redline.docx")).isZero();
		assertThat(run("inspect", "redline.docx")).isZero();
		JsonNode json = JsonMapper.builder().build().readTree(this.out);
		assertThat(texts(json.at("/final"))).containsExactly("双方は、確認した。", "");
		assertThat(json.at("/changes")).isEmpty();
	}

	private void write(String file, String... paragraphs) throws IOException {
		String xml = Stream.of(paragraphs)
			.map((text) -> "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>")
			.collect(Collectors.joining());
		Files.write(this.directory.resolve(file), TrackedFile.bytes(xml));
	}

	private static List<String> texts(JsonNode array) {
		return array.valueStream().map(JsonNode::asString).toList();
	}

	@Test
	void compileTakesThePartyFromTheFilesName() throws Exception {
		assertThat(run("compile", "BASE.txt", "EU.txt", "JP.txt")).isZero();
		assertThat(this.out.strip()).isEqualTo("We [EU: firmly\\ | JP: strongly\\ ]condemn it.");
		assertThat(run("compile", "BASE.txt", "the EU.txt")).isEqualTo(1);
		assertThat(this.err.lines()).hasSize(1);
	}

	@Test
	void assembleWritesAllDocumentsOfAPackage() throws Exception {
		assertThat(assembled("schuman-forum-2024", "2024-05-29-")).containsExactlyInAnyOrder("joint-statement-en-eu",
				"joint-statement-en-jp", "joint-statement-ja", "bilingual-table-en", "bilingual-table-ja", "outline-en",
				"outline-ja", "readout-en-eu", "readout-en-jp", "readout-ja-eu", "readout-ja-jp");
	}

	@Test
	void assembleWritesWhatIsNegotiatedWithAllThatGoesWithIt() throws Exception {
		assertThat(assembled("strategic-dialogue-2024", "2024-11-01-")).containsExactlyInAnyOrder("rolling-text-en",
				"rolling-text-ja", "compilation-text-en", "compilation-text-ja", "who-agreed-sheet-en",
				"who-agreed-sheet-ja", "bilingual-table-en", "bilingual-table-ja", "outline-en", "outline-ja",
				"transmittal-en-eu", "transmittal-en-jp", "transmittal-ja-eu", "transmittal-ja-jp", "readout-en-eu",
				"readout-en-jp", "readout-ja-eu", "readout-ja-jp");
		assertThat(run("inspect", "package/2024-11-01-who-agreed-sheet-en.docx")).isZero();
		assertThat(this.out).contains("\"proposes other words\"", "\"agreed\"", "\"1.\"");
		assertThat(run("inspect", "package/2024-11-01-bilingual-table-ja.docx")).isZero();
		assertThat(this.out).contains("[EU: ", "\"１\"");
	}

	private List<String> assembled(String sample, String day) throws Exception {
		String yaml = Path.of("src/main/resources/samples/" + sample + ".yaml").toAbsolutePath().toString();
		assertThat(run("assemble", yaml, "package")).isZero();
		assertThat(this.err).isEmpty();
		try (Stream<Path> files = Files.list(this.directory.resolve("package"))) {
			return files.map((file) -> file.getFileName().toString())
				.map((name) -> name.replace(day, "").replace(".docx", ""))
				.toList();
		}
	}

	@Test
	void whatIsNotUnderstoodIsStatusTwo() throws Exception {
		assertThat(run()).isEqualTo(2);
		assertThat(run("inspect")).isEqualTo(2);
		assertThat(run("mend", "edited.docx")).isEqualTo(2);
	}

	private int run(String... arguments) throws IOException, InterruptedException {
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
						"-cp", System.getProperty("java.class.path"), WordCommand.class.getName()));
		command.addAll(List.of(arguments));
		Path outFile = this.directory.resolve("out.log");
		Path errFile = this.directory.resolve("err.log");
		int status = new ProcessBuilder(command).directory(this.directory.toFile())
			.redirectOutput(outFile.toFile())
			.redirectError(errFile.toFile())
			.start()
			.waitFor();
		this.out = Files.readString(outFile, StandardCharsets.UTF_8);
		this.err = Files.readString(errFile, StandardCharsets.UTF_8);
		return status;
	}

}
