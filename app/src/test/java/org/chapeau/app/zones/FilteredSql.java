package org.chapeau.app.zones;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Stands before the program's database client: notes which statements are asked, and by
 * which method, and can take one filter out of one of them.
 */
final class FilteredSql {

	private static final String PROGRAM = "org.chapeau.app.";

	private static final String TESTS = FilteredSql.class.getPackageName();

	private static final Pattern LAMBDA = Pattern.compile("lambda\\$(\\w+)\\$\\d+");

	private static final Pattern BLANKS = Pattern.compile("\\s+");

	private final Map<String, Set<String>> statements = new LinkedHashMap<>();

	private final Set<String> asked = new LinkedHashSet<>();

	private final List<String> questions = new ArrayList<>();

	private @Nullable Filter without;

	JdbcClient over(JdbcClient client) {
		return (JdbcClient) Proxy.newProxyInstance(JdbcClient.class.getClassLoader(),
				new Class<?>[] { JdbcClient.class }, (proxy, method, arguments) -> {
					Object[] passed = arguments;
					if (method.getName().equals("sql")) {
						passed = new Object[] { ask((String) arguments[0]) };
					}
					try {
						return method.invoke(client, passed);
					}
					catch (InvocationTargetException ex) {
						throw ex.getCause();
					}
				});
	}

	private synchronized String ask(String sql) {
		String flat = BLANKS.matcher(sql).replaceAll(" ").strip();
		String by = askedBy();
		this.statements.computeIfAbsent(by, (method) -> new LinkedHashSet<>()).add(flat);
		this.asked.add(by);
		this.questions.add(by);
		Filter filter = this.without;
		return (filter != null && filter.method().equals(by)) ? filter.takenOutOf(flat) : sql;
	}

	/** The method of the program that asks, such as {@code CommentStore.list}. */
	private static String askedBy() {
		return StackWalker.getInstance()
			.walk((frames) -> frames
				.filter((frame) -> frame.getClassName().startsWith(PROGRAM) && !frame.getClassName().startsWith(TESTS)
						&& !frame.getClassName().contains("$Proxy"))
				.findFirst()
				.map((frame) -> {
					String type = frame.getClassName().substring(frame.getClassName().lastIndexOf('.') + 1);
					return type + "." + LAMBDA.matcher(frame.getMethodName()).replaceAll("$1");
				})
				.orElse(""));
	}

	/** The statements seen so far, by the method that asks them. */
	synchronized Map<String, Set<String>> statements() {
		return this.statements;
	}

	/** The methods that have asked since the last call. */
	synchronized Set<String> asked() {
		Set<String> methods = Set.copyOf(this.asked);
		this.asked.clear();
		return methods;
	}

	/**
	 * Which methods ask while something is done, in their order, each as often as it
	 * does.
	 */
	List<String> questions(Runnable work) {
		synchronized (this) {
			this.questions.clear();
		}
		work.run();
		synchronized (this) {
			return List.copyOf(this.questions);
		}
	}

	/** From now on a filter does not hold; none is missing for {@code null}. */
	synchronized void without(@Nullable Filter filter) {
		this.without = filter;
	}

	/**
	 * A condition that stands between a reader and a row.
	 *
	 * @param method the method whose statements it stands in
	 * @param condition its text, with single blanks
	 */
	record Filter(String method, String condition) {

		/** The statement as if every row met the condition. */
		String takenOutOf(String sql) {
			// What an update sets is no condition.
			int from = sql.startsWith("update") ? Math.max(0, sql.indexOf(" where ")) : 0;
			return sql.substring(0, from)
					+ sql.substring(from).replace(this.condition, "(" + this.condition + " or 1 = 1)");
		}

	}

}
