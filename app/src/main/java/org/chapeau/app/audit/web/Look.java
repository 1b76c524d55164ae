package org.chapeau.app.audit.web;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.chapeau.app.audit.AuditRecord.Entry;
import org.chapeau.app.negotiation.ClauseView;
import org.chapeau.workflows.ApproveEu;
import org.chapeau.workflows.ApproveJp;
import org.chapeau.workflows.ConsultEu;
import org.chapeau.workflows.Forms;
import org.chapeau.workflows.NegotiateStatement;
import org.chapeau.workflows.ReleasePackage;
import org.jspecify.annotations.Nullable;

/**
 * A look as the auditor reads of it.
 *
 * @param entry what is on record
 * @param page the page, such as {@code dossiers/consultation}
 * @param ofClause whether it was a page of one clause
 * @param clause that clause as it stands in the text now, if it does
 */
record Look(Entry entry, String page, boolean ofClause, @Nullable ClauseView clause) {

	private static final String CLAUSE = "/clauses/";

	private static final int ID = 36;

	/** The elements whose tasks are done on a form, by which they are called. */
	private static final Map<String, String> TASKS = Map.ofEntries(
			Map.entry(Forms.AD_REFERENDUM, NegotiateStatement.USER_TASK_AD_REFERENDUM),
			Map.entry(Forms.ANSWER, ConsultEu.USER_TASK_CONSOLIDATE),
			Map.entry(Forms.DRAFT, NegotiateStatement.USER_TASK_DRAFT),
			Map.entry(Forms.KESSAI, ApproveJp.USER_TASK_KESSAI),
			Map.entry(Forms.KESSAI_DRAFT, ApproveJp.USER_TASK_DRAFT_KESSAI),
			Map.entry(Forms.LEGAL_OPINION, ConsultEu.USER_TASK_LEGAL_OPINION),
			Map.entry(Forms.MORE_TIME, ConsultEu.USER_TASK_DECIDE_MORE_TIME),
			Map.entry(Forms.NEGOTIATE, NegotiateStatement.USER_TASK_NEGOTIATE),
			Map.entry(Forms.OPEN_SILENCE, ApproveEu.USER_TASK_OPEN_SILENCE),
			Map.entry(Forms.OPINION, ConsultEu.USER_TASK_GIVE_OPINION),
			Map.entry(Forms.PREPARE_CONSULTATION, ConsultEu.USER_TASK_PREPARE_CONSULTATION),
			Map.entry(Forms.RETURNED, ConsultEu.USER_TASK_SETTLE_RETURN),
			Map.entry(Forms.SIGN, ApproveEu.USER_TASK_SIGN),
			Map.entry(Forms.SILENCE, ApproveEu.USER_TASK_RESPOND_TO_SILENCE),
			Map.entry(Forms.SILENCE_BROKEN, ApproveEu.USER_TASK_CHAIR_DECIDES),
			Map.entry(Forms.TURN_KEY, ReleasePackage.USER_TASK_TURN_KEY));

	/** The pages of a dossier that are no tabs, by what stands behind its id. */
	private static final Map<String, String> PAGES = Map.ofEntries(Map.entry("", "tab.text"),
			Map.entry("clauses", "tab.text"), Map.entry("new-clause", "tab.text"), Map.entry("wall", "wall.title"),
			Map.entry("agreed", "agreed.title"), Map.entry("precedents", "agreed.title"),
			Map.entry("bank", "layout.clauses"), Map.entry("compare", "tab.versions"),
			Map.entry("reserves", "tab.agreement"), Map.entry("corrigendum", "corrigendum.title"),
			Map.entry("readout", "readout.title"));

	/** Where a side keeps what is of no dossier. */
	private static final Map<String, String> LIBRARIES = Map.of("clauses", "layout.clauses", "agreed", "agreed.title");

	/** Pages of the clause bank that are of no single clause. */
	private static final Set<String> NO_CLAUSES = Set.of("book", "new", "review");

	private static final String STATEMENT = "agreed/statements/";

	static Look of(Entry entry, List<ClauseView> text) {
		String page = String.valueOf(entry.subject());
		int at = page.indexOf(CLAUSE) + CLAUSE.length();
		if (at < CLAUSE.length() || page.length() < at + ID) {
			return new Look(entry, page, false, null);
		}
		String id = page.substring(at, at + ID);
		return new Look(entry, page.substring(0, at - 1) + page.substring(at + ID), true,
				text.stream().filter((view) -> view.clause().id().toString().equals(id)).findFirst().orElse(null));
	}

	/**
	 * Which clause of the bank it was, by its address; {@code null} if it was none.
	 */
	public @Nullable String bankClause() {
		String[] parts = this.page.split("/");
		return (parts.length > 1 && parts[0].equals("clauses") && !NO_CLAUSES.contains(parts[1])) ? parts[1] : null;
	}

	/**
	 * Whether that clause is a wording of one side, which no address calls by its name.
	 */
	public boolean isOwnWording() {
		String address = bankClause();
		return address != null && address.matches("[0-9a-fA-F-]{" + ID + "}");
	}

	/**
	 * Which earlier statement it was, by its id; {@code null} if it was none.
	 */
	public @Nullable String earlierStatement() {
		return this.page.startsWith(STATEMENT) ? this.page.substring(STATEMENT.length()).split("/")[0] : null;
	}

	/**
	 * The key of what the page is called.
	 */
	public String title() {
		String[] parts = this.page.split("/");
		if (LIBRARIES.containsKey(parts[0])) {
			return LIBRARIES.get(parts[0]);
		}
		if (parts[0].equals("tasks")) {
			return (parts.length > 1 && TASKS.containsKey(parts[1])) ? "task." + TASKS.get(parts[1]) : "layout.tasks";
		}
		// What is opened beside a clause says more than that it was one.
		String part = (parts.length > 2 && parts[1].equals("clauses")) ? parts[2] : (parts.length > 1) ? parts[1] : "";
		return PAGES.getOrDefault(part, "tab." + part);
	}

}
