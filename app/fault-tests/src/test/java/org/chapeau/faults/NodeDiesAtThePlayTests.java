package org.chapeau.faults;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A node is killed while it plays the sample on an empty PostgreSQL: nobody has come in
 * meanwhile, no node serves the half that is left, whether it waited or comes later, and
 * each says what to do. Who does it finds the whole sample.
 */
class NodeDiesAtThePlayTests {

	/** The machine may be busy with other things than the play. */
	private static final Duration PLAY = Duration.ofMinutes(4);

	private static final String PLAYED_AND_WAITED_FOR = """
			select count(*) from pg_stat_activity
			where query like 'select only_one from engine_start%' and cardinality(pg_blocking_pids(pid)) > 0
			and exists (select 1 from transmission)
			""";

	@TempDir
	static Path folder;

	@Test
	void nobodyServesHalfASample() throws Exception {
		try (Installation installation = Installation.atRest(folder, "one", "two")) {
			JdbcClient jdbc = installation.database().jdbc();
			installation.nodes().forEach(Node::launch);
			until("the tables are made", jdbc, "select count(*) from pg_tables where tablename = 'sample_play'");
			until("the sample is played and the other waits", jdbc, PLAYED_AND_WAITED_FOR);
			assertThat(installation.nodes()).as("who takes connections").noneMatch(Node::isOpen);
			Node plays = installation.nodes().stream().filter(NodeDiesAtThePlayTests::plays).findFirst().orElseThrow();
			Node waits = installation.nodes().stream().filter((node) -> node != plays).findFirst().orElseThrow();
			plays.kill();

			assertThat(waits.awaitEnd()).contains("APPLICATION FAILED TO START", "drop the database");
			plays.launch();
			assertThat(plays.awaitEnd()).contains("APPLICATION FAILED TO START", "drop the database");

			installation.emptyDatabase();
			plays.start();
			assertThat(states(jdbc)).containsExactly("NEGOTIATING", "RELEASED");
		}
	}

	private static boolean plays(Node node) {
		return node.lastWords().contains("The sample packages are played");
	}

	private static void until(String what, JdbcClient jdbc, String count) {
		Patience.until(what, PLAY, () -> jdbc.sql(count).query(Integer.class).single() > 0, () -> "");
	}

	private static List<String> states(JdbcClient jdbc) {
		return jdbc.sql("select state from dossier order by state").query(String.class).list();
	}

}
