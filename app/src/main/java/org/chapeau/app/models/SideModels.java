package org.chapeau.app.models;

import java.time.Clock;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.identity.Parties;
import org.chapeau.app.identity.Role;
import org.chapeau.app.kernel.FileHash;
import org.chapeau.app.kernel.Outcome;
import org.chapeau.app.kernel.Recorded;
import org.chapeau.app.kernel.Refusal;
import org.chapeau.app.models.ModelEvent.What;
import org.chapeau.app.models.persistence.ModelStore;
import org.chapeau.app.process.Definitions;
import org.chapeau.app.process.Definitions.Deployed;
import org.chapeau.text.Party;
import org.chapeau.workflows.change.ModelCheck;
import org.chapeau.workflows.change.ModelFault;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The processes of a side, as the side has changed them. One officer proposes a version,
 * a second one of another office puts it into use; the other side learns of neither.
 */
@Component
public class SideModels {

	private static final int LONGEST_NOTE = 500;

	private final ModelStore store;

	private final Definitions definitions;

	private final Parties parties;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	private final TransactionTemplate transaction;

	SideModels(ModelStore store, Definitions definitions, Parties parties, ApplicationEventPublisher events,
			Clock clock, TransactionTemplate transaction) {
		this.store = store;
		this.definitions = definitions;
		this.parties = parties;
		this.events = events;
		this.clock = clock;
		this.transaction = transaction;
	}

	public boolean mayKeep(CurrentUser user) {
		return user.has(Role.PROCESS_KEEPER);
	}

	/**
	 * The keys of the processes of the reader's side.
	 */
	public List<String> processes(CurrentUser reader) {
		return this.definitions.processes(reader.side());
	}

	/**
	 * Where a process of the reader's side stands.
	 */
	@Transactional(readOnly = true)
	public ModelState state(CurrentUser reader, String process) {
		return this.store.state(reader.side(), process);
	}

	/**
	 * The versions of a process of the reader's side, the latest first, without the one
	 * that comes with the program.
	 */
	@Transactional(readOnly = true)
	public List<ModelVersion> versions(CurrentUser reader, String process) {
		return this.store.versions(reader.side(), process);
	}

	/**
	 * What was done with them, the latest first.
	 */
	@Transactional(readOnly = true)
	public List<ModelEvent> events(CurrentUser reader, String process) {
		return this.store.events(reader.side(), process);
	}

	/**
	 * How many cases run on which version.
	 */
	@Transactional(readOnly = true)
	public Map<Integer, Long> running(CurrentUser reader, String process) {
		Map<String, Integer> numbers = this.store.events(reader.side(), process)
			.stream()
			.filter((event) -> event.definition() != null)
			.collect(Collectors.toMap(ModelEvent::definition, ModelEvent::number));
		Map<Integer, Long> running = new LinkedHashMap<>();
		for (Deployed deployed : this.definitions.of(reader.side(), process)) {
			running.merge(numbers.getOrDefault(deployed.id(), ModelVersion.BUILT_IN), deployed.running(), Long::sum);
		}
		return running;
	}

	/**
	 * The file of a version; of the model that the side began with for
	 * {@link ModelVersion#BUILT_IN}.
	 */
	@Transactional(readOnly = true)
	public Optional<byte[]> file(CurrentUser reader, String process, int number) {
		return this.definitions.builtIn(reader.side(), process)
			.flatMap((builtIn) -> (number == ModelVersion.BUILT_IN) ? Optional.of(builtIn)
					: this.store.bytes(reader.side(), process, number));
	}

	/**
	 * What keeps a file from taking the place of a process, with this program and the
	 * offices that the side has today.
	 */
	public List<ModelFault> faults(CurrentUser reader, String process, byte[] file) {
		byte[] builtIn = this.definitions.builtIn(reader.side(), process).orElseThrow();
		List<ModelFault> faults = ModelCheck.of(process, builtIn, new HashSet<>(this.parties.groupPaths(reader.side())),
				file);
		return !faults.isEmpty() ? faults
				: this.definitions.objection(file)
					.map((words) -> List.of(ModelFault.of(ModelFault.Kind.ENGINE, words)))
					.orElse(List.of());
	}

	/**
	 * Why the reader cannot be the second officer; empty if they can, or if nothing is
	 * proposed.
	 */
	public String objection(CurrentUser reader, ModelState state) {
		return (state.proposal() != null) ? state.proposal().objectionTo(capacities(reader)) : "";
	}

	/**
	 * Checks a file, keeps it as the next version, and proposes it.
	 * @param revision the one that was on the page
	 */
	public Uploading upload(CurrentUser user, String process, byte[] file, String note, int revision) {
		if (!mayKeep(user)) {
			return new Uploading.Refused(Refusal.of("not-process-keeper"));
		}
		if (note.length() > LONGEST_NOTE) {
			return new Uploading.Refused(Refusal.of("process-note-long", LONGEST_NOTE));
		}
		List<ModelFault> faults = faults(user, process, file);
		if (!faults.isEmpty()) {
			return new Uploading.Faulty(faults);
		}
		Outcome<ModelVersion> outcome = alone(() -> keep(user, process, file, note.strip(), revision));
		return (outcome instanceof Outcome.Done<ModelVersion> done) ? new Uploading.Kept(done.result())
				: new Uploading.Refused(outcome.refusal().orElseThrow());
	}

