package org.chapeau.catalogue;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Thrown when a catalogue or a sample has faults; it names them all, one a line.
 */
public class CatalogueException extends RuntimeException {

	private final List<Finding> findings;

	CatalogueException(List<Finding> findings) {
		super(findings.stream().map(Finding::toString).collect(Collectors.joining("\n", "\n", "")));
		this.findings = List.copyOf(findings);
	}

	/**
	 * The faults, in the order of the files.
	 */
	public List<Finding> findings() {
		return this.findings;
	}

}
