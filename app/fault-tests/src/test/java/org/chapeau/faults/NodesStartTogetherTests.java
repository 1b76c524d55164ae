package org.chapeau.faults;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Three nodes that start at the same moment on an empty PostgreSQL: all of them come up,
 * and what an installation begins with is there once, the sample as well.
 */
class NodesStartTogetherTests {

	@TempDir
	static Path folder;

	@Test
	void allComeUpAndNothingIsThereTwice() throws Exception {
		try (Installation installation = new Installation(folder, 1, List.of(), Map.of("chapeau.sample", "true"), "one",
				"two", "three")) {
			Database database = installation.database();
			assertThat(count(database, "select count(*) from act_ge_property where name_ = 'schema.version'")).isOne();
			assertThat(count(database, "select max(version_) from act_re_procdef")).as("versions of a process").isOne();
			assertThat(count(database, "select max(version_) from act_re_decision_def")).as("versions of a decision")
				.isOne();
			assertThat(count(database, "select count(*) from ladder_version")).isOne();
			assertThat(count(database, "select count(*) from glossary_term")).isPositive()
				.isEqualTo(count(database, "select count(distinct en) from glossary_term"));
			assertThat(database.jdbc().sql("select state from dossier order by state").query(String.class).list())
				.as("the sample, played by one of them")
				.containsExactly("NEGOTIATING", "RELEASED");
			assertThat(count(database, "select count(*) from earlier_statement")).isPositive()
				.isEqualTo(count(database, "select count(distinct title_en) from earlier_statement"));
			assertThat(count(database, "select count(*) from act_ru_incident")).isZero();
			assertThat(installation.people().in("EU/auditor").visits("/record/check").status()).isEqualTo(200);
		}
	}

	private static int count(Database database, String sql) {
		return database.jdbc().sql(sql).query(Integer.class).single();
	}

}