	private Outcome<ModelVersion> keep(CurrentUser user, String process, byte[] file, String note, int revision) {
		Party side = user.side();
		ModelState state = this.store.state(side, process);
		String hash = FileHash.sha256(file);
		if (file(user, process, state.inUse()).map(FileHash::sha256).filter(hash::equals).isPresent()) {
			return Outcome.refused("process-same");
		}
		int number = this.store.next(side, process);
		return propose(user, process, state, number, revision).then((proposed) -> {
			ModelVersion version = this.store.add(side, process, hash, file, note, user.name(), this.clock.instant());
			remember(user, process, version.number(), What.UPLOADED, hash, null);
			return Outcome.done(version);
		});
	}

	/**
	 * Proposes a version that was kept before, or the model that comes with the program.
	 * @param revision the one that was on the page
	 */
	public Outcome<Integer> propose(CurrentUser user, String process, int number, int revision) {
		return alone(() -> {
			Optional<byte[]> file = file(user, process, number);
			if (!mayKeep(user)) {
				return Outcome.refused("not-process-keeper");
			}
			ModelState state = this.store.state(user.side(), process);
			if (file.isEmpty() || state.inUse() == number || state.proposes(number)) {
				return Outcome.refused("process-changed");
			}
			if (!faults(user, process, file.get()).isEmpty()) {
				return Outcome.refused("process-faulty");
			}
			return propose(user, process, state, number, revision).then((proposed) -> {
				remember(user, process, number, What.PROPOSED, FileHash.sha256(file.get()), null);
				return Outcome.done(number);
			});
		});
	}

	private Outcome<ModelState> propose(CurrentUser user, String process, ModelState state, int number, int revision) {
		Proposal proposal = new Proposal(number, capacities(user).get(0), this.clock.instant());
		ModelState proposed = state.with(state.inUse(), proposal);
		if (state.revision() != revision || !this.store.save(user.side(), process, proposed)) {
			return Outcome.refused("process-changed");
		}
		if (state.proposal() != null) {
			remember(user, process, state.proposal().number(), What.REPLACED, null, null);
		}
		return Outcome.done(proposed);
	}

	/**
	 * Takes a proposal back, one's own or a colleague's. The version is kept.
	 * @param revision the one that was on the page
	 */
	public Outcome<Integer> withdraw(CurrentUser user, String process, int number, int revision) {
		return alone(() -> proposed(user, process, number, revision).then((state) -> {
			if (!this.store.save(user.side(), process, state.with(state.inUse(), null))) {
				return Outcome.refused("process-changed");
			}
			remember(user, process, number, What.WITHDRAWN, null, null);
			return Outcome.done(number);
		}));
	}

	/**
	 * Puts what another officer has proposed into use: cases that begin from now on begin
	 * on it.
	 * @param revision the one that was on the page
	 */
	public Outcome<Integer> activate(CurrentUser user, String process, int number, int revision) {
		return alone(() -> proposed(user, process, number, revision).then((state) -> {
			String objection = objection(user, state);
			if (!objection.isEmpty()) {
				return Outcome.refused(objection);
			}
			byte[] file = file(user, process, number).orElseThrow();
			if (!faults(user, process, file).isEmpty()) {
				return Outcome.refused("process-faulty");
			}
			if (!this.store.save(user.side(), process, state.with(number, null))) {
				return Outcome.refused("process-changed");
			}
			String definition = (number == ModelVersion.BUILT_IN) ? this.definitions.deployBuiltIn(user.side(), process)
					: this.definitions.deploy(user.side(), process, number, file);
			remember(user, process, number, What.ACTIVATED, FileHash.sha256(file), definition);
			return Outcome.done(number);
		}));
	}

	/** The state of the process, if the version on the page is still the one proposed. */
	private Outcome<ModelState> proposed(CurrentUser user, String process, int number, int revision) {
		if (!mayKeep(user)) {
			return Outcome.refused("not-process-keeper");
		}
		ModelState state = this.store.state(user.side(), process);
		return (state.revision() == revision && state.proposes(number)) ? Outcome.done(state)
				: Outcome.refused("process-changed");
	}

	private void remember(CurrentUser user, String process, int number, What what, @Nullable String hash,
			@Nullable String definition) {
		this.store.add(user.side(), process,
				new ModelEvent(number, what, user.name(), this.clock.instant(), definition));
		this.events.publishEvent(
				Recorded.ofSide(user.side(), what.recorded(), user.name(), hash).about(process + " " + number));
	}

	/** Whoever loses a race to the database is told the same as whoever comes late. */
	private <T> Outcome<T> alone(Supplier<Outcome<T>> work) {
		try {
			return this.transaction.execute((status) -> work.get());
		}
		catch (DuplicateKeyException | ConcurrencyFailureException ex) {
			return Outcome.refused("process-changed");
		}
	}

	private List<Keeper> capacities(CurrentUser user) {
		return Keeper.of(user, this.parties.holders(user.side(), Role.PROCESS_KEEPER));
	}

}
