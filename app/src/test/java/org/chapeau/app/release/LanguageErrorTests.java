package org.chapeau.app.release;

import java.time.Duration;
import java.time.Instant;

import org.chapeau.app.fixtures.Officer;
import org.chapeau.app.fixtures.PackageTest;
import org.chapeau.app.fixtures.Packages;
import org.chapeau.app.fixtures.Statement;
import org.chapeau.app.language.LanguageReview;
import org.chapeau.app.language.Mark;
import org.chapeau.lint.LintFinding;
import org.chapeau.text.Language;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chapeau.app.fixtures.Officer.EU_RELEASE;
import static org.chapeau.app.fixtures.Officer.JP_RELEASE;
import static org.chapeau.app.fixtures.Outcomes.assertThatRefusal;
import static org.chapeau.app.fixtures.Outcomes.done;

/**
 * An error in the text that a side has neither put right nor waived keeps that side's
 * key.
 */
@PackageTest
class LanguageErrorTests {

	@Autowired
	MockMvcTester mvc;

	@Autowired
	Packages packages;

	@Autowired
	LanguageReview languages;

	@Test
	void eachSideWaivesForItselfBeforeItTurnsItsKey() {
		Statement statement = this.packages.aPackage()
			.withClause("The two sides shall meet every year.", "双方は毎年会合を行う。")
			.inRelease();
		Instant tomorrow = this.packages.in(Duration.ofDays(1));
		assertThat(this.mvc.get().uri(statement.page() + "/release").with(EU_RELEASE)).hasStatusOk()
			.bodyText()
			.contains("1 error in the text neither put right nor waived");
		assertThatRefusal(this.packages.turn(EU_RELEASE, statement, tomorrow)).isEqualTo("release-errors");
		waive(EU_RELEASE, statement);
		done(this.packages.turn(EU_RELEASE, statement, tomorrow));
		assertThatRefusal(this.packages.turn(JP_RELEASE, statement, tomorrow)).isEqualTo("release-errors");
		waive(JP_RELEASE, statement);
		done(this.packages.turn(JP_RELEASE, statement, tomorrow));
		assertThat(this.mvc.get().uri(statement.page() + "/release").with(EU_RELEASE)).bodyText()
			.contains("No error in the text is open");
	}

	private void waive(Officer officer, Statement statement) {
		done(this.languages.waive(officer.user(), statement.id(), statement.clause(1).id(),
				new Mark(LintFinding.Rule.TREATY_WORD, Language.EN, "shall"), "Both capitals know."));
	}

}
