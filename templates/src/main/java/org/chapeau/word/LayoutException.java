package org.chapeau.word;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A Word file cannot serve as a layout. Every fault found is named at once.
 */
public final class LayoutException extends Exception {

	private final LayoutName layout;

	private final transient List<LayoutFault> faults;

	LayoutException(LayoutName layout, List<LayoutFault> faults) {
		super(faults.stream()
			.map(LayoutFault::inWords)
			.collect(Collectors.joining("; ", layout.fileName() + ": ", "")));
		this.layout = layout;
		this.faults = List.copyOf(faults);
	}

	/**
	 * The layout it was to be.
	 */
	public LayoutName layout() {
		return this.layout;
	}

	/**
	 * What is wrong with it, never empty.
	 */
	public List<LayoutFault> faults() {
		return this.faults;
	}

}
