package org.chapeau.text;

import java.util.LinkedHashMap;
import java.util.Map;

import org.chapeau.text.CompilationText.Entry;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CompilationTextTests {

	private static final Party US = new Party("US");

	private static final String BASE = "We condemn terrorism.";

	@Test
	void eachProposalStandsWholeUnderTheBaseWithWhatItChanges() {
		CompilationText text = CompilationText.of(BASE, Map.of(Party.EU, "We firmly condemn terrorism."), Language.EN);
		assertThat(text.base()).isEqualTo(BASE);
		assertThat(text.entries()).singleElement().satisfies((entry) -> {
			assertThat(entry.parties()).containsExactly(Party.EU);
			assertThat(entry.words()).isEqualTo("We firmly condemn terrorism.");
			assertThat(entry.comparison()).isEqualTo(Comparison.of(BASE, entry.words(), Language.EN));
		});
	}

	@Test
	void equalProposalsAreOneUnderSeveralNamesInTheOrderOfTheParties() {
		Map<Party, String> proposals = new LinkedHashMap<>();
		proposals.put(US, "We act.");
		proposals.put(Party.JP, "We speak.");
		proposals.put(Party.EU, "We act.");
		CompilationText text = CompilationText.of(BASE, proposals, Language.EN);
		assertThat(text.entries()).extracting(Entry::words).containsExactly("We act.", "We speak.");
		assertThat(text.entries().get(0).parties()).containsExactly(US, Party.EU);
	}

	@Test
	void anAccentTypedInAnotherWayMakesNoOtherProposal() {
		Map<Party, String> proposals = new LinkedHashMap<>();
		proposals.put(Party.JP, "the re\u0301gime");
		proposals.put(Party.EU, "the r\u00e9gime");
		assertThat(CompilationText.of(BASE, proposals, Language.EN).entries()).singleElement()
			.extracting(Entry::words)
			.isEqualTo("the re\u0301gime");
	}

	@Test
	void aProposalToKeepTheBaseIsOneToo() {
		CompilationText text = CompilationText.of(BASE, Map.of(Party.EU, BASE), Language.EN);
		assertThat(text.entries()).singleElement()
			.satisfies((entry) -> assertThat(entry.comparison().isSame()).isTrue());
	}

	@Test
	void withoutProposalsThereIsOnlyTheBase() {
		assertThat(CompilationText.of(BASE, Map.of(), Language.EN).entries()).isEmpty();
	}

}
