package org.chapeau.app.zones;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whoever asks for something of the other side is answered exactly as if it did not
 * exist: the same status, the same headers, the same words, on every route that names
 * something. The database is asked the same questions meanwhile, in the same order, so
 * that the time it takes tells nothing either.
 */
@ZoneTest
class SameAnswerTests {

	@Autowired
	World world;

	@Autowired
	Elsewhere elsewhere;

	@BeforeEach
	void play() {
		this.world.played();
	}

	@Test
	void whatTheOtherSideHasIsAnsweredLikeWhatIsNotThere() {
		List<String> differences = new ArrayList<>();
		Set<String> asked = new TreeSet<>();
		for (Elsewhere.Pair pair : this.elsewhere.pairs()) {
			asked.add(pair.theirs().route().toString());
			this.elsewhere.difference(pair).ifPresent(differences::add);
		}
		System.out.println(asked.size() + " routes asked for what the other side has, and the database "
				+ this.elsewhere.questions() + " questions");
		assertThat(differences).isEmpty();
		assertThat(asked).as("routes that were tried at all").hasSizeGreaterThan(80);
		assertThat(this.elsewhere.questions()).as("questions that were compared").isGreaterThan(asked.size());
	}

}
