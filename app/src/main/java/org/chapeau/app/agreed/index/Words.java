package org.chapeau.app.agreed.index;

import java.util.Map;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.ja.JapaneseAnalyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.shingle.ShingleFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/**
 * How the words of a language are told apart: English by its stems, Japanese by the words
 * of a dictionary in their dictionary form; and beside each its pairs, so that words in
 * the same order count for more.
 */
final class Words {

	/** Words of English. */
	static final String EN = "en";

	/** Each two words of English that stand together. */
	static final String EN_PAIRS = "en-pairs";

	/** Words of Japanese. */
	static final String JA = "ja";

	/**
	 * Each two characters of Japanese that stand together: what the dictionary cuts one
	 * way here and another way there is found all the same.
	 */
	static final String JA_PAIRS = "ja-pairs";

	private Words() {
	}

	static Analyzer analyzer() {
		return new PerFieldAnalyzerWrapper(new EnglishAnalyzer(), Map.of(EN, new EnglishAnalyzer(), EN_PAIRS,
				new EnglishPairs(), JA, new JapaneseAnalyzer(), JA_PAIRS, new CJKAnalyzer()));
	}

	private static final class EnglishPairs extends Analyzer {

		@Override
		protected TokenStreamComponents createComponents(String field) {
			Tokenizer words = new StandardTokenizer();
			TokenStream stems = new PorterStemFilter(new LowerCaseFilter(new EnglishPossessiveFilter(words)));
			ShingleFilter pairs = new ShingleFilter(stems, 2, 2);
			pairs.setOutputUnigrams(false);
			return new TokenStreamComponents(words, pairs);
		}

	}

}
