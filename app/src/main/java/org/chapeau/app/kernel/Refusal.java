package org.chapeau.app.kernel;

import java.io.Serializable;
import java.util.List;

/**
 * An expected "no", with its reason: the key of a message under {@code refusal.} and that
 * message's arguments. It is shown to the person who asked, in their language, and waits
 * in their session until the next page is.
 */
public record Refusal(String key, List<Object> arguments) implements Serializable {

	public static Refusal of(String key, Object... arguments) {
		return new Refusal(key, List.of(arguments));
	}

	public String messageKey() {
		return "refusal." + this.key;
	}

}
