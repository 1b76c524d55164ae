package org.chapeau.app.agreed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.annotation.PreDestroy;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.IOUtils;
import org.chapeau.app.agreed.index.Indexed;
import org.chapeau.app.agreed.index.ParagraphIndex;
import org.chapeau.app.agreed.index.Progress;
import org.chapeau.app.agreed.persistence.ChangeStore;
import org.chapeau.app.agreed.persistence.ChangeStore.Change;
import org.chapeau.app.identity.Parties;
import org.chapeau.app.kernel.Zone;
import org.chapeau.text.Party;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The indexes of this node, one for each side: were there one for all, how rare a word is
 * in what one side has entered would tell in the order of what the other finds. Each
 * follows the database, whoever has changed it on whichever node.
 */
@Component
class SideIndexes {

	private static final Logger LOG = LoggerFactory.getLogger(SideIndexes.class);

	/** Statements that are taken over at a time. */
	private static final int BATCH = 200;

	private final ChangeStore changes;

	private final Parties parties;

	private final Path folder;

	private boolean closed;

	private final Map<Party, ParagraphIndex> open = new HashMap<>();

	SideIndexes(ChangeStore changes, Parties parties, AgreedProperties settings) {
		this.changes = changes;
		this.parties = parties;
		this.folder = settings.index();
	}

	/**
	 * Brings the indexes of all sides up to date in the background, if there is anything
	 * to find.
	 */
	void follow() {
		if (!this.changes.since(1).isEmpty()) {
			Thread thread = new Thread(() -> this.parties.all().forEach(this::of), "agreed-index");
			thread.setDaemon(true);
			thread.start();
		}
	}

	/**
	 * The index of a side, which has all that is committed.
	 */
	synchronized ParagraphIndex of(Party side) {
		if (this.closed) {
			throw new IllegalStateException("The program is stopping");
		}
		ParagraphIndex index = this.open.computeIfAbsent(side, this::opened);
		try (Zone own = Zone.of(side)) {
			follow(index, side);
		}
		return index;
	}

	private void follow(ParagraphIndex index, Party side) {
		Progress progress = index.progress();
		List<Change> news = new ArrayList<>(this.changes.since(Math.max(progress.number(), 1)));
		if (progress.number() > 0) {
			if (news.isEmpty() || !news.get(0).progress().equals(progress)) {
				LOG.info("The index of {} is of another history than the database and is built anew", side.code());
				index.clear();
				news = new ArrayList<>(this.changes.since(1));
			}
			else {
				news.remove(0);
			}
		}
		for (int from = 0; from < news.size(); from += BATCH) {
			List<Change> batch = news.subList(from, Math.min(from + BATCH, news.size()));
			Map<UUID, List<Indexed>> statements = new LinkedHashMap<>();
			batch.forEach((change) -> statements.computeIfAbsent(change.statement(),
					(id) -> this.changes.paragraphs(side, id)));
			index.take(statements, batch.get(batch.size() - 1).progress());
		}
	}

	private ParagraphIndex opened(Party side) {
		Path path = this.folder.resolve(side.code());
		try {
			Files.createDirectories(path);
			return onDisk(path);
		}
		catch (LockObtainFailedException ex) {
			LOG.warn("Another node holds the index in {}; this one keeps its own in memory", path);
			return inMemory();
		}
		catch (IOException ex) {
			LOG.warn("No index can be kept in {}; this node keeps it in memory", path, ex);
			return inMemory();
		}
	}

	/** What is broken is thrown away: the database has it all. */
	private static ParagraphIndex onDisk(Path path) throws IOException {
		try {
			return ParagraphIndex.open(FSDirectory.open(path));
		}
		catch (CorruptIndexException | IndexFormatTooNewException | IndexFormatTooOldException ex) {
			LOG.warn("The index in {} cannot be read and is built anew", path, ex);
			IOUtils.rm(path);
			return ParagraphIndex.open(FSDirectory.open(path));
		}
	}

	private static ParagraphIndex inMemory() {
		try {
			return ParagraphIndex.open(new ByteBuffersDirectory());
		}
		catch (IOException ex) {
			throw new IllegalStateException("Memory cannot be written", ex);
		}
	}

	@PreDestroy
	synchronized void close() throws IOException {
		this.closed = true;
		for (ParagraphIndex index : this.open.values()) {
			index.close();
		}
		this.open.clear();
	}

}
