package org.chapeau.word.returned;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.chapeau.text.Language;
import org.chapeau.text.Party;
import org.chapeau.text.RollingText;
import org.chapeau.word.PrintedText;
import org.chapeau.word.PrintedText.Wanted;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever the text and its brackets: untouched it brings nothing, and what a side does
 * to its own words is what it then wants.
 */
class ReturnedTextPropertyTests {

	private static final List<String> ENGLISH = List.of("We ", "firmly ", "strongly ", "condemn ", "welcome ", "the ",
			"supply ", "of arms ", "and ", "peace, ", "trade. ", "stability; ");

	private static final List<String> JAPANESE = List.of("双方は、", "断固として", "強く", "非難する。", "歓迎し、", "武器の", "提供を", "及び",
			"平和", "安定");

	@Provide
	Arbitrary<Case> cases() {
		return Arbitraries.of(Language.class)
			.flatMap((language) -> clause(language).list()
				.ofMinSize(1)
				.ofMaxSize(6)
				.map((clauses) -> new Case(language, clauses)));
	}

	private static Arbitrary<RollingText> clause(Language language) {
		Arbitrary<List<String>> words = Arbitraries.of((language == Language.JA) ? JAPANESE : ENGLISH)
			.list()
			.ofMinSize(1)
			.ofMaxSize(12);
		return Combinators.combine(words, words, words, Arbitraries.integers().between(0, 3))
			.as((base, eu, jp, proposals) -> {
				Map<Party, String> wanted = new LinkedHashMap<>();
				if (proposals >= 1) {
					wanted.put(Party.EU, mixed(base, eu));
				}
				if (proposals >= 2) {
					wanted.put(Party.JP, mixed(base, jp));
				}
				if (proposals >= 3) {
					wanted.put(new Party("US"), String.join("", base.subList(0, (base.size() + 1) / 2)).strip());
				}
				return RollingText.compile(String.join("", base).strip(), wanted, language);
			});
	}

	private static String mixed(List<String> base, List<String> others) {
		List<String> mixed = new ArrayList<>(base);
		for (int i = 0; i < Math.min(base.size(), others.size()); i += 2) {
			mixed.set(i, others.get(i));
		}
		return String.join("", mixed).strip();
	}

	@Property(tries = 200)
	void anyTextThatNobodyTouchedBringsNothing(@ForAll("cases") Case text) {
		SentText sent = Sent.textOf(text.language(), text.clauses());
		ReturnedText returned = ReturnedText.of(Sent.fileOf(sent), sent);
		assertThat(returned.changes()).isEmpty();
		assertThat(returned.notices()).isEmpty();
	}

	@Property
	void whoeverReplacesTheWholeTextWantsTheNewOne(@ForAll("cases") Case text, @ForAll("cases") Case other) {
		String words = other.clauses().get(0).as(Party.JP);
		for (RollingText clause : text.clauses()) {
			Wanted wanted = PrintedText.of(clause, text.language(), Party.EU).wanted(words);
			assertThat(wanted.words()).isEqualTo(words.replaceAll(" {2,}", " ").strip());
			assertThat(wanted.leftOut()).isFalse();
		}
	}

	@Property
	void wordsPutInAtTheEndOfAgreedWordsAreWanted(@ForAll("cases") Case text) {
		for (RollingText clause : text.clauses()) {
			RollingText closed = clause.followedBy(RollingText.agreed("END"), text.language());
			PrintedText printed = PrintedText.of(closed, text.language(), Party.EU);
			Wanted wanted = printed.wanted(printed.text() + " INDEED");
			assertThat(wanted.words()).isEqualTo(printed.own() + " INDEED");
			assertThat(wanted.leftOut()).isFalse();
		}
	}

	@Property
	void whatTheSideWantedWhenItWasPrintedIsItsViewOfTheText(@ForAll("cases") Case text) {
		for (RollingText clause : text.clauses()) {
			assertThat(PrintedText.of(clause, text.language(), Party.EU).own())
				.isEqualTo(clause.as(Party.EU).replaceAll(" {2,}", " ").strip());
		}
	}

	/** A text. */
	record Case(Language language, List<RollingText> clauses) {
	}

}
