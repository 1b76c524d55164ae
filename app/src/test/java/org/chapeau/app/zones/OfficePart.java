package org.chapeau.app.zones;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

import org.chapeau.app.fixtures.ChangedModel;
import org.chapeau.app.fixtures.MovableClock;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.identity.Substitution;
import org.chapeau.app.identity.Substitutions;
import org.chapeau.app.inbox.Handovers;
import org.chapeau.app.inbox.SavedFilters;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.layouts.Layouts;
import org.chapeau.app.models.SideModels;
import org.chapeau.app.zones.Cast.Turn;
import org.chapeau.text.Party;
import org.chapeau.word.LayoutName;
import org.chapeau.workflows.Forms;

import org.springframework.boot.test.context.TestComponent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chapeau.app.fixtures.Outcomes.done;

/**
 * What the offices of each side settle among themselves, whatever the dossier.
 */
@TestComponent
class OfficePart {

	private final SideModels models;

	private final Layouts layouts;

	private final Substitutions substitutions;

	private final Handovers handovers;

	private final SavedFilters filters;

	private final MovableClock clock;

	private final Cast cast;

	private final Canaries canaries;

	OfficePart(SideModels models, Layouts layouts, Substitutions substitutions, Handovers handovers,
			SavedFilters filters, MovableClock clock, Cast cast, Canaries canaries) {
		this.models = models;
		this.layouts = layouts;
		this.substitutions = substitutions;
		this.handovers = handovers;
		this.filters = filters;
		this.clock = clock;
		this.cast = cast;
		this.canaries = canaries;
	}

	/** Each side changes the process of its consultation, and puts a layout aside. */
	void processesChanged() {
		for (Party side : List.of(Party.EU, Party.JP)) {
			String process = "consult" + (side.equals(Party.EU) ? "Eu" : "Jp");
			CurrentUser protocol = this.cast.user(side, "protocol");
			byte[] model = ChangedModel.builtIn(process)
				.with("name=\"Give legal opinion\"",
						"name=\"" + this.canaries.of(side, "name of a step of its process") + "\"")
				.text()
				.getBytes(StandardCharsets.UTF_8);
			assertThat(this.models
				.upload(protocol, process, model, this.canaries.of(side, "note on a process"),
						this.models.state(protocol, process).revision())
				.getClass()
				.getSimpleName()).isEqualTo("Kept");
			done(this.models.activate(this.cast.head(side), process, 1,
					this.models.state(protocol, process).revision()));
			done(this.models.propose(protocol, process, 0, this.models.state(protocol, process).revision()));
			LayoutName name = Layouts.names().get(0);
			this.layouts.upload(protocol, name, this.layouts.file(protocol, name, 0).orElseThrow(), Locale.ENGLISH);
			done(this.layouts.use(protocol, name, 1, this.layouts.inUse(protocol, name).revision()));
		}
	}

	/** Colleagues stand in, hand tasks over and keep filters of their own. */
	void marks(DossierId dossier) {
		for (Party side : List.of(Party.EU, Party.JP)) {
			CurrentUser unit = this.cast.unit(side);
			CurrentUser other = this.cast.user(side, "space");
			String note = this.canaries.of(side, "note on a substitution", (reader) -> !reader.delegateOnly());
			done(this.substitutions.appoint(unit, new Substitutions.Wanted(unit.name(), other.name(),
					this.clock.instant(), this.clock.instant().plus(Duration.ofDays(30)), note)));
			Substitution ended = done(this.substitutions.appoint(other, new Substitutions.Wanted(other.name(),
					unit.name(), this.clock.instant(), this.clock.instant().plus(Duration.ofDays(30)), note)));
			done(this.substitutions.end(other, ended.id()));
			Turn turn = this.cast.turn(side, dossier, Forms.ANSWER);
			String colleague = this.handovers.others(turn.user(), turn.item()).get(0);
			done(this.handovers.handOver(turn.user(), turn.task(), colleague,
					this.canaries.of(side, "note on a handover")));
			done(this.filters.save(turn.user(),
					this.canaries.of(side, "name of a saved filter",
							(reader) -> reader.name().equals(turn.user().name())),
					"q=" + this.canaries.of(side, "words of a saved filter",
							(reader) -> reader.name().equals(turn.user().name()))));
		}
	}

}
