package org.chapeau.workflows.process;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.MessageCorrelationBuilder;
import org.chapeau.workflows.Delegates;
import org.chapeau.workflows.Messages;
import org.chapeau.workflows.NextStep;
import org.chapeau.workflows.Variables;

/**
 * Stands in for the app behind the models: decides as a test has told it to, records what
 * it was asked, and sends the messages between the pools in the way the app does.
 */
final class TestApp {

	static final Duration REMIND_AFTER = Duration.ofDays(6);

	static final Duration OPINION_TIME = Duration.ofDays(10);

	static final Duration RELEASE_AFTER = Duration.ofHours(2);

	final Roster participants = new Roster();

	final Shares timeLimits = new Shares();

	final List<String> calls = new ArrayList<>();

	boolean clean;

	NextStep next = NextStep.CONSULT;

	boolean legalNeeded;

	/** The approvers, place by place; the drafter comes before them. */
	List<String> chain = List.of();

	/** The place to which a file is sent back, from 1; 0 is the drafter. */
	int backTo;

	private int place;

	boolean publishFails;

	void reset() {
		this.calls.clear();
		this.clean = true;
		this.next = NextStep.CONSULT;
		this.legalNeeded = false;
		this.chain = List.of("JP/director", "JP/deputy-director-general", "JP/director-general");
		this.publishFails = false;
		this.backTo = 1;
		this.participants.units = List.of("cyber", "space");
		this.participants.legalTurn.clear();
		this.participants.advised = true;
	}

	Map<Object, Object> beans() {
		Map<Object, Object> beans = new HashMap<>();
		negotiation(beans);
		consultation(beans);
		approval(beans);
		release(beans);
		return beans;
	}

	private void negotiation(Map<Object, Object> beans) {
		bean(beans, Delegates.TRANSMIT_TEXT,
				(execution) -> eachParty((party) -> toParty(execution, Messages.TEXT_TRANSMITTED, party)
					.setVariables(Map.of(Variables.DOSSIER_ID, dossier(execution), Variables.PARTY, party,
							Variables.ROUND, 1))
					.correlateStartMessage()));
		bean(beans, Delegates.COMPILE_ROUND, (execution) -> {
			execution.setVariable(Variables.CLEAN, this.clean);
			execution.setVariable(Variables.REFUSED, false);
		});
		bean(beans, Delegates.CLOSE_ROUND, (execution) -> {
			execution.setVariable(Variables.NEXT, this.next.name());
			execution.setVariable(Variables.REFUSED, false);
		});
		bean(beans, Delegates.REOPEN_TEXT, (execution) -> {
		});
		bean(beans, Delegates.LOCK_TEXT, (execution) -> execution.setVariable(Variables.TEXT_HASH, "ab12"));
		bean(beans, Delegates.REQUEST_APPROVAL,
				(execution) -> eachParty((party) -> toParty(execution, Messages.APPROVAL_REQUESTED, party)
					.setVariables(Map.of(Variables.DOSSIER_ID, dossier(execution), Variables.PARTY, party,
							Variables.TEXT_HASH, execution.getVariable(Variables.TEXT_HASH)))
					.correlateStartMessage()));
		bean(beans, Delegates.VOID_APPROVALS, (execution) -> {
			eachParty((party) -> toParty(execution, Messages.APPROVAL_VOIDED, party).correlateAll());
			toShared(execution, Messages.RELEASE_CANCELLED).correlateAll();
		});
		bean(beans, Delegates.REQUEST_RELEASE,
				(execution) -> toShared(execution, Messages.RELEASE_REQUESTED).setVariables(Map.of(Variables.DOSSIER_ID,
						dossier(execution), Variables.TEXT_HASH, execution.getVariable(Variables.TEXT_HASH)))
					.correlateStartMessage());
		bean(beans, Delegates.WITHDRAW, (execution) -> {
			eachParty((party) -> toParty(execution, Messages.DOSSIER_WITHDRAWN, party).correlateAll());
			toShared(execution, Messages.DOSSIER_WITHDRAWN).correlateAll();
		});
	}

