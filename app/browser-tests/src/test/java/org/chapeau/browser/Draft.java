package org.chapeau.browser;

import com.microsoft.playwright.Page;

/**
 * What a penholder does to bring a dossier from nothing to a zero draft.
 *
 * @param penholder who writes it
 * @param title the title of the statement, by which the dossier is found again
 */
record Draft(Officer penholder, String title) {

	static final String TASK = "Write the zero draft";

	/**
	 * Fills in the form of a dossier of the lowest rank, which the fewest have to
	 * approve.
	 */
	void fillsInTheDossier() {
		Seat seat = seat();
		seat.visits("/dossiers");
		seat.follows("Open a dossier");
		seat.writes("Title of the statement", "English", title());
		seat.writes("Title of the statement", "Japanese", "共同声明");
		seat.writes("Event", "English", "Second dialogue");
		seat.writes("Event", "Japanese", "第２回対話");
		seat.writes("Place", "English", "Brussels");
		seat.writes("Place", "Japanese", "ブリュッセル");
		seat.writes("Who speaks for: European Union", "English", "High Representative");
		seat.writes("Who speaks for: European Union", "Japanese", "上級代表");
		seat.writes("Who speaks for: Japan", "English", "Minister for Foreign Affairs");
		seat.writes("Who speaks for: Japan", "Japanese", "外務大臣");
		seat.writes("Date of the event", "2026-03-02");
		seat.page().getByLabel("Rank", new Page.GetByLabelOptions().setExact(true)).selectOption("Working level");
	}

	void opensTheDossier() {
		fillsInTheDossier();
		seat().presses("Open a dossier");
		seat().isTold("The dossier is open. Your task is to write the zero draft.");
	}

	/**
	 * Takes a clause from the clause bank that has nothing to fill in.
	 */
	void addsFromTheCatalogue(String template) {
		seat().follows("Add from the clause bank");
		seat().follows(template);
		seat().presses("Add to the draft");
		seat().isTold("The clause is in the draft.");
	}

	/**
	 * Takes the opening of a summit from the clause bank: mistypes its date at first, is
	 * told so, and corrects it.
	 */
	void addsTheOpening() {
		seat().follows("Add from the clause bank");
		seat().follows("chapeau-summit");
		seat().writes("Place", "English", "Brussels");
		seat().writes("Place", "Japanese", "ブリュッセル");
		seat().writes("Date", "Value", "1 March");
		seat().writes("Which one in the series", "English", "32nd");
		seat().writes("Which one in the series", "Japanese", "第32回");
		seat().presses("Add to the draft");
		seat().isRefused("Something is missing or mistyped.");
		seat().writes("Date", "Value", "2026-03-02");
		seat().presses("Add to the draft");
		seat().isTold("The clause is in the draft.");
	}

	void writesFreely(String en, String ja) {
		seat().follows("Write a clause freely");
		seat().writes("English", en);
		seat().writes("Japanese", ja);
		seat().presses("Save");
		seat().isTold("The clause is in the draft.");
	}

	/**
	 * Opens the dossier, writes one clause and transmits it.
	 */
	void isTransmitted() {
		opensTheDossier();
		penholder().takes(TASK, title());
		writesFreely("The two sides will keep the sea lanes open.", "双方は、海上交通路の開放を維持していく。");
		seat().presses("Transmit the zero draft");
		seat().isTold("The zero draft is transmitted. Both sides now consult their units.");
	}

	private Seat seat() {
		return penholder().seat();
	}

}
