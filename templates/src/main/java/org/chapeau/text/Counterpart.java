package org.chapeau.text;

import java.util.List;

/**
 * Walks through a changed text in step with the text it was changed from.
 */
final class Counterpart {

	private final List<Hunk> hunks;

	private int next;

	private int shift;

	/**
	 * @param hunks the changes in the order of the texts
	 */
	Counterpart(List<Hunk> hunks) {
		this.hunks = hunks;
	}

	/**
	 * Whether a change falls into the region.
	 * @param region a region behind those asked for before, with no change half inside
	 */
	boolean isChanged(Span region) {
		return this.next < this.hunks.size() && this.hunks.get(this.next).before().to() <= region.to();
	}

	/**
	 * What stands in the changed text in place of the region; moves behind the region.
	 */
	Span over(Span region) {
		int from = region.from() + this.shift;
		while (isChanged(region)) {
			this.shift += this.hunks.get(this.next++).shift();
		}
		return new Span(from, region.to() + this.shift);
	}

}
