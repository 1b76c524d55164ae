package org.chapeau.catalogue;

import java.util.List;

/**
 * The entry of a file that is being read; reports what is wrong with it.
 */
final class Site {

	private final String file;

	private final String entry;

	private final List<Finding> findings;

	private final int before;

	Site(String file, String entry, List<Finding> findings) {
		this.file = file;
		this.entry = entry;
		this.findings = findings;
		this.before = findings.size();
	}

	void report(String field, Fault fault, String detail, String subject) {
		this.findings.add(new Finding(this.file, this.entry, field, fault, detail, subject));
	}

	/**
	 * Whether nothing was reported since this entry was begun.
	 */
	boolean isSound() {
		return this.findings.size() == this.before;
	}

}
