package org.chapeau.workflows;

import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads the constants of a class.
 */
public final class Constants {

	private Constants() {
	}

	/**
	 * The values of all constants of a class.
	 */
	public static Set<String> of(Class<?> type) {
		return Arrays.stream(type.getFields()).map(Constants::value).collect(Collectors.toSet());
	}

	private static String value(Field field) {
		try {
			return (String) field.get(null);
		}
		catch (IllegalAccessException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
