package org.chapeau.app.documents;

import java.util.List;

import org.chapeau.app.fixtures.PackageTest;
import org.chapeau.app.fixtures.Packages;
import org.chapeau.app.fixtures.Statement;
import org.chapeau.app.negotiation.ClauseText;
import org.chapeau.app.negotiation.Dossiers;
import org.chapeau.app.negotiation.Proposals;
import org.chapeau.text.Language;
import org.chapeau.text.RollingText;
import org.chapeau.word.UnreadableDocumentException;
import org.chapeau.word.DocumentKind;
import org.chapeau.word.WordAssembler;
import org.chapeau.word.WordText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chapeau.app.fixtures.Officer.EU_DESK;
import static org.chapeau.app.fixtures.Officer.JP_DRAFTER;
import static org.chapeau.app.fixtures.Outcomes.done;

/**
 * The text under negotiation in Word: every bracket with its readings and whose they are.
 */
@PackageTest
class RollingTextDocumentTests {

	@Autowired
	Packages packages;

	@Autowired
	Documents documents;

	@Autowired
	DocumentWriter writer;

	@Autowired
	Dossiers dossiers;

	@Autowired
	Proposals proposals;

	private Statement statement;

	@BeforeEach
	void aTextIsOnTheTable() {
		this.statement = this.packages.aPackage().withClause("We firmly condemn it.", "これを断固非難する。").transmitted();
	}

	@Test
	void aProposalStandsInBracketsWithTheNameOfItsSide() throws UnreadableDocumentException {
		done(this.proposals.propose(JP_DRAFTER.user(), this.statement.clause(1).id(), 1, "We condemn it.", "これを非難する。"));
		Document made = done(this.documents.make(EU_DESK.user(), this.statement.id(), "rolling-text-en-eu"));
		WordText file = WordText
			.of(this.documents.download(EU_DESK.user(), this.statement.id(), made.id()).orElseThrow().bytes());
		assertThat(file.paragraphs()).anyMatch((line) -> line.contains("JP: (delete)") && line.startsWith("We "));
		assertThat(file.readable()).doesNotContain("jp.drafter", "eu.desk");
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';',
			value = { "[EU: firmly | JP: strongly] condemn;[EU: firmly | JP: strongly] condemn",
					"We [EU: firmly [EU: and | JP: or] fully | JP: ] condemn;"
							+ "We [EU: firmly [EU: and | JP: or] fully | JP: (delete)] condemn",
					"[EU: | JP: strongly [EU: | JP: very]];[EU: (delete) | JP: strongly [EU: (delete) | JP: very]]" })
	void bracketsWithinBracketsAndEmptyReadingsAreWhole(String notation, String shown)
			throws UnreadableDocumentException {
		ClauseText clause = with(this.statement.clause(1), RollingText.parse(notation));
		byte[] bytes = new WordAssembler().assemble(this.writer.statement(this.dossiers.ofProcess(this.statement.id()),
				List.of(clause), List.of(), Variant.of(DocumentKind.ROLLING_TEXT, Language.EN), this.statement.hash()));
		assertThat(WordText.of(bytes).paragraphs()).map((line) -> line.replaceAll("\\s+", " ")).contains(shown);
	}

	private static ClauseText with(ClauseText clause, RollingText en) {
		return new ClauseText(clause.id(), clause.dossier(), clause.position(), clause.part(), clause.kind(),
				clause.theme(), clause.scale(), clause.level(), clause.depth(), clause.templateId(), clause.number(),
				clause.hash(), en, clause.ja(), clause.agreedBy(), clause.placeOpen());
	}

}
