package org.chapeau.app.clausebank.web;

import org.chapeau.catalogue.Fault;
import org.chapeau.catalogue.Finding;

/**
 * A fault of a proposed clause as the page names it.
 *
 * @param at the key of the field's name under {@code bank.at.}
 * @param parameter the parameter, if the field belongs to one; else blank
 * @param fault what is wrong
 * @param subject the word, gap or value that is wrong; may be blank
 * @param anchor the field on the page
 */
record FieldFault(String at, String parameter, Fault fault, String subject, String anchor) {

	private static final String PARAMETERS = "parameters.";

	static FieldFault of(Finding finding, ClauseForm form) {
		String field = finding.field();
		if (!field.startsWith(PARAMETERS)) {
			String key = field.startsWith("ladder") ? "level" : field.replace('.', '-');
			return new FieldFault(key, "", finding.fault(), finding.subject(), key.equals("id") ? "name" : key);
		}
		String[] path = field.substring(PARAMETERS.length()).split("\\.", 2);
		String row = "p-" + form.row(path[0]) + "-";
		if (path.length == 1) {
			return new FieldFault("parameter", path[0], finding.fault(), finding.subject(), row + "name");
		}
		String part = path[1].replace('.', '-');
		boolean single = part.equals("example") || part.equals("default");
		return new FieldFault("parameter-" + (single ? part + "-en" : part), path[0], finding.fault(),
				finding.subject(), row + (single ? part + "-en" : part));
	}

}
