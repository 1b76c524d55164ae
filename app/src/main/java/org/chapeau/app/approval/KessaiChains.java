package org.chapeau.app.approval;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.chapeau.app.approval.persistence.KessaiStore;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.identity.Parties;
import org.chapeau.app.identity.Role;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.kernel.Outcome;
import org.chapeau.app.kernel.Recorded;
import org.chapeau.app.negotiation.Dossier;
import org.chapeau.app.negotiation.Dossiers;
import org.chapeau.app.negotiation.JointText;
import org.chapeau.app.process.Processes;
import org.chapeau.text.Party;
import org.chapeau.workflows.Decisions;
import org.chapeau.workflows.Variables;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who decides in a kessai, and whose turn it is: what the process asks for between the
 * decisions of people.
 */
@Component
@Transactional
class KessaiChains {

	private final Approvals approvals;

	private final KessaiStore chains;

	private final Dossiers dossiers;

	private final JointText text;

	private final Gravity gravity;

	private final Processes processes;

	private final Parties parties;

	private final ApplicationEventPublisher events;

	KessaiChains(Approvals approvals, KessaiStore chains, Dossiers dossiers, JointText text, Gravity gravity,
			Processes processes, Parties parties, ApplicationEventPublisher events) {
		this.approvals = approvals;
		this.chains = chains;
		this.dossiers = dossiers;
		this.text = text;
		this.gravity = gravity;
		this.processes = processes;
		this.parties = parties;
		this.events = events;
	}

	/**
	 * Step {@code determineChain}: the rank of the statement and the gravity of its text
	 * say how high the file goes; those who hold the pen put it up.
	 * @param drafted whether the model of the case has the step of putting it up; one
	 * that began before there was one, or that a side made without it, has not
	 */
	Map<String, Object> determine(DossierId id, Party party, boolean drafted) {
		Dossier dossier = this.dossiers.ofProcess(id);
		boolean grave = this.gravity.isGrave(this.text.ofProcess(id));
		List<List<String>> approvers = approvers(this.processes.decide(Decisions.KESSAI_CHAIN, party,
				Map.of("rank", dossier.rank().name(), "grave", grave), String.class));
		List<String> drafters = drafted ? this.parties.holders(party, Role.PENHOLDER) : List.of();
		KessaiChain chain = new KessaiChain(drafters, approvers, List.of());
		Approval approval = this.approvals.begun(id, party, String.valueOf(dossier.lockedHash()));
		this.chains.insert(approval, chain);
		this.events.publishEvent(Recorded.within(party, id, "kessai-begun", null, approval.hash()));
		return turn(chain);
	}

	/**
	 * Who decides, place by place, as a side's table says.
	 * @param rows a place each: the groups that share the file there, with commas between
	 * @throws IllegalStateException if there is no place, or nobody at one: the case then
	 * waits here, where those who run the program see it, and not for ever at a task that
	 * is nobody's
	 */
	static List<List<String>> approvers(List<? extends @Nullable String> rows) {
		List<List<String>> places = rows.stream()
			.map((row) -> Stream.of(Objects.requireNonNullElse(row, "").split(","))
				.map(String::strip)
				.filter((group) -> !group.isEmpty())
				.toList())
			.toList();
		if (places.isEmpty() || places.stream().anyMatch(List::isEmpty)) {
			throw new IllegalStateException("The decision table " + Decisions.KESSAI_CHAIN
					+ " has to name an approver at every place of a kessai, and says " + rows);
		}
		return places;
	}

	/**
	 * Step {@code advanceChain}: whose turn it is now.
	 */
	Map<String, Object> advance(DossierId dossier, Party party) {
		KessaiChain chain = of(this.approvals.latest(dossier, party));
		Map<String, Object> next = new HashMap<>(turn(chain));
		next.put(Variables.CHAIN_COMPLETE, chain.complete());
		return next;
	}

	private static Map<String, Object> turn(KessaiChain chain) {
		if (!chain.open()) {
			return Map.of(Variables.DRAFTING, false);
		}
		// Cases that began before a file could be shared ask for one approver by name.
		return Map.of(Variables.DRAFTING, chain.drafting(), Variables.APPROVERS, new ArrayList<>(chain.waiting()),
				Variables.APPROVER, chain.waiting().get(0));
	}

	/**
	 * The chain of an approval.
	 * @throws IllegalStateException if it has none
	 */
	KessaiChain of(Approval approval) {
		return this.chains.ofProcess(approval)
			.orElseThrow(() -> new IllegalStateException("No kessai belongs to the approval " + approval.id()));
	}

	/**
	 * Notes that a person has read what was decided in their place, once.
	 */
	Outcome<KessaiStep> read(CurrentUser user, ApprovalId approval, int number, Instant at) {
		Optional<KessaiStep> step = this.chains.find(user, approval)
			.filter((chain) -> number >= 1 && number <= chain.taken().size())
			.map((chain) -> chain.taken().get(number - 1))
			.filter((taken) -> taken.isToRead(user.name()));
		if (step.isEmpty()) {
			return Outcome.refused("kessai-not-to-read");
		}
		this.chains.insertReading(user, approval, number, at);
		return Outcome.done(step.get());
	}

	/**
	 * Adds a decision to the chain of an approval.
	 * @param before the chain as it was found for the decision, in this transaction
	 * @throws IllegalStateException if it is out of turn
	 */
	KessaiChain add(Approval approval, KessaiChain before, KessaiStep step) {
		KessaiChain chain = before.with(step);
		this.chains.insertLast(approval, chain);
		return chain;
	}

}
