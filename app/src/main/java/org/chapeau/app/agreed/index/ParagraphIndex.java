package org.chapeau.app.agreed.index;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;

import org.apache.lucene.store.Directory;

/**
 * The paragraphs that one side may find. Safe for use by many threads; one of them at a
 * time may write.
 */
public final class ParagraphIndex implements Closeable {

	/** Counted up whenever an index is to be built anew by a newer program. */
	private static final String FORMAT = "1";

	private static final String STATEMENT = "statement";

	private static final String POSITION = "position";

	private final Directory directory;

	private final Analyzer analyzer = Words.analyzer();

	private final IndexWriter writer;

	private final SearcherManager searchers;

	private volatile Progress progress;

	private ParagraphIndex(Directory directory) throws IOException {
		this.directory = directory;
		this.writer = new IndexWriter(directory, new IndexWriterConfig(this.analyzer));
		this.searchers = new SearcherManager(this.writer, null);
		this.progress = written();
	}

	/**
	 * Opens the index of a directory, a new one if there is none.
	 * @throws IOException if it is broken, or another program holds it
	 */
	public static ParagraphIndex open(Directory directory) throws IOException {
		return new ParagraphIndex(directory);
	}

	/**
	 * How far it has followed the library.
	 */
	public Progress progress() {
		return this.progress;
	}

	/**
	 * How many paragraphs it has.
	 */
	public int size() {
		return this.writer.getDocStats().numDocs;
	}

	/**
	 * Takes over what the library has of some statements in place of what was here.
	 * @param statements their paragraphs; none for a statement that is no longer there
	 * @param reached how far the index has come with them
	 */
	public void take(Map<UUID, List<Indexed>> statements, Progress reached) {
		try {
			for (Map.Entry<UUID, List<Indexed>> statement : statements.entrySet()) {
				this.writer.updateDocuments(new Term(STATEMENT, statement.getKey().toString()),
						statement.getValue().stream().map(ParagraphIndex::document).toList());
			}
			this.writer.setLiveCommitData(Map
				.of("format", FORMAT, "number", String.valueOf(reached.number()), "stamp", reached.stamp().toString())
				.entrySet());
			this.writer.commit();
			this.searchers.maybeRefreshBlocking();
			this.progress = reached;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Forgets everything, to begin anew.
	 */
	public void clear() {
		try {
			this.writer.deleteAll();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		take(Map.of(), Progress.NONE);
	}

	/**
	 * The nearest paragraphs, the nearest first.
	 * @param most how many at most
	 */
	public List<Found> find(Sought sought, int most) {
		try {
			IndexSearcher searcher = this.searchers.acquire();
			try {
				List<Found> found = new ArrayList<>();
				StoredFields fields = searcher.storedFields();
				for (ScoreDoc hit : searcher.search(new NearQuery(this.analyzer).of(sought), most).scoreDocs) {
					Document document = fields.document(hit.doc);
					found.add(new Found(UUID.fromString(document.get(STATEMENT)),
							document.getField(POSITION).numericValue().intValue(), hit.score));
				}
				return found;
			}
			finally {
				this.searchers.release(searcher);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public void close() throws IOException {
		this.searchers.close();
		this.writer.close();
		this.analyzer.close();
		this.directory.close();
	}

	private static Document document(Indexed paragraph) {
		Document document = new Document();
		document.add(new StringField(STATEMENT, paragraph.statement().toString(), Field.Store.YES));
		document.add(new StoredField(POSITION, paragraph.position()));
		document.add(new StringField(NearQuery.ZONE, paragraph.zone(), Field.Store.NO));
		document.add(new StringField(NearQuery.STATUS, paragraph.status(), Field.Store.NO));
		document.add(new StringField(NearQuery.RANK, paragraph.rank(), Field.Store.NO));
		document.add(new IntPoint(NearQuery.YEAR, paragraph.year()));
		paragraph.parties().forEach((party) -> document.add(new StringField(NearQuery.PARTY, party, Field.Store.NO)));
		addWords(document, paragraph.en(), Words.EN, Words.EN_PAIRS);
		addWords(document, paragraph.ja(), Words.JA, Words.JA_PAIRS);
		return document;
	}

	private static void addWords(Document document, String text, String... fields) {
		if (!text.isBlank()) {
			for (String field : fields) {
				document.add(new TextField(field, text, Field.Store.NO));
			}
		}
	}

	/**
	 * What the last commit says of itself; an index of another format is as good as none.
	 */
	private Progress written() throws IOException {
		Map<String, String> data = new HashMap<>();
		if (this.writer.getLiveCommitData() != null) {
			this.writer.getLiveCommitData().forEach((entry) -> data.put(entry.getKey(), entry.getValue()));
		}
		if (FORMAT.equals(data.get("format"))) {
			return new Progress(Long.parseLong(data.get("number")), UUID.fromString(data.get("stamp")));
		}
		this.writer.deleteAll();
		return Progress.NONE;
	}

}
