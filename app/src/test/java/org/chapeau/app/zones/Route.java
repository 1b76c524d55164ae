package org.chapeau.app.zones;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Something the program answers to.
 *
 * @param method the method of HTTP
 * @param pattern the path, with variables in braces
 * @param parameters what has to be sent with it
 */
record Route(String method, String pattern, List<Parameter> parameters) implements Comparable<Route> {

	private static final Pattern VARIABLE = Pattern.compile("\\{\\*?(\\w+)\\}");

	boolean reads() {
		return this.method.equals("GET");
	}

	/** The variables of the path, in their order. */
	List<String> variables() {
		List<String> names = new ArrayList<>();
		Matcher variable = VARIABLE.matcher(this.pattern);
		while (variable.find()) {
			names.add(variable.group(1));
		}
		return names;
	}

	@Override
	public int compareTo(Route other) {
		int paths = this.pattern.compareTo(other.pattern);
		return (paths != 0) ? paths : this.method.compareTo(other.method);
	}

	@Override
	public String toString() {
		return this.method + " " + this.pattern;
	}

	/**
	 * Something that is sent with a request.
	 *
	 * @param name its name
	 * @param type the class it is read into
	 * @param required whether the route answers to nothing without it
	 */
	record Parameter(String name, Class<?> type, boolean required) {
	}

}
