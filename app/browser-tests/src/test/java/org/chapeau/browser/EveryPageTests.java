package org.chapeau.browser;

import java.nio.charset.StandardCharsets;
import java.util.List;

import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every page can be read by everybody: no violation of WCAG at the levels A and AA, in
 * English and Japanese, light and dark, and none wider than a phone.
 */
@BrowserTest
class EveryPageTests {

	private static final String DOSSIER = "Statement on the sea lanes";

	@Test
	void everyPageCanBeReadByEverybody(Seats seats, Chapeau chapeau) {
		Inspector inspector = new Inspector(seats, new Routes(chapeau));
		looksAtOpenPages(seats, inspector);
		Journey journey = new Journey(seats::signedInAs, DOSSIER, inspector);
		isDrafted(seats, inspector);
		journey.isClearedBy(List.of("eu.maritime"), List.of("jp.space"));
		journey.isAgreedAdReferendum();
		looksAtTheSilence(journey, inspector);
		journey.passesTheKessai(List.of("jp.director"));
		journey.isSigned();
		journey.isGivenBothKeys();
		draftsACorrigendum(seats.signedInAs("eu.desk").seat(), inspector);
		// Last, since they are led to fewer pages than a desk officer.
		Officer protocol = seats.signedInAs("eu.protocol");
		protocol.seat().visits("/layouts");
		inspector.reads(protocol.seat());
		changesAProcess(protocol.seat(), inspector);
		changesTheLadder(protocol.seat(), inspector);
		Officer auditor = seats.signedInAs("eu.auditor");
		auditor.seat().visits("/record");
		inspector.reads(auditor.seat());
		auditor.seat().visits("/record/check");
		inspector.reads(auditor.seat());
		assertThat(inspector.faults()).isEmpty();
		assertThat(inspector.unseen()).isEmpty();
	}

	private static void looksAtOpenPages(Seats seats, Inspector inspector) {
		Seat passer = seats.take();
		passer.visits("/sign-in");
		inspector.reads(passer);
		passer.visits("/public/check");
		inspector.reads(passer);
		passer.writes("Or words", "Nobody has ever said these words in any joint statement.");
		passer.presses("Check");
		inspector.readsAnswer(passer, "not what was released");
		passer.visits("/sign-in");
		passer.triesToSignIn("eu.desk", "guessed");
		inspector.readsAnswer(passer, "wrong password");
		passer.triesToSignIn("stray.double", Seat.PASSWORD);
		inspector.readsAnswer(passer, "turned away");

		Officer operator = seats.signedInAs("operator");
		inspector.reads(operator.seat());
		operator.seat().visits("/dossiers");
		inspector.readsAnswer(operator.seat(), "not found");

		Seat late = seats.signedInAs("eu.desk").seat();
		late.visits("/dossiers/new");
		late.page().context().clearCookies();
		late.presses("Open a dossier");
		inspector.readsAnswer(late, "session over");
	}

	private static void isDrafted(Seats seats, Inspector inspector) {
		Officer penholder = seats.signedInAs("eu.desk");
		Seat seat = penholder.seat();
		inspector.reads(seat);
		Draft draft = new Draft(penholder, DOSSIER);
		seat.visits("/dossiers/new");
		seat.presses("Open a dossier");
		inspector.readsAnswer(seat, "dossier refused");
		draft.opensTheDossier();
		inspector.readsAnswer(seat, "dossier opened");
		seat.visits("/tasks");
		seat.follows(seat.page().locator(".task-rows .acts a").first());
		inspector.reads(seat);
		takesOver(seats, penholder, inspector);
		inspector.reads(seat);
		draft.addsFromTheCatalogue("area-maritime");
		inspector.reads(seat);
		takesOverWhatCameBack(seat, inspector);
		entersAnEarlierStatement(seat, inspector);
		proposesAClause(seat, inspector);
		addsAName(seat, inspector);
		seat.presses("Transmit the zero draft");
		seat.isTold("The zero draft is transmitted. Both sides now consult their units.");
	}

