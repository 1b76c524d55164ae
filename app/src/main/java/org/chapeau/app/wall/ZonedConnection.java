package org.chapeau.app.wall;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

import org.chapeau.app.kernel.Zone;
import org.jspecify.annotations.Nullable;

/**
 * A connection that says, before each statement and if it has not yet been said in this
 * transaction, whose rows the thread works on. What is said ends with the transaction, so
 * that nobody finds it on the connection afterwards. Whoever commits each statement by
 * itself has each in a transaction with its zone.
 */
final class ZonedConnection implements InvocationHandler {

	private static final String SAY = "select set_config('chapeau.zone', ?, true)";

	private final Connection connection;

	/**
	 * What was said in this transaction; {@code null} if a part of it was undone, and
	 * perhaps that.
	 */
	private @Nullable String said = Zone.NOBODY;

	private ZonedConnection(Connection connection) {
		this.connection = connection;
	}

	static Connection over(Connection connection) {
		return proxy(Connection.class, new ZonedConnection(connection));
	}

	@Override
	public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] arguments)
			throws Throwable {
		switch (method.getName()) {
			case "equals":
				return arguments != null && proxy == arguments[0];
			case "hashCode":
				return System.identityHashCode(proxy);
			case "commit", "setAutoCommit":
				this.said = Zone.NOBODY;
				break;
			case "rollback":
				this.said = (arguments == null) ? Zone.NOBODY : null;
				break;
			default:
		}
		Object result = call(this.connection, method, arguments);
		if (result instanceof CallableStatement statement) {
			return zoned(CallableStatement.class, statement, (Connection) proxy);
		}
		if (result instanceof PreparedStatement statement) {
			return zoned(PreparedStatement.class, statement, (Connection) proxy);
		}
		return (result instanceof Statement statement) ? zoned(Statement.class, statement, (Connection) proxy) : result;
	}

	private <T extends Statement> T zoned(Class<T> type, T statement, Connection connection) {
		return proxy(type, (proxy, method, arguments) -> {
			if (method.getName().startsWith("execute")) {
				return execute(statement, method, arguments);
			}
			return switch (method.getName()) {
				case "getConnection" -> connection;
				case "equals" -> arguments != null && proxy == arguments[0];
				case "hashCode" -> System.identityHashCode(proxy);
				default -> call(statement, method, arguments);
			};
		});
	}

	private @Nullable Object execute(Statement statement, Method method, @Nullable Object @Nullable [] arguments)
			throws Throwable {
		String zone = Zone.now();
		if (!this.connection.getAutoCommit()) {
			if (!zone.equals(this.said)) {
				say(zone);
				this.said = zone;
			}
			return call(statement, method, arguments);
		}
		return zone.equals(Zone.NOBODY) ? call(statement, method, arguments)
				: byItself(zone, statement, method, arguments);
	}

	private @Nullable Object byItself(String zone, Statement statement, Method method,
			@Nullable Object @Nullable [] arguments) throws Throwable {
		this.connection.setAutoCommit(false);
		try {
			say(zone);
			Object result = call(statement, method, arguments);
			this.connection.commit();
			return result;
		}
		catch (Throwable ex) {
			undo(ex);
			throw ex;
		}
		finally {
			this.connection.setAutoCommit(true);
		}
	}

	private void undo(Throwable why) {
		try {
			this.connection.rollback();
		}
		catch (SQLException ex) {
			why.addSuppressed(ex);
		}
	}

	private void say(String zone) throws SQLException {
		try (PreparedStatement say = this.connection.prepareStatement(SAY)) {
			say.setString(1, zone);
			say.execute();
		}
	}

	private static <T> T proxy(Class<T> type, InvocationHandler handler) {
		return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] { type }, handler));
	}

	private static @Nullable Object call(Object target, Method method, @Nullable Object @Nullable [] arguments)
			throws Throwable {
		try {
			return method.invoke(target, arguments);
		}
		catch (InvocationTargetException ex) {
			throw ex.getTargetException();
		}
	}

}