	private void consultation(Map<Object, Object> beans) {
		bean(beans, Delegates.PROPOSE_UNITS,
				(execution) -> execution.setVariable(Variables.LEGAL_NEEDED, this.legalNeeded));
		bean(beans, Delegates.OPEN_CONSULTATION, (execution) -> {
			this.participants.legalTurn.remove(party(execution));
			execution.setVariable(Variables.LEGAL_TURN, false);
			timeRuns(execution);
		});
		bean(beans, Delegates.ASK_LEGAL_ADVISER, (execution) -> {
			this.participants.legalTurn.add(party(execution));
			execution.setVariable(Variables.LEGAL_NEEDED, false);
			execution.setVariable(Variables.LEGAL_TURN, true);
			timeRuns(execution);
		});
		bean(beans, Delegates.REMIND_UNITS, (execution) -> {
		});
		bean(beans, Delegates.RECORD_SILENCE, (execution) -> {
		});
		bean(beans, Delegates.TRANSMIT_ANSWER,
				(execution) -> fromParty(execution, Messages.PARTY_ANSWERED).correlate());
	}

	private static void timeRuns(DelegateExecution execution) {
		execution.setVariable(Variables.OPINION_REMINDER, in(REMIND_AFTER));
		execution.setVariable(Variables.OPINION_DEADLINE, in(OPINION_TIME));
	}

	private void approval(Map<Object, Object> beans) {
		bean(beans, Delegates.RECORD_ADOPTION, (execution) -> {
		});
		bean(beans, Delegates.DETERMINE_CHAIN, (execution) -> turn(execution, 0));
		bean(beans, Delegates.ADVANCE_CHAIN, this::advanceChain);
		bean(beans, Delegates.CONFIRM_APPROVAL,
				(execution) -> fromParty(execution, Messages.PARTY_APPROVED).correlate());
		bean(beans, Delegates.RETURN_TEXT, (execution) -> toShared(execution, Messages.PARTY_RETURNED).correlate());
	}

	private void advanceChain(DelegateExecution execution) {
		boolean back = "SENT_BACK".equals(execution.getVariable(Variables.DECISION));
		turn(execution, back ? this.backTo : this.place + 1);
	}

	private void turn(DelegateExecution execution, int next) {
		this.place = next;
		boolean complete = next > this.chain.size();
		execution.setVariable(Variables.DRAFTING, next == 0);
		execution.setVariable(Variables.CHAIN_COMPLETE, complete);
		if (next > 0 && !complete) {
			execution.setVariable(Variables.APPROVERS, new ArrayList<>(List.of(this.chain.get(next - 1).split(","))));
		}
	}

	private void release(Map<Object, Object> beans) {
		bean(beans, Delegates.ASSEMBLE_DOCUMENTS, (execution) -> {
		});
		bean(beans, Delegates.ARM_RELEASE,
				(execution) -> execution.setVariable(Variables.RELEASE_AT, in(RELEASE_AFTER)));
		bean(beans, Delegates.DISARM_RELEASE, (execution) -> {
		});
		bean(beans, Delegates.PUBLISH, (execution) -> {
			if (this.publishFails) {
				throw new IllegalStateException("cannot publish");
			}
		});
		bean(beans, Delegates.ANNOUNCE_RELEASE,
				(execution) -> toShared(execution, Messages.PACKAGE_RELEASED).correlate());
	}

	private void bean(Map<Object, Object> beans, String name, JavaDelegate delegate) {
		beans.put(name, (JavaDelegate) (execution) -> {
			this.calls.add(name);
			delegate.execute(execution);
		});
	}

	private static void eachParty(Consumer<String> action) {
		Roster.PARTIES.forEach(action);
	}

	private static MessageCorrelationBuilder toParty(DelegateExecution execution, String message, String party) {
		return runtime(execution).createMessageCorrelation(message)
			.tenantId(party)
			.processInstanceBusinessKey(dossier(execution));
	}

	private static MessageCorrelationBuilder toShared(DelegateExecution execution, String message) {
		return runtime(execution).createMessageCorrelation(message)
			.withoutTenantId()
			.processInstanceBusinessKey(dossier(execution));
	}

	private static MessageCorrelationBuilder fromParty(DelegateExecution execution, String message) {
		return toShared(execution, message).localVariableEquals(Variables.PARTY,
				execution.getVariable(Variables.PARTY));
	}

	private static RuntimeService runtime(DelegateExecution execution) {
		return execution.getProcessEngineServices().getRuntimeService();
	}

	private static String party(DelegateExecution execution) {
		return (String) execution.getVariable(Variables.PARTY);
	}

	private static String dossier(DelegateExecution execution) {
		return (String) execution.getVariable(Variables.DOSSIER_ID);
	}

	private static Date in(Duration duration) {
		return Date.from(ClockUtil.getCurrentTime().toInstant().plus(duration));
	}

}
