package org.chapeau.faults;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;

/**
 * Copies the folder of a PostgreSQL while people work, by the server's own interface for
 * that. It is what {@code pg_basebackup} does, which the server for tests lacks.
 */
final class BaseCopy {

	/** What a server that starts makes anew; the documentation of PostgreSQL names it. */
	private static final Set<String> LEFT_OUT = Set.of("pg_dynshmem", "pg_notify", "pg_serial", "pg_snapshots",
			"pg_stat_tmp", "pg_subtrans", "pg_wal", "pg_replslot");

	private BaseCopy() {
	}

	/**
	 * Copies all that a server needs to come up as of the end of the copy.
	 */
	static void make(Connection server, Path data, Path copy) throws SQLException, IOException {
		try (Statement statement = server.createStatement()) {
			statement.execute("select pg_backup_start('copy', true)");
			tree(data, copy, true);
			try (ResultSet end = statement.executeQuery("select labelfile from pg_backup_stop(false)")) {
				end.next();
				Files.writeString(copy.resolve("backup_label"), end.getString(1));
			}
			// Last: what was changed while it was copied stands in there.
			tree(data.resolve("pg_wal"), copy.resolve("pg_wal"), false);
		}
	}

	private static void tree(Path from, Path to, boolean leavesOut) throws IOException {
		Files.walkFileTree(from, new SimpleFileVisitor<>() {
			@Override
			public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
				Files.createDirectories(to.resolve(from.relativize(folder)));
				boolean left = leavesOut && LEFT_OUT.contains(from.relativize(folder).toString());
				return left ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
			}

			@Override
			public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
				if (!file.getFileName().toString().startsWith("postmaster.")) {
					try {
						Files.copy(file, to.resolve(from.relativize(file)), StandardCopyOption.REPLACE_EXISTING,
								StandardCopyOption.COPY_ATTRIBUTES);
					}
					catch (NoSuchFileException ex) {
						// Dropped meanwhile; the log says so.
					}
				}
				return FileVisitResult.CONTINUE;
			}

			@Override
			public FileVisitResult visitFileFailed(Path file, IOException ex) throws IOException {
				if (ex instanceof NoSuchFileException) {
					return FileVisitResult.CONTINUE;
				}
				throw ex;
			}
		});
		if (leavesOut) {
			Files.setPosixFilePermissions(to, Files.getPosixFilePermissions(from));
		}
	}

}
