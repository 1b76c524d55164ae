package org.chapeau.app.inspection;

import java.util.List;
import java.util.Optional;

import org.chapeau.word.gate.Objection;
import org.chapeau.word.hidden.HiddenFinding;

/**
 * What a file holds that its readers do not see.
 *
 * @param findings what is hidden, the worst first
 * @param active what it runs, embeds or fetches; Chapeau imports no file that has any
 * @param uncleanable why no clean copy can be made, if none can
 */
public record FileReport(List<HiddenFinding> findings, List<Objection> active, Optional<Objection> uncleanable) {

	public FileReport {
		findings = List.copyOf(findings);
		active = List.copyOf(active);
	}

	/**
	 * Whether the file shows all it holds.
	 */
	public boolean isClean() {
		return this.findings.isEmpty() && this.active.isEmpty();
	}

}
