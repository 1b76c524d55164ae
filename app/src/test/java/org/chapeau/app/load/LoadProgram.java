package org.chapeau.app.load;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

import org.apache.commons.dbcp2.BasicDataSource;
import org.chapeau.app.ChapeauApplication;
import org.chapeau.app.fixtures.H2;
import org.chapeau.app.fixtures.PostgresDatabase;
import org.chapeau.app.identity.Admission.Admitted;
import org.chapeau.app.identity.Admissions;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.identity.People;
import org.chapeau.app.kernel.Zone;
import org.chapeau.realm.Group;
import org.chapeau.realm.Realm;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.DataSourceUnwrapper;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The whole program on a new database, of the kind that the arguments name, and another
 * empty database beside it for what it is compared with.
 */
final class LoadProgram implements AutoCloseable {

	private final @Nullable PostgresDatabase server;

	private final ConfigurableApplicationContext context;

	private final List<BasicDataSource> others = new ArrayList<>();

	private final List<PostgresDatabase> databases = new ArrayList<>();

	/** Who measures is no request of anybody. */
	private final Zone all = Zone.ofAll();

	private LoadProgram(@Nullable PostgresDatabase server, ConfigurableApplicationContext context) {
		this.server = server;
		this.context = context;
	}

	/**
	 * Starts the program.
	 * @param arguments {@code postgres} or {@code h2}
	 * @param more configuration beside the program's own
	 */
	static LoadProgram start(String[] arguments, Class<?>... more) throws Exception {
		PostgresDatabase server = List.of(arguments).contains("postgres") ? PostgresDatabase.create() : null;
		String url = (server != null) ? server.url() : h2();
		ConfigurableApplicationContext context = new SpringApplicationBuilder(ChapeauApplication.class).sources(more)
			.run("--spring.datasource.url=" + url, "--spring.datasource.username=" + user(server),
					"--spring.datasource.password=", "--chapeau.sample=false", "--server.port=0",
					"--spring.main.banner-mode=off", "--logging.level.root=warn",
					"--chapeau.agreed.index=./target/load/index-" + UUID.randomUUID());
		return new LoadProgram(server, context);
	}

	ConfigurableApplicationContext context() {
		return this.context;
	}

	<T> T bean(Class<T> type) {
		return this.context.getBean(type);
	}

	String database() {
		return (this.server != null) ? "PostgreSQL" : "H2";
	}

	/**
	 * An empty database of the same kind, with as many connections that keep as much.
	 */
	DataSource another() throws Exception {
		BasicDataSource own = DataSourceUnwrapper.unwrap(bean(DataSource.class), BasicDataSource.class);
		BasicDataSource other = new BasicDataSource();
		other.setPoolPreparedStatements(own.isPoolPreparedStatements());
		other.setMaxOpenPreparedStatements(own.getMaxOpenPreparedStatements());
		other.setUrl((this.server != null) ? anotherOnServer() : h2());
		other.setUsername(user(this.server));
		other.setPassword("");
		other.setConnectionInitSqls(own.getConnectionInitSqls());
		other.setMaxTotal(own.getMaxTotal());
		other.setMaxIdle(own.getMaxIdle());
		this.others.add(other);
		return other;
	}

	private String anotherOnServer() throws Exception {
		PostgresDatabase database = PostgresDatabase.create();
		this.databases.add(database);
		return database.url();
	}

	/**
	 * The one person of a group.
	 */
	CurrentUser in(String group) {
		return ((Admitted) bean(Admissions.class).admit("somebody of " + group, List.of(group))).user();
	}

	/**
	 * One person of each group of both sides has signed in, and is told what happens from
	 * now on.
	 */
	void everybodyHasSignedIn() {
		groups().forEach((group) -> bean(People.class).seen(in(group.id().path()), null));
	}

	/**
	 * The groups of both sides.
	 */
	static List<Group> groups() {
		return Realm.load().groups().stream().filter((group) -> group.party().isPresent()).toList();
	}

	private static String h2() {
		return H2.inFiles("./target/load/" + UUID.randomUUID()) + System.getProperty("h2.more", "");
	}

	private static String user(@Nullable PostgresDatabase server) {
		return (server != null) ? server.role() : "sa";
	}

	@Override
	public void close() throws Exception {
		this.context.close();
		for (BasicDataSource other : this.others) {
			other.close();
		}
		this.all.close();
		for (PostgresDatabase database : this.databases) {
			database.close();
		}
		if (this.server != null) {
			this.server.close();
		}
	}

}
