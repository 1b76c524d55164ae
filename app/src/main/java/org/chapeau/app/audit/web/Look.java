package org.chapeau.app.audit.web;

import java.util.List;

import org.chapeau.app.audit.AuditRecord.Entry;
import org.chapeau.app.negotiation.ClauseView;
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
	 * The tab of the dossier that the page belongs to, if it does to one.
	 */
	public String tab() {
		return switch (this.page) {
			case "dossiers", "dossiers/clauses" -> "text";
			default -> this.page.replaceFirst("^dossiers/", "");
		};
	}

}
