package org.chapeau.app.agreed.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.search.TermInSetQuery;

/**
 * Asks for paragraphs near to some words: any of the words, the rarer the better, and
 * better still in pairs. What the reader may not see, and what the filters rule out, is
 * no hit, whatever words it has.
 */
final class NearQuery {

	static final String ZONE = "zone";

	static final String STATUS = "status";

	static final String RANK = "rank";

	static final String PARTY = "party";

	static final String YEAR = "year";

	/** Words beyond these say little more of a text, and cost time. */
	private static final int MOST_WORDS = 200;

	private static final float PAIRS = 0.5f;

	/** How much the second language adds to a paragraph that is near in both. */
	private static final float SECOND = 0.5f;

	private final Analyzer analyzer;

	NearQuery(Analyzer analyzer) {
		this.analyzer = analyzer;
	}

	Query of(Sought sought) throws IOException {
		List<Query> near = new ArrayList<>();
		addWords(near, sought.en(), Words.EN, Words.EN_PAIRS);
		addWords(near, sought.ja(), Words.JA, Words.JA_PAIRS);
		if (near.isEmpty()) {
			return new MatchNoDocsQuery();
		}
		BooleanQuery.Builder query = new BooleanQuery.Builder();
		query.add(new DisjunctionMaxQuery(near, SECOND), Occur.MUST);
		query.add(anyOf(ZONE, sought.zones()), Occur.FILTER);
		query.add(anyOf(STATUS, sought.statuses()), Occur.FILTER);
		query.add(IntPoint.newRangeQuery(YEAR, sought.from(), sought.to()), Occur.FILTER);
		if (sought.rank() != null) {
			query.add(new TermQuery(new Term(RANK, sought.rank())), Occur.FILTER);
		}
		if (sought.party() != null) {
			query.add(new TermQuery(new Term(PARTY, sought.party())), Occur.FILTER);
		}
		return query.build();
	}

	private void addWords(List<Query> near, String text, String words, String pairs) throws IOException {
		if (!text.isBlank()) {
			BooleanQuery.Builder query = new BooleanQuery.Builder();
			for (String word : terms(words, text)) {
				query.add(new TermQuery(new Term(words, word)), Occur.SHOULD);
			}
			for (String pair : terms(pairs, text)) {
				query.add(new BoostQuery(new TermQuery(new Term(pairs, pair)), PAIRS), Occur.SHOULD);
			}
			near.add(query.build());
		}
	}

	private Set<String> terms(String field, String text) throws IOException {
		Set<String> terms = new LinkedHashSet<>();
		try (TokenStream stream = this.analyzer.tokenStream(field, text)) {
			CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
			stream.reset();
			while (stream.incrementToken() && terms.size() < MOST_WORDS) {
				terms.add(term.toString());
			}
			// What is left unread has to be read all the same, or the stream cannot end.
			while (stream.incrementToken()) {
				continue;
			}
			stream.end();
		}
		return terms;
	}

	private static Query anyOf(String field, List<String> values) {
		return new TermInSetQuery(field, values.stream().map(BytesRef::new).toList());
	}

}
