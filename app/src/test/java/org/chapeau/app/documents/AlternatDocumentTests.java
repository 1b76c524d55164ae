package org.chapeau.app.documents;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

import org.chapeau.app.fixtures.PackageTest;
import org.chapeau.app.fixtures.Packages;
import org.chapeau.app.fixtures.Packages.Wanted;
import org.chapeau.app.fixtures.Statement;
import org.chapeau.app.negotiation.NewClause;
import org.chapeau.text.Part;
import org.chapeau.word.UnreadableDocumentException;
import org.chapeau.word.WordText;
import org.chapeau.word.WordText.Line;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chapeau.app.fixtures.Officer.EU_DESK;
import static org.chapeau.app.fixtures.Outcomes.done;

/**
 * The files of both sides: the same text, each party's own name first.
 */
@PackageTest
class AlternatDocumentTests {

	@Autowired
	Packages packages;

	@Autowired
	Documents documents;

	@Test
	void theAlternatsDifferInTheOrderOfThePartiesAndInNothingElse() throws UnreadableDocumentException {
		Statement statement = rich(this.packages.aPackage()).inApproval();
		WordText union = read(statement, "joint-statement-en-eu-eu");
		WordText japan = read(statement, "joint-statement-en-jp-eu");
		assertThat(words(union)).isEqualTo(words(japan));
		assertThat(union.paragraphs()).isNotEqualTo(japan.paragraphs()).hasSameSizeAs(japan.paragraphs());
		assertThat(union.paragraphs()).contains("The European Union (EU) and Japan",
				"The EU and Japan met in Brussels.", "The High Representative and the Minister welcomed this.");
		assertThat(japan.paragraphs()).contains("Japan and the European Union (EU)",
				"Japan and the EU met in Brussels.", "The Minister and the High Representative welcomed this.");
		assertThat(union.lines()).extracting(Line::number)
			.containsExactlyElementsOf(japan.lines().stream().map(Line::number).toList());
		assertThat(union.stamp().orElseThrow().firstParty()).contains("EU");
		assertThat(japan.stamp().orElseThrow().firstParty()).contains("JP");
	}

	@Test
	void aJapaneseFileIsNumberedTheJapaneseWay() throws UnreadableDocumentException {
		WordText file = read(rich(this.packages.aPackage()).inApproval(), "joint-statement-ja-eu");
		assertThat(file.lines()).filteredOn((line) -> line.level() >= 0)
			.extracting((line) -> line.number() + " " + line.text())
			.containsExactly("１ 双方は協力する。", "（１） 海洋において協力する。", "ア 演習を行う。", "イ 訓練を行う。", "（２） 宇宙において協力する。",
					"２ 双方は再び会合する。");
	}

	@ParameterizedTest
	@CsvSource({ "The High Representative of the Union,The Minister for Foreign Affairs",
			"the High Representative,The  Minister", "Same Name,Same Name", "The Chair,the Chair",
			"日本代表,The Minister" })
	void noNameOfARepresentativeBreaksTheFiles(String union, String japan) throws UnreadableDocumentException {
		Statement statement = this.packages.aPackage()
			.between(union, japan)
			.alternating(union, japan)
			.alternating("The Twin", "The Twin")
			.alternating(" ", "the Minister")
			.withClause("The EU and Japan met.", "日本及びＥＵは会合した。")
			.inApproval();
		assertThat(read(statement, "joint-statement-en-jp-eu").paragraphs()).contains("Japan and the EU met.");
	}

	@Test
	void anotherProgramReadsTheSameText(@TempDir Path directory) throws Exception {
		Statement statement = rich(this.packages.aPackage()).inApproval();
		Document document = make(statement, "joint-statement-en-jp-eu");
		Path file = directory.resolve("statement.docx");
		Files.write(file, bytes(statement, document));
		String foreign = pandoc(file).replaceAll("\\s+", " ");
		for (String paragraph : WordText.of(bytes(statement, document)).paragraphs()) {
			assertThat(foreign).contains(paragraph.replaceAll("\\s+", " "));
		}
	}

	private static Wanted rich(Wanted wanted) {
		return wanted.titled("EU–Japan Joint Statement", "日・ＥＵ共同声明")
			.between("the High Representative", "the Minister")
			.withClause(NewClause.free(Part.CHAPEAU, 0, "The EU and Japan met in Brussels.", "日本及びＥＵは会合した。"))
			.withClause("Both sides will cooperate.", "双方は協力する。")
			.withClause(item(1, "They will cooperate at sea.", "海洋において協力する。"))
			.withClause(item(2, "They will exercise.", "演習を行う。"))
			.withClause(item(2, "They will train.", "訓練を行う。"))
			.withClause(item(1, "They will cooperate in space.", "宇宙において協力する。"))
			.withClause(NewClause.free(Part.FOLLOW_UP, 0, "They will meet again.", "双方は再び会合する。"))
			.withClause(NewClause.free(Part.CLOSING, 0, "The High Representative and the Minister welcomed this.",
					"外務大臣及び上級代表はこれを歓迎した。"));
	}

	private static NewClause item(int depth, String en, String ja) {
		return NewClause.free(Part.OPERATIVE, depth, en, ja);
	}

	/** Every word of the file in small letters, sorted. */
	private static List<String> words(WordText file) {
		return file.paragraphs()
			.stream()
			.flatMap((paragraph) -> Arrays.stream(paragraph.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")))
			.filter((word) -> !word.isEmpty())
			.sorted()
			.toList();
	}

	private WordText read(Statement statement, String key) throws UnreadableDocumentException {
		return WordText.of(bytes(statement, make(statement, key)));
	}

	private Document make(Statement statement, String key) {
		return done(this.documents.make(EU_DESK.user(), statement.id(), key));
	}

	private byte[] bytes(Statement statement, Document document) {
		return this.documents.download(EU_DESK.user(), statement.id(), document.id()).orElseThrow().bytes();
	}

	private static String pandoc(Path file) throws IOException, InterruptedException {
		boolean installed = Arrays.stream(System.getenv().getOrDefault("PATH", "").split(":"))
			.anyMatch((path) -> Files.isExecutable(Path.of(path, "pandoc")));
		Assumptions.assumeTrue(installed, "Skipped: pandoc is absent; install it, on Debian: apt install pandoc");
		Path output = file.resolveSibling("out.txt");
		Process process = new ProcessBuilder("pandoc", "-t", "plain", "--wrap=none", file.toString())
			.redirectOutput(output.toFile())
			.redirectError(ProcessBuilder.Redirect.DISCARD)
			.start();
		assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("pandoc ends").isTrue();
		return Files.readString(output);
	}

}
