package org.chapeau.faults;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.chapeau.realm.Realm;

/**
 * The sample users, each at a browser of their own.
 */
final class People {

	private final Map<String, String> names = new HashMap<>();

	private final Map<String, Person> seated = new ConcurrentHashMap<>();

	private final Service service;

	People(Service service) {
		this.service = service;
		Realm.load()
			.users()
			.forEach((user) -> user.groups().forEach((group) -> this.names.putIfAbsent(group.path(), user.username())));
	}

	/**
	 * Somebody of a group, such as {@code EU/coordinator}.
	 */
	Person in(String path) {
		return named(this.names.get(path));
	}

	Person named(String name) {
		return this.seated.computeIfAbsent(name, (user) -> new Person(user, this.service));
	}

}
