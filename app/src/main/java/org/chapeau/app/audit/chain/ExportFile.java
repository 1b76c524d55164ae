package org.chapeau.app.audit.chain;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators.AbstractSpliterator;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A record that was taken out of the program as JSON. The file is gone through once for
 * what is short, and again by each stream; so its parts may stand in any order, and
 * nobody holds the long ones.
 */
public final class ExportFile implements SideRecord {

	private static final String ROWS = "rows";

	private static final String OTHERS = "others";

	private static final JsonMapper JSON = JsonMapper.builder()
		// What is written twice would mean one thing here and another elsewhere.
		.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
		.enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
		// Behind a row stands the next.
		.disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
		.build();

	private final Path path;

	private final String side;

	private final Instant at;

	private final List<Seal> seals;

	private ExportFile(Path path, Head head) {
		this.path = path;
		this.side = need(head.side, "side");
		this.at = need(head.at, "at");
		this.seals = List.copyOf(head.seals);
	}

	/**
	 * Opens an export. Later on its streams may throw the same.
	 * @throws IllegalArgumentException if the file is no such export
	 * @throws UncheckedIOException if it cannot be read
	 */
	public static ExportFile at(Path path) {
		return reading(() -> {
			try (JsonParser json = JSON.createParser(path)) {
				return new ExportFile(path, new Head(json));
			}
		});
	}

	@Override
	public String side() {
		return this.side;
	}

	@Override
	public Instant at() {
		return this.at;
	}

	@Override
	public Stream<RecordRow> rows() {
		return part(ROWS, RecordRow.class);
	}

	@Override
	public List<Seal> seals() {
		return this.seals;
	}

	@Override
	public Stream<OthersRow> others() {
		return part(OTHERS, OthersRow.class);
	}

	private <T> Stream<T> part(String name, Class<T> type) {
		JsonParser json = reading(() -> JSON.createParser(this.path));
		return StreamSupport.stream(new Part<>(json, name, type), false).onClose(json::close);
	}

	private static <T> T reading(Supplier<T> read) {
		try {
			return read.get();
		}
		catch (JacksonIOException ex) {
			throw new UncheckedIOException(ex.getCause());
		}
		catch (JacksonException ex) {
			throw no(ex.getOriginalMessage());
		}
	}

	private static <T> T need(@Nullable T value, String name) {
		if (value == null) {
			throw no("it has no " + name);
		}
		return value;
	}

	private static IllegalArgumentException no(String why) {
		return new IllegalArgumentException("Not an export of the record: " + why);
	}

	/**
	 * What is short in an export, and that the rest is there.
	 */
	private static final class Head {

		private final List<Seal> seals = new ArrayList<>();

		private final Set<String> parts = new HashSet<>();

		private @Nullable String format;

		private @Nullable String side;

		private @Nullable Instant at;

		Head(JsonParser json) {
			if (json.nextToken() != JsonToken.START_OBJECT) {
				throw no("it is something else");
			}
			for (String name = json.nextName(); name != null; name = json.nextName()) {
				json.nextToken();
				value(name, json);
			}
			if (json.nextToken() != null) {
				throw no("something stands behind its end");
			}
			if (!RecordExport.FORMAT.equals(this.format)) {
				throw new IllegalArgumentException("Not an export of the record in the form " + RecordExport.FORMAT);
			}
			List.of(ROWS, "seals", OTHERS).forEach((part) -> need(this.parts.contains(part) ? part : null, part));
		}

		private void value(String name, JsonParser json) {
			if (json.currentToken() == JsonToken.START_ARRAY) {
				this.parts.add(name);
			}
			switch (name) {
				case "format" -> this.format = json.getValueAsString();
				case "side" -> this.side = json.getValueAsString();
				case "at" -> this.at = JSON.readValue(json, Instant.class);
				case "seals" -> this.seals.addAll(List.of(JSON.readValue(json, Seal[].class)));
				default -> json.skipChildren();
			}
		}

	}

	/**
	 * The values of one part, each read when it is asked for.
	 */
	private static final class Part<T> extends AbstractSpliterator<T> {

		private final JsonParser json;

		private final String name;

		private final Class<T> type;

		private boolean begun;

		private boolean over;

		Part(JsonParser json, String name, Class<T> type) {
			super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
			this.json = json;
			this.name = name;
			this.type = type;
		}

		@Override
		public boolean tryAdvance(Consumer<? super T> action) {
			T value = this.over ? null : reading(this::next);
			this.over = value == null;
			if (value != null) {
				action.accept(value);
			}
			return value != null;
		}

		private @Nullable T next() {
			if (!this.begun) {
				this.begun = true;
				begin();
			}
			if (this.json.nextToken() == JsonToken.END_ARRAY) {
				return null;
			}
			return need(JSON.readValue(this.json, this.type), "value in " + this.name);
		}

		private void begin() {
			this.json.nextToken();
			while (!this.name.equals(this.json.nextName())) {
				this.json.nextToken();
				this.json.skipChildren();
			}
			this.json.nextToken();
		}

	}

}
