package org.chapeau.app.audit.persistence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A long strand is read page by page, whatever places its rows say they have.
 */
class PagesTests {

	private final List<Long> asked = new ArrayList<>();

	@Test
	void everyRowIsReadOnceAndInOrder() {
		long[] places = LongStream.rangeClosed(1, 1_234).toArray();
		assertThat(read(places)).containsExactly(boxed(places));
		assertThat(this.asked).containsExactly(1L, 501L, 1_001L);
	}

	@Test
	void aGapEndsNothingAndIsNotWalkedThrough() {
		assertThat(read(1, 2, 9_000_000, 9_000_001)).containsExactly(1L, 2L, 9_000_000L, 9_000_001L);
		assertThat(this.asked).containsExactly(1L, 9_000_000L);
	}

	@Test
	void aRowAtTheLastPlaceThereCanBeIsReadAndIsTheLast() {
		assertThat(read(1, Long.MAX_VALUE)).containsExactly(1L, Long.MAX_VALUE);
	}

	@Test
	void aPageWithNothingForTheReaderEndsNothing() {
		long[] places = LongStream.rangeClosed(1, 1_600).toArray();
		assertThat(pages(places, (first, last) -> (first == 501) ? List.of() : between(places, first, last)).count())
			.isEqualTo(1_100);
	}

	@Test
	void aPageIsReadWhenItIsAskedFor() {
		long[] places = LongStream.rangeClosed(1, 2_000).toArray();
		Iterator<Long> rows = pages(places, (first, last) -> between(places, first, last)).iterator();
		for (int row = 0; row < 500; row++) {
			rows.next();
		}
		assertThat(this.asked).containsExactly(1L);
	}

	private List<Long> read(long... places) {
		return pages(places, (first, last) -> between(places, first, last)).toList();
	}

	private Stream<Long> pages(long[] places, Pages.Query<Long> query) {
		return Pages.of((behind) -> next(places, behind), (first, last) -> {
			this.asked.add(first);
			return query.between(first, last);
		});
	}

	private static OptionalLong next(long[] places, long behind) {
		return Arrays.stream(places).filter((place) -> place > behind).findFirst();
	}

	private static List<Long> between(long[] places, long first, long last) {
		return Arrays.stream(places).filter((place) -> place >= first && place <= last).boxed().toList();
	}

	private static Long[] boxed(long[] places) {
		return Arrays.stream(places).boxed().toArray(Long[]::new);
	}

}