	/** A substitute has taken the draft, and the one they stand in for takes it over. */
	private static void takesOver(Seats seats, Officer penholder, Inspector inspector) {
		Seat seat = penholder.seat();
		seat.visits("/tasks/substitutes");
		seat.page().getByLabel("Who stands in").selectOption("eu.information");
		seat.presses("Appoint");
		seat.isTold("The substitute is appointed.");
		Officer substitute = seats.signedInAs("eu.information");
		substitute.takes(Draft.TASK, DOSSIER);
		substitute.signsOut();
		seat.visits("/tasks?whose=COLLEAGUE");
		seat.follows(seat.page().locator(".task-rows").getByText("Take over").first());
		inspector.reads(seat);
		seat.presses("Take over");
		inspector.readsAnswer(seat, "take-over refused");
		seat.writes("Why you take it over (your side only)", "I am back.");
		seat.presses("Take over");
		seat.isTold("The task is yours. Your colleague is told that you have taken it over.");
		seat.visits("/tasks/substitutes");
		seat.presses(seat.page().locator("form[action$='/end'] button").first());
		seat.isTold("The substitution has ended.");
		seat.follows(penholder.isAsked(Draft.TASK, DOSSIER).getByText(Draft.TASK));
	}

	/** The draft goes out in Word, and comes back with a word more. */
	private static void takesOverWhatCameBack(Seat seat, Inspector inspector) {
		String draft = seat.page().url();
		seat.follows("Documents");
		seat.presses("Rolling text with brackets, English");
		String file = seat.page().locator("a.what").first().getAttribute("href");
		String dossier = file.substring(0, file.indexOf("/documents"));
		byte[] back = WordFiles.withAWordMore(seat.page().request().get(origin(draft) + file).body());
		seat.visits("/files");
		seat.page().getByLabel("Word file").setInputFiles(WordFiles.payload(back));
		seat.presses("Say what is hidden");
		inspector.readsAnswer(seat, "what is hidden");
		seat.visits(dossier + "/imports");
		seat.page().getByLabel("Word file").setInputFiles(WordFiles.payload(back));
		seat.presses("Show what it brings");
		inspector.reads(seat);
		seat.presses("Take over what is ticked");
		seat.isTold("Taken over. The file is kept as it came.");
		inspector.readsAnswer(seat, "taken over");
		seat.visits(draft);
	}

	/** To the sample that is released. */
	private static void draftsACorrigendum(Seat seat, Inspector inspector) {
		seat.visits("/dossiers");
		seat.follows("EU–Japan Joint Statement on Security Cooperation");
		seat.follows("Release");
		seat.follows("Draft a corrigendum");
		inspector.reads(seat);
		seat.writes("Words as they were released", "never released");
		seat.presses("Add this correction");
		inspector.readsAnswer(seat, "correction refused");
	}

	/**
	 * A statement is pasted, read, refused and confirmed, and words are looked up in it.
	 */
	private static void entersAnEarlierStatement(Seat seat, Inspector inspector) {
		String draft = seat.page().url();
		seat.visits("/agreed/enter");
		seat.writes("Or paste a statement", "Statement on the lighthouses\n\nThe two sides welcomed the lighthouses.");
		seat.presses("Read");
		inspector.reads(seat);
		seat.presses("Confirm and put it into our library");
		inspector.readsAnswer(seat, "earlier statement refused");
		seat.writes("Date", "2020-05-03");
		seat.writes("Issued by, with commas between: EU, JP", "EU, JP");
		seat.presses("Confirm and put it into our library");
		seat.isTold("It is in the library of your side now.");
		inspector.readsAnswer(seat, "earlier statement confirmed");
		seat.visits("/agreed");
		seat.writes("What do you want to look up?", "The two sides welcomed the old lighthouses.");
		seat.presses("Look up");
		inspector.readsAnswer(seat, "looked up");
		seat.visits(draft);
	}

	/**
	 * A clause is proposed with nothing in it, and a book of the bank comes back with a
	 * word more.
	 */
	private static void proposesAClause(Seat seat, Inspector inspector) {
		String draft = seat.page().url();
		seat.visits("/clauses/new");
		seat.presses("Propose it to our legal adviser");
		inspector.readsAnswer(seat, "clause refused");
		seat.visits("/clauses/book");
		byte[] book = seat.page().request().get(origin(draft) + "/clauses/book/file?theme=SPACE").body();
		byte[] back = WordFiles.saying(book, "dialogue on threats", "close dialogue on threats");
		seat.page().getByLabel("Word file").setInputFiles(WordFiles.payload(back));
		seat.presses("Show what it changes");
		inspector.readsAnswer(seat, "what a book changes");
		seat.visits(draft);
	}

