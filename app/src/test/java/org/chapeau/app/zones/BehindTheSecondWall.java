package org.chapeau.app.zones;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.chapeau.app.fixtures.OnPostgres;
import org.chapeau.app.fixtures.PostgresDatabase;
import org.chapeau.app.zones.Crawl.Asked;
import org.chapeau.app.zones.FilteredSql.Filter;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * On PostgreSQL the marks stay where they are although a filter between the sides is
 * taken out of the statements, one after the other; and with the second wall gone as well
 * they do not. By its name a build passes it by; the profile {@code proofs} runs it.
 */
@ZoneTest
@Import(OnPostgres.class)
class BehindTheSecondWall {

	@Autowired
	Crawl crawl;

	@Autowired
	FilteredSql sql;

	@Autowired
	PostgresDatabase database;

	@Test
	void withoutTheFirstWallNothingLeaks() {
		assertThat(this.crawl.everything()).as("behind both walls").isEmpty();
		assertThat(this.crawl.seen()).as("fields whose marks somebody has read who may").hasSizeGreaterThan(20);
		List<Filter> filters = leaking();
		Map<Filter, String> behind = without(filters);
		List<Filter> held = filters.stream().filter((filter) -> !behind.containsKey(filter)).toList();
		Map<Filter, String> alone;
		secondWall(false);
		try {
			alone = without(held);
		}
		finally {
			secondWall(true);
		}
		System.out.println(filters.size() + " filters taken out: " + behind.size() + " leak behind the second wall, "
				+ alone.size() + " more without it");
		assertThat(behind).as("what leaks behind the second wall").isEmpty();
		assertThat(alone).as("what the second wall alone has held back").hasSizeGreaterThan(20);
	}

	/**
	 * The filters without which something leaks where there is one wall, as the list of
	 * the first says; with {@code -Dzones.full=true} all others as well.
	 */
	private List<Filter> leaking() {
		Map<Filter, String> kept = Filters.kept();
		return Filters.in(this.sql.statements())
			.stream()
			.filter(Filters::isBetweenSides)
			.filter((filter) -> Boolean.getBoolean("zones.full") || "leaks".equals(kept.get(filter)))
			.filter((filter) -> this.crawl.askedBy().containsKey(filter.method()))
			.toList();
	}

	/** What leaks without each of the filters. */
	private Map<Filter, String> without(List<Filter> filters) {
		Map<Filter, String> leaks = new LinkedHashMap<>();
		for (Filter filter : filters) {
			this.sql.without(filter);
			try {
				for (Asked asked : this.crawl.askedBy().get(filter.method())) {
					List<String> found = this.crawl.again(asked);
					if (!found.isEmpty()) {
						leaks.put(filter, found.get(0));
						System.out.println(filter + ": " + found.get(0));
						break;
					}
				}
			}
			finally {
				this.sql.without(null);
			}
		}
		return leaks;
	}

	private void secondWall(boolean stands) {
		JdbcClient superuser = JdbcClient.create(this.database.asSuperuser());
		superuser.sql("select distinct polrelid::regclass::text from pg_policy")
			.query(String.class)
			.list()
			.forEach((table) -> superuser
				.sql("alter table " + table + (stands ? " enable" : " disable") + " row level security")
				.update());
	}

}
