package org.chapeau.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Nodes on one PostgreSQL and with one mail server.
 */
final class Installation implements AutoCloseable {

	/** As in deploy/compose.yaml. */
	private static final String OPTIONS = "&tcpKeepAlive=true&options=-c%20tcp_keepalives_idle%3D10%20"
			+ "-c%20tcp_keepalives_interval%3D5%20-c%20tcp_keepalives_count%3D4%20"
			+ "-c%20idle_in_transaction_session_timeout%3D60s";

	private static final String ROLE = "chapeau";

	/** Nodes that live for seconds only are quicker with the quick compiler alone. */
	private static final List<String> SHORT_LIFE = List.of("-XX:TieredStopAtLevel=1");

	private final Path folder;

	private final Path data;

	private final GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

	private final EmbeddedPostgres postgres;

	private final List<Node> nodes;

	private final Database database;

	private final Service service;

	private final People people;

	/**
	 * Starts all of it.
	 * @param folder of its own; if the data of a database are in it already they are gone
	 * on with
	 * @param seed decides which node a request goes to
	 * @param names of the nodes, which start at the same moment
	 */
	Installation(Path folder, long seed, String... names) throws IOException {
		this(folder, seed, SHORT_LIFE, Map.of(), names);
	}

	/**
	 * Starts all of it, with other options of Java and settings than nodes have that die.
	 */
	Installation(Path folder, long seed, List<String> options, Map<String, String> more, String... names)
			throws IOException {
		this(folder, seed, options, more, List.of(names));
		startAtOnce(this.nodes);
	}

	/**
	 * Starts all of it but the nodes, which play the sample once they are started and say
	 * in their logs that they do.
	 */
	static Installation atRest(Path folder, String... names) throws IOException {
		return new Installation(folder, 1, SHORT_LIFE,
				Map.of("chapeau.sample", "true", "logging.level.org.chapeau.app.sample", "info"), List.of(names));
	}

	private Installation(Path folder, long seed, List<String> options, Map<String, String> more, List<String> names)
			throws IOException {
		this.folder = folder;
		this.data = data(folder);
		this.mail.start();
		this.postgres = EmbeddedPostgres.builder().setDataDirectory(this.data).setCleanDataDirectory(false).start();
		roleOfTheProgram();
		this.nodes = names.stream().map((name) -> node(name, options, more)).toList();
		this.database = new Database(this.postgres.getDatabase("postgres", ROLE));
		this.service = new Service(this.nodes, seed);
		this.people = new People(this.service);
	}

	/** As after a power cut: whichever comes first makes the tables. */
	private static void startAtOnce(List<Node> nodes) {
		nodes.stream().map((node) -> CompletableFuture.runAsync(node::start)).toList().forEach(CompletableFuture::join);
	}

	/** A plain one, as in production; a copy of an installation has it already. */
	private void roleOfTheProgram() {
		JdbcClient server = JdbcClient.create(this.postgres.getPostgresDatabase());
		if (server.sql("select count(*) from pg_roles where rolname = :role")
			.param("role", ROLE)
			.query(Integer.class)
			.single() == 0) {
			server.sql("create role " + ROLE + " login").update();
			server.sql("create database " + ROLE + " owner " + ROLE).update();
		}
	}

	private static Path data(Path folder) {
		return folder.resolve("postgres");
	}

	private Node node(String name, List<String> options, Map<String, String> more) {
		Map<String, String> settings = new LinkedHashMap<>();
		settings.put("spring.datasource.url", this.postgres.getJdbcUrl(ROLE, ROLE) + OPTIONS);
		settings.put("spring.datasource.username", ROLE);
		settings.put("spring.datasource.password", "");
		settings.put("spring.mail.host", "127.0.0.1");
		settings.put("spring.mail.port", String.valueOf(this.mail.getSmtp().getPort()));
		settings.put("chapeau.sample", "false");
		settings.put("chapeau.mail.claim", "10s");
		settings.put("chapeau.release.lead", "2s");
		settings.put("chapeau.pdf.ahead", "false");
		// One for all nodes, as they have one record.
		settings.put("chapeau.audit.anchors", anchors().toString());
		settings.put("chapeau.audit.key", this.folder.resolve("anchor-key.txt").toString());
		settings.put("logging.level.root", "warn");
		settings.putAll(more);
		return new Node(name, this.folder, options, settings);
	}

	/**
	 * Copies the database and what lies outside of it, while people work.
	 * @param copy a folder for another installation
	 */
	void copyTo(Path copy) throws Exception {
		Files.createDirectories(copy);
		// First: an anchor of something that is not in the copy would miss it.
		for (String file : List.of("anchors.txt", "anchor-key.txt")) {
			if (Files.exists(this.folder.resolve(file))) {
				Files.copy(this.folder.resolve(file), copy.resolve(file));
			}
		}
		try (Connection server = this.postgres.getPostgresDatabase().getConnection()) {
			BaseCopy.make(server, this.data, data(copy));
		}
	}

	/**
	 * Drops the database of the program and creates it again, with nobody at it.
	 */
	void emptyDatabase() {
		JdbcClient server = JdbcClient.create(this.postgres.getPostgresDatabase());
		server.sql("drop database " + ROLE + " with (force)").update();
		server.sql("create database " + ROLE + " owner " + ROLE).update();
	}

	Path anchors() {
		return this.folder.resolve("anchors.txt");
	}

	List<Node> nodes() {
		return this.nodes;
	}

	Database database() {
		return this.database;
	}

	People people() {
		return this.people;
	}

	/** The nodes as one address. */
	Service service() {
		return this.service;
	}

	GreenMail mail() {
		return this.mail;
	}

	/**
	 * Checks the record of a side by the program's own check of an export, beside the
	 * anchors.
	 * @return its exit status and what it said
	 */
	Verified verify(String side) throws Exception {
		Path export = this.folder.resolve("record-" + side + ".json");
		Files.writeString(export, this.people.in(side + "/auditor").visits("/record/export.json").body());
		Process verify = new ProcessBuilder(Node.java(), "-jar", Node.jar().toString(), "verify", export.toString(),
				anchors().toString())
			.redirectErrorStream(true)
			.start();
		String said = new String(verify.getInputStream().readAllBytes()).strip();
		return new Verified(verify.waitFor(), said);
	}

	@Override
	public void close() throws IOException {
		this.nodes.forEach(Node::close);
		this.postgres.close();
		this.mail.stop();
	}

	/**
	 * What a check of the record has said.
	 *
	 * @param status 0 if the record holds
	 * @param said in one line
	 */
	record Verified(int status, String said) {
	}

}
