package org.chapeau.app.sample;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

import org.chapeau.app.documents.Readouts;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.release.Release;
import org.chapeau.app.release.Releases;
import org.chapeau.catalogue.Bilingual;
import org.chapeau.catalogue.SamplePackage;
import org.chapeau.catalogue.SampleReadout;
import org.chapeau.text.Language;
import org.chapeau.workflows.Forms;

/**
 * Plays each side's readout, and the two keys.
 */
@SamplePart
class SampleRelease {

	private static final List<String> WRITERS = List.of("EU/desk-officer", "JP/drafter");

	private static final List<String> OFFICERS = List.of("EU/release-officer", "JP/release-officer");

	private final Readouts readouts;

	private final Releases releases;

	private final SampleTable table;

	SampleRelease(Readouts readouts, Releases releases, SampleTable table) {
		this.readouts = readouts;
		this.releases = releases;
		this.table = table;
	}

	void readouts(DossierId dossier, SamplePackage sample) {
		for (SampleReadout readout : sample.readouts()) {
			CurrentUser writer = WRITERS.stream()
				.map(this.table::user)
				.filter((user) -> user.side().code().equals(readout.party()))
				.findFirst()
				.orElseThrow();
			this.table
				.done(this.readouts.write(writer, dossier, 0, text(readout, Language.EN), text(readout, Language.JA)));
		}
	}

	private static String text(SampleReadout readout, Language language) {
		return readout.paragraphs()
			.stream()
			.map((Bilingual paragraph) -> paragraph.in(language))
			.collect(Collectors.joining("\n\n"));
	}

	void keys(DossierId dossier, Instant instant) {
		for (String group : OFFICERS) {
			CurrentUser officer = this.table.user(group);
			Release release = this.releases.find(officer, dossier).orElseThrow();
			this.table.done(this.releases.turn(officer, this.table.task(officer, dossier, Forms.TURN_KEY),
					release.packageHash(), instant));
		}
		this.table.waitUntil(instant);
	}

}