	/** A name is added, first without its Japanese. */
	private static void addsAName(Seat seat, Inspector inspector) {
		String draft = seat.page().url();
		seat.visits("/names/new");
		seat.page().locator("#en").fill("Zubrowka");
		seat.presses("Add a name");
		inspector.readsAnswer(seat, "name refused");
		seat.page().locator("#ja").fill("ズブロフカ");
		seat.page().locator("#reading").fill("ズブロフカ");
		seat.presses("Add a name");
		seat.isTold("Added. It is looked for from now on, for both sides.");
		inspector.readsAnswer(seat, "name added");
		seat.visits(draft);
	}

	/** A process is uploaded, first with a fault and then without. */
	private static void changesAProcess(Seat seat, Inspector inspector) {
		seat.visits("/processes/consultEu");
		String file = origin(seat.page().url()) + "/processes/consultEu/0/file";
		String own = seat.page().request().get(file).text();
		uploads(seat, own.replace("${proposeUnits}", "${publish}"));
		inspector.readsAnswer(seat, "process refused");
		uploads(seat, own.replace("name=\"Give legal opinion\"", "name=\"Advise on the law\""));
		inspector.looksAt(seat, "process changed");
		seat.visits("/processes/consultEu");
		inspector.looksAt(seat, "process proposed");
	}

	/** The ladder is changed, first with a fault and then without. */
	private static void changesTheLadder(Seat seat, Inspector inspector) {
		seat.visits("/ladder/parts/opposition-1");
		inspector.reads(seat);
		seat.writes("Why", "Said of late.");
		seat.writes("Verbs of the same force", "object to | 異を唱える");
		seat.presses("Put it to the other side");
		inspector.readsAnswer(seat, "change of the ladder refused");
		seat.writes("Verbs of the same force", "oppose to | 反対する");
		seat.presses("Show what this changes");
		inspector.readsAnswer(seat, "what a change of the ladder does");
		seat.presses("Put it to the other side");
		seat.isTold("Put to the other side. It is in use once they agree.");
		inspector.reads(seat);
		seat.visits("/ladder/parts/scale");
		inspector.looksAt(seat, "a new scale");
		seat.presses("Put it to the other side");
		inspector.readsAnswer(seat, "scale refused");
	}

	private static void uploads(Seat seat, String model) {
		seat.page()
			.getByLabel("BPMN file (")
			.setInputFiles(
					new FilePayload("consultEu.bpmn", "application/xml", model.getBytes(StandardCharsets.UTF_8)));
		seat.presses("Check and propose");
	}

	private static String origin(String address) {
		return address.substring(0, address.indexOf('/', "https://".length()));
	}

	/** One delegation breaks the silence and then withdraws its objection. */
	private static void looksAtTheSilence(Journey journey, Inspector inspector) {
		journey.isPutToTheDelegations("Ordinary");
		journey.does("eu.ms.fr", "Answer in the silence procedure", (seat) -> {
			seat.page().locator("summary").getByText("Break the silence").click();
			seat.writes("Why does your delegation object?", "The text is too weak.");
			seat.page().locator("fieldset summary").first().click();
			seat.page().locator("fieldset textarea[lang=en]").first().fill("Both sides may act.");
			seat.presses("Break the silence");
		}, "Your delegation has broken the silence. The chair decides what follows.");
		journey.does("eu.coordinator", "Decide on the broken silence", (seat) -> {
			seat.writes("Where the delegation says so in writing", "Note 17 of 1 March 2027");
			seat.presses("Re-open with the same text");
		}, "A new procedure can be opened with the same text.");
		journey.isPutToTheDelegations("Training");
		journey.does("eu.ms.de", "Answer in the silence procedure", (seat) -> seat.presses("Agree explicitly"),
				"Your delegation has agreed explicitly.");
	}

}
