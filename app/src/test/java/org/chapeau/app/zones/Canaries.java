package org.chapeau.app.zones;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.chapeau.app.identity.CurrentUser;
import org.chapeau.realm.Group;
import org.chapeau.realm.Realm;
import org.chapeau.text.Party;
import org.jspecify.annotations.Nullable;

/**
 * The marks of each side: words that stand nowhere but where that side wrote them, the
 * names its people sign in with, and the paths of its groups.
 */
final class Canaries {

	private static final Pattern MARK = Pattern.compile("(?i)xqz([a-z]{2})(\\d{4})");

	private final List<Canary> planted = new ArrayList<>();

	private final Map<String, Party> names = new HashMap<>();

	private Pattern known = Pattern.compile("(?!)");

	/**
	 * A new mark that everybody of its side may read.
	 * @param what the field it is written into
	 */
	synchronized String of(Party side, String what) {
		return of(side, what, (reader) -> true);
	}

	/**
	 * A new mark.
	 * @param readers who of its side may read it
	 */
	synchronized String of(Party side, String what, Predicate<CurrentUser> readers) {
		this.planted.add(new Canary(side, what, readers));
		return mark(side, this.planted.size() - 1);
	}

	/** From now on, the people and groups of a realm are marks as well. */
	void watch(Realm realm) {
		realm.users()
			.forEach((user) -> user.groups()
				.iterator()
				.next()
				.party()
				.ifPresent((party) -> this.names.put(user.username(), new Party(party))));
		realm.groups()
			.stream()
			.map(Group::id)
			.forEach((id) -> id.party().ifPresent((party) -> this.names.put(id.path(), new Party(party))));
		this.known = Pattern.compile(this.names.keySet()
			.stream()
			.sorted((a, b) -> b.length() - a.length())
			.map(Pattern::quote)
			.collect(Collectors.joining("|", "(?<![\\w.-])(?:", ")(?![\\w-])")));
	}

	/**
	 * The marks in a text that a reader must not come across, each with what it is.
	 * @param reader who has got the text, or {@code null} for somebody of no side
	 */
	Set<String> foreign(String text, @Nullable CurrentUser reader) {
		Set<String> found = new LinkedHashSet<>();
		Matcher marks = MARK.matcher(text);
		while (marks.find()) {
			Canary canary = this.planted.get(Integer.parseInt(marks.group(2)));
			if (!canary.isFor(reader)) {
				found.add(marks.group() + " (" + canary.side() + "'s " + canary.what() + ")");
			}
		}
		Matcher people = this.known.matcher(text);
		while (people.find()) {
			Party side = this.names.get(people.group());
			if (reader == null || !reader.side().equals(side)) {
				found.add(people.group());
			}
		}
		return found;
	}

	/** The fields of a reader's own side whose marks stand in a text. */
	Set<String> own(String text, CurrentUser reader) {
		Set<String> found = new LinkedHashSet<>();
		Matcher marks = MARK.matcher(text);
		while (marks.find()) {
			Canary canary = this.planted.get(Integer.parseInt(marks.group(2)));
			if (canary.isFor(reader)) {
				found.add(canary.field());
			}
		}
		return found;
	}

	/** All fields that a side has written marks into. */
	Set<String> fields() {
		return this.planted.stream().map(Canary::field).collect(Collectors.toCollection(TreeSet::new));
	}

	/** One mark of a side for each field that it has written some into. */
	Set<String> marksOf(Party side) {
		Set<String> marks = new LinkedHashSet<>();
		Set<String> fields = new LinkedHashSet<>();
		for (int number = 0; number < this.planted.size(); number++) {
			Canary canary = this.planted.get(number);
			if (canary.side().equals(side) && fields.add(canary.field())) {
				marks.add(mark(side, number));
			}
		}
		return marks;
	}

	private static String mark(Party side, int number) {
		return String.format(Locale.ROOT, "Xqz%s%04d", side.code(), number);
	}

	int count() {
		return this.planted.size() + this.names.size();
	}

	/**
	 * A mark.
	 *
	 * @param side whose it is
	 * @param what the field it is written into
	 * @param readers who of its side may read it
	 */
	private record Canary(Party side, String what, Predicate<CurrentUser> readers) {

		/** The side and the field; the names of units are one field. */
		String field() {
			return this.side + "'s " + this.what.replaceAll(" of the unit .*", " of a unit");
		}

		boolean isFor(@Nullable CurrentUser reader) {
			return reader != null && reader.side().equals(this.side) && this.readers.test(reader);
		}

	}

}
