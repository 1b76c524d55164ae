package org.chapeau.app.process;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;

import javax.sql.DataSource;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets nodes that start at the same moment do one after the other what only one has to
 * do: whoever has the turn holds a row, the next waits for it, and looks what is left to
 * be done. A node that dies gives its turn back.
 */
@Component
public class StartTurn {

	private final DataSource database;

	private final JdbcClient jdbc;

	private final TransactionTemplate transaction;

	StartTurn(DataSource database, JdbcClient jdbc, PlatformTransactionManager transactions) {
		this.database = database;
		this.jdbc = jdbc;
		this.transaction = new TransactionTemplate(transactions);
	}

	/**
	 * Does something within the one transaction that has the turn.
	 */
	<T> T within(Supplier<T> work) {
		return this.transaction.execute((status) -> {
			take(this.jdbc);
			return work.get();
		});
	}

	/**
	 * Does something in transactions of its own, all of them within one turn, which is
	 * held beside them on a connection that nobody else knows of.
	 */
	public void during(Runnable work) {
		try (Connection held = this.database.getConnection()) {
			held.setAutoCommit(false);
			hold(held);
			work.run();
			held.rollback();
		}
		catch (SQLException ex) {
			throw new IllegalStateException("No turn can be had", ex);
		}
	}

	private static void hold(Connection held) throws SQLException {
		JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(held, true));
		if (held.getMetaData().getDatabaseProductName().equals("PostgreSQL")) {
			// Nothing else is said there, however long it takes.
			jdbc.sql("set local idle_in_transaction_session_timeout = 0").update();
		}
		take(jdbc);
	}

	private static void take(JdbcClient jdbc) {
		jdbc.sql("select only_one from engine_start for update").query(Integer.class).single();
	}

}
