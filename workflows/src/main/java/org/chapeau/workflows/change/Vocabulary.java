package org.chapeau.workflows.change;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.chapeau.workflows.Delegates;
import org.w3c.dom.Element;

/**
 * The names and expressions that a process may use: those that the program's own model of
 * the same process uses. So a consultation cannot reach for what belongs to an approval.
 */
final class Vocabulary {

	private static final Pattern BARE = Pattern.compile("\\b([a-z]\\w*)\\b(?!\\()");

	private static final Set<String> WORDS = Set.of("and", "or", "not", "true", "false", Delegates.PARTICIPANTS,
			Delegates.TIME_LIMITS);

	private final Set<String> beans = new TreeSet<>();

	private final Set<String> forms = new TreeSet<>();

	private final Set<String> messages = new TreeSet<>();

	private final Set<String> variables = new TreeSet<>();

	private final Set<String> groups = new TreeSet<>();

	private final Set<String> dates = new TreeSet<>();

	private final Set<String> collections = new TreeSet<>();

	private final Set<String> members = new TreeSet<>();

	private Vocabulary() {
	}

	static Vocabulary of(Element model) {
		Vocabulary vocabulary = new Vocabulary();
		Dom.walk(model, vocabulary::learn);
		return vocabulary;
	}

	private void learn(Element element) {
		Places.of(element).forEach((place) -> {
			switch (place.kind()) {
				case BEAN -> this.beans.add(place.value());
				case FORM -> this.forms.add(place.value());
				case MESSAGE -> this.messages.add(place.value());
				case GROUPS -> this.groups.add(place.value());
				case DATE -> this.dates.add(place.value());
				case COLLECTION -> this.collections.add(place.value());
				case MEMBER -> this.members.add(place.value());
				case INPUT -> this.variables.add(place.value());
				default -> {
					// Not a name.
				}
			}
			if (place.value().startsWith("${") && place.kind() != Places.Kind.BEAN) {
				this.variables.addAll(names(place.value()));
			}
		});
		this.variables.addAll(this.members);
	}

	/** The names of variables in an expression. */
	static List<String> names(String expression) {
		return BARE.matcher(expression.replaceAll("'[^']*'", ""))
			.results()
			.map(MatchResult::group)
			.filter((name) -> !WORDS.contains(name))
			.toList();
	}

	Set<String> beans() {
		return this.beans;
	}

	Set<String> forms() {
		return this.forms;
	}

	Set<String> messages() {
		return this.messages;
	}

	Set<String> variables() {
		return this.variables;
	}

	/** Groups that are not written out, such as <code>${unit}</code>. */
	Set<String> groups() {
		return this.groups;
	}

	Set<String> dates() {
		return this.dates;
	}

	Set<String> collections() {
		return this.collections;
	}

	/** Variables that name one of a collection. */
	Set<String> members() {
		return this.members;
	}

}
