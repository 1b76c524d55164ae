package org.chapeau.app.wall;

import java.sql.Connection;
import java.sql.SQLException;

import javax.sql.DataSource;

import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Gives out connections that tell the database whose rows are meant.
 */
final class ZonedDataSource extends DelegatingDataSource {

	ZonedDataSource(DataSource database) {
		super(database);
	}

	@Override
	public Connection getConnection() throws SQLException {
		return ZonedConnection.over(super.getConnection());
	}

	@Override
	public Connection getConnection(String user, String password) throws SQLException {
		return ZonedConnection.over(super.getConnection(user, password));
	}

}
