package org.chapeau.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import org.chapeau.word.UnreadableDocumentException;
import org.chapeau.word.WordText;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/**
 * The guided tour of {@code docs/try-it.md}, step by step and word by word, with the real
 * timers: from three open brackets to the released Word files.
 */
@BrowserTest
class TryItTests {

	private static final Path GUIDE = Path.of("..", "..", "docs", "try-it.md");

	private static final String DOSSIER = "Joint Statement of the First EU–Japan Strategic Dialogue";

	private static final String CLEARED = "Your side has cleared the text.";

	@Test
	void aNewcomerTakesTheSampleToItsRelease(Seats seats) throws Exception {
		Guide guide = Guide.read(GUIDE);
		Newcomer newcomer = new Newcomer(guide, DOSSIER, seats.take(), seats.take());
		settlesTheBrackets(newcomer);
		asksTheUnitsOfTheEu(newcomer);
		asksTheDivisionsOfJapan(newcomer);
		answersForBothSides(newcomer);
		approvesOnBothSides(newcomer);
		turnsBothKeys(newcomer);
		List<Path> files = takesTheFiles(newcomer, seats.take());
		guide.ends();
		comparesTheWords(files);
	}

	private static void settlesTheBrackets(Newcomer newcomer) {
		newcomer.signsInAs("jp.drafter");
		newcomer.opensTask("Negotiate the round");
		newcomer.opensClause(8);
		newcomer.presses("Accept the wording of EU");
		newcomer.signsInAs("eu.desk");
		newcomer.opensTask("Negotiate the round");
		newcomer.opensClause(12);
		newcomer.presses("Accept the wording of JP");
		newcomer.opensClause(14);
		newcomer.presses("Accept the wording of JP");
		newcomer.follows("My tasks");
		closesTheRound(newcomer);
		newcomer.signsInAs("jp.drafter");
		closesTheRound(newcomer);
	}

	private static void closesTheRound(Newcomer newcomer) {
		newcomer.opensTask("Negotiate the round");
		newcomer.presses("Close the round for our side");
		newcomer.isTold("Your side would close the round on this text.");
	}

	private static void asksTheUnitsOfTheEu(Newcomer newcomer) {
		newcomer.signsInAs("eu.coordinator");
		newcomer.opensTask("Prepare the consultation");
		newcomer.presses("Ask these units");
		newcomer.signsInAs("eu.defence");
		givesOpinion(newcomer, "Give your unit’s opinion", "Positive");
		newcomer.doesTheSameAs(() -> givesOpinion(newcomer, "Give your unit’s opinion", "Positive"), "eu.geographic",
				"eu.maritime");
		newcomer.signsInAs("eu.legal");
		givesOpinion(newcomer, "Give the legal opinion", "Positive");
	}

	private static void asksTheDivisionsOfJapan(Newcomer newcomer) {
		newcomer.signsInAs("jp.drafter");
		newcomer.opensTask("Prepare the consultation");
		newcomer.unticks("Regional Affairs Bureau", "Heard in the first round.");
		newcomer.unticks("Space and Maritime Security Policy Division", "Heard in the first round.");
		newcomer.presses("Ask these units");
		newcomer.signsInAs("jp.security");
		givesOpinion(newcomer, "Give your unit’s opinion", "Consent");
		newcomer.doesTheSameAs(() -> givesOpinion(newcomer, "Give your unit’s opinion", "Consent"), "jp.mod");
		newcomer.signsInAs("jp.legal");
		givesOpinion(newcomer, "Give the legal opinion", "Consent");
	}

	private static void givesOpinion(Newcomer newcomer, String task, String opinion) {
		newcomer.opensTask(task);
		newcomer.ticks(opinion);
		newcomer.presses("Give this opinion");
		newcomer.isTold("Your opinion is on record.");
	}

	private static void answersForBothSides(Newcomer newcomer) {
		newcomer.signsInAs("eu.coordinator");
		clears(newcomer, "Consolidate the opinions and answer",
				CLEARED + " Until the other side opens it, you can take this back here.");
		newcomer.signsInAs("jp.director");
		clears(newcomer, "Decide the answer", CLEARED);
	}

