package org.chapeau.app.upkeep;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.DatabaseMetaData;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Copies an H2 database every night, while people work: each copy is the database as it
 * stood at one moment. PostgreSQL has tools of its own for that.
 */
@Component
@ConditionalOnProperty("chapeau.backup.folder")
class Backups {

	private static final Logger LOG = LoggerFactory.getLogger(Backups.class);

	private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("'chapeau-'uuuuMMdd'T'HHmmss'Z.zip'")
		.withZone(ZoneOffset.UTC);

	private final JdbcClient jdbc;

	private final Clock clock;

	private final Path folder;

	private final int keep;

	/**
	 * Prepares to copy.
	 * @param folder where the copies go, best on another disk
	 * @param keep how many copies stay; the oldest goes first
	 * @throws IllegalStateException if the database is no H2
	 */
	Backups(DataSource database, Clock clock, @Value("${chapeau.backup.folder}") Path folder,
			@Value("${chapeau.backup.keep:14}") int keep) throws MetaDataAccessException {
		if (!"H2".equals(JdbcUtils.extractDatabaseMetaData(database, DatabaseMetaData::getDatabaseProductName))) {
			throw new IllegalStateException(
					"chapeau.backup.folder is for H2 only. PostgreSQL is copied by its own tools: docs/operations.md");
		}
		this.jdbc = JdbcClient.create(database);
		this.clock = clock;
		this.folder = folder;
		this.keep = keep;
	}

	@Scheduled(cron = "${chapeau.backup.cron:0 0 2 * * *}", zone = "UTC")
	void everyNight() {
		try {
			write();
		}
		catch (RuntimeException ex) {
			LOG.error("The database could not be copied; it will be tried again tomorrow", ex);
		}
	}

	/**
	 * Copies the database now.
	 * @return the copy, a zip file that is whole if it is there
	 */
	Path write() {
		try {
			Files.createDirectories(this.folder);
			Path copy = this.folder.resolve(NAME.format(this.clock.instant()));
			Path unfinished = this.folder.resolve(copy.getFileName() + ".part");
			this.jdbc.sql("backup to :file").param("file", unfinished.toString()).update();
			Files.move(unfinished, copy, StandardCopyOption.ATOMIC_MOVE);
			dropOld();
			return copy;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void dropOld() throws IOException {
		List<Path> copies;
		try (Stream<Path> files = Files.list(this.folder)) {
			copies = files.filter((file) -> file.getFileName().toString().matches("chapeau-\\d{8}T\\d{6}Z\\.zip"))
				.sorted(Comparator.reverseOrder())
				.toList();
		}
		for (Path old : copies.subList(Math.min(this.keep, copies.size()), copies.size())) {
			Files.delete(old);
		}
	}

}
