package org.chapeau.app.zones;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A route with everything filled in.
 *
 * @param route the route
 * @param path its path, variables filled in
 * @param parameters what is sent with it
 * @param file the file that is sent with it, if it wants one
 */
record Call(Route route, String path, Map<String, String> parameters, byte @Nullable [] file) {

	/** A page. */
	static Call get(String path, Map<String, String> parameters) {
		return new Call(new Route("GET", path, List.of()), path, parameters, null);
	}

	Call with(String parameter, String value) {
		Map<String, String> more = new LinkedHashMap<>(this.parameters);
		more.put(parameter, value);
		return new Call(this.route, this.path, more, this.file);
	}

	@Override
	public String toString() {
		return this.route.method() + " " + this.path + (this.parameters.isEmpty() ? "" : " " + this.parameters);
	}

}