	private static void clears(Newcomer newcomer, String task, String told) {
		newcomer.opensTask(task);
		newcomer.presses("Clear the text …");
		newcomer.presses("Clear the text");
		newcomer.isTold(told);
	}

	private static void approvesOnBothSides(Newcomer newcomer) {
		newcomer.signsInAs("jp.director");
		agreesAdReferendum(newcomer);
		newcomer.signsInAs("eu.coordinator");
		agreesAdReferendum(newcomer);
		newcomer.signsInAs("eu.coordinator");
		newcomer.opensTask("Open the silence procedure");
		newcomer.ticks("Training");
		newcomer.presses("Open the silence procedure");
		newcomer.signsInAs("jp.drafter");
		newcomer.opensTask("Put the text up for kessai");
		newcomer.writes("Explanation, for your own side only", "The text as agreed.");
		newcomer.presses("Put it up for kessai");
		newcomer.signsInAs("jp.director");
		approves(newcomer);
		newcomer.doesTheSameAs(() -> approves(newcomer), "jp.ddg", "jp.dg", "jp.legal", "jp.viceminister",
				"jp.minister");
		newcomer.signsInAs("eu.signatory");
		newcomer.opensTask("Sign the text");
		newcomer.presses("Sign this text");
	}

	private static void agreesAdReferendum(Newcomer newcomer) {
		newcomer.opensTask("Agree to the whole text ad referendum");
		newcomer.presses("Agree ad referendum");
		newcomer.isTold("You have agreed to the whole text ad referendum.");
	}

	private static void approves(Newcomer newcomer) {
		newcomer.opensTask("Decide (kessai)");
		newcomer.presses("Approve this text");
		newcomer.isTold("You have approved the text.");
	}

	private static void turnsBothKeys(Newcomer newcomer) {
		newcomer.signsInAs("eu.release");
		newcomer.opensTask("Turn your side’s key to the package");
		newcomer.presses("Turn our key for this instant");
		newcomer.confirmsToBeThemselves();
		newcomer.presses("Turn our key for this instant");
		newcomer.signsInAs("jp.release");
		newcomer.opensTask("Turn your side’s key to the package");
		newcomer.presses("Confirm and turn our key");
		newcomer.confirmsToBeThemselves();
		newcomer.presses("Confirm and turn our key");
		newcomer.isTold("Your side’s key is turned.");
	}

	/** What anybody sees, who has not signed in. */
	private static List<Path> takesTheFiles(Newcomer newcomer, Seat everybody) {
		newcomer.says("Released statements");
		newcomer.says(DOSSIER);
		Patience.until("the statement is released", everybody.link(DOSSIER), () -> everybody.visits("/public"));
		everybody.follows(DOSSIER);
		List<Path> files = new ArrayList<>();
		for (String file : List.of("Joint statement, English, EU first", "Joint statement, English, Japan first",
				"Joint statement, Japanese")) {
			newcomer.says(file);
			Locator link = everybody.link(file);
			Download download = everybody.page().waitForDownload(link::click);
			files.add(download.path());
		}
		return files;
	}

	private static void comparesTheWords(List<Path> files) throws Exception {
		WordText euFirst = word(files.get(0));
		WordText jpFirst = word(files.get(1));
		assertThat(euFirst.readable()).isNotEqualTo(jpFirst.readable());
		assertThat(words(euFirst.readable())).isEqualTo(words(jpFirst.readable()));
		assertThat(word(files.get(2)).readable()).contains("日EU戦略対話");
		assertThat(euFirst.readable()).contains("strongly condemned the support that third countries give",
				"with due regard to their respective rules", "the free and open Indo-Pacific");
		assumeThat(Pandoc.isInstalled()).isTrue();
		assertThat(words(Pandoc.read(files.get(0)))).isEqualTo(words(Pandoc.read(files.get(1))));
		assertThat(words(Pandoc.read(files.get(0)))).containsAll(words(String.join(" ", euFirst.paragraphs())));
	}

	private static WordText word(Path file) throws IOException, UnreadableDocumentException {
		return WordText.of(Files.readAllBytes(file));
	}

	/** The words without their order. */
	private static List<String> words(String text) {
		return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")).sorted().toList();
	}

}
