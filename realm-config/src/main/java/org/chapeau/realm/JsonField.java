package org.chapeau.realm;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A field of the realm file that knows where it stands, so that every complaint names its
 * place.
 *
 * @param file the name of the file
 * @param path the way from the root, such as {@code groups[0].name}
 * @param node the value
 */
record JsonField(String file, String path, JsonNode node) {

	// A key given twice would silently win over the first; Keycloak and this program
	// might then disagree.
	private static final JsonMapper MAPPER = JsonMapper.builder()
		.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
		.build();

	static JsonField root(String file, InputStream json) {
		try {
			return new JsonField(file, "", MAPPER.readTree(json));
		}
		catch (JacksonException ex) {
			throw new MalformedRealmException(file, "(whole file)", "is not JSON: " + ex.getOriginalMessage(), ex);
		}
	}

	JsonField field(String name) {
		return find(name).orElseThrow(() -> child(name).malformed("is missing"));
	}

	Optional<JsonField> find(String name) {
		JsonField child = child(name);
		return (child.node.isMissingNode() || child.node.isNull()) ? Optional.empty() : Optional.of(child);
	}

	List<JsonField> items() {
		if (!this.node.isArray()) {
			throw malformed("is not a list");
		}
		return IntStream.range(0, this.node.size())
			.mapToObj((i) -> new JsonField(this.file, this.path + "[" + i + "]", this.node.path(i)))
			.toList();
	}

	/**
	 * The one value of an attribute: Keycloak keeps a list of values for each.
	 */
	JsonField attribute(String name) {
		JsonField values = field("attributes").field(name);
		List<JsonField> items = values.items();
		if (items.size() != 1) {
			throw values.malformed("has " + items.size() + " values instead of one");
		}
		return items.get(0);
	}

	/**
	 * The one value of an attribute that may be missing.
	 */
	Optional<JsonField> findAttribute(String name) {
		return field("attributes").find(name).map((values) -> attribute(name));
	}

	String text() {
		if (!this.node.isString() || this.node.stringValue().isBlank()) {
			throw malformed("is not a text, or is blank");
		}
		return this.node.stringValue();
	}

	boolean flag() {
		if (!this.node.isBoolean()) {
			throw malformed("is neither true nor false");
		}
		return this.node.booleanValue();
	}

	/**
	 * Turns the text into a value of the domain.
	 * @param conversion refuses a text that is no such value with an exception
	 */
	<T> T as(Function<String, T> conversion) {
		String text = text();
		try {
			return conversion.apply(text);
		}
		catch (RuntimeException ex) {
			throw new MalformedRealmException(this.file, this.path, "cannot be \"" + text + "\": " + ex.getMessage(),
					ex);
		}
	}

	MalformedRealmException malformed(String problem) {
		return new MalformedRealmException(this.file, this.path, problem);
	}

	private JsonField child(String name) {
		return new JsonField(this.file, this.path.isEmpty() ? name : this.path + "." + name, this.node.path(name));
	}

}
