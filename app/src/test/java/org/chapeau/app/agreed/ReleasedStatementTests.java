package org.chapeau.app.agreed;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.chapeau.app.fixtures.Officer;
import org.chapeau.app.fixtures.PackageTest;
import org.chapeau.app.fixtures.Packages;
import org.chapeau.app.fixtures.Statement;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chapeau.app.fixtures.Officer.EU_DESK;
import static org.chapeau.app.fixtures.Officer.JP_DRAFTER;

/**
 * A package enters the library of all by itself, when it is released and not before.
 */
@PackageTest
class ReleasedStatementTests {

	private static final String WORDS = "The EU and Japan will polish the brass compass together.";

	@Autowired
	Packages packages;

	@Autowired
	Library library;

	@Autowired
	LookUp lookUp;

	@Test
	void aPackageIsFoundByAllOnceItIsReleasedAndByNobodyBefore() {
		Statement statement = this.packages.aPackage()
			.titled("Statement on the compass", "羅針盤に関する共同声明")
			.withClause(WORDS, "日本及びＥＵは、真鍮の羅針盤を共に磨く。")
			.inRelease();
		Instant instant = this.packages.in(Duration.ofHours(2));
		this.packages.arm(statement, instant);
		this.packages.waitUntil(instant.minusMillis(1));
		for (Officer officer : List.of(EU_DESK, JP_DRAFTER)) {
			assertThat(found(officer)).as("before its instant").isEmpty();
		}
		this.packages.waitUntil(instant);
		for (Officer officer : List.of(EU_DESK, JP_DRAFTER)) {
			assertThat(found(officer)).as("once it is released").hasSize(1);
			assertThat(this.library.list(officer.user()))
				.filteredOn((earlier) -> earlier.facts().title().en().equals("Statement on the compass"))
				.singleElement()
				.matches((earlier) -> earlier.isAgreed() && earlier.zone() == null
						&& earlier.facts().parties().equals(List.of("EU", "JP")));
		}
	}

	private List<Hit> found(Officer officer) {
		return this.lookUp.nearest(officer.user(), new Wish(WORDS, "", null, null, null, null, true))
			.stream()
			.filter((hit) -> hit.wording().paragraph().en().equals(WORDS))
			.toList();
	}

}
