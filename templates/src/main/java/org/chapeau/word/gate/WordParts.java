package org.chapeau.word.gate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The parts of a file that the gate has read through. The file is kept as it came; a part
 * is inflated each time it is opened, within what the gate has counted.
 */
public final class WordParts {

	private final byte[] file;

	private final SortedMap<String, ZipPart> parts = new TreeMap<>();

	private final Map<String, List<Relationship>> relationships;

	private final ContentTypes types;

	private final List<Objection> activeContent;

	private final String mainPart;

	WordParts(byte[] file, List<ZipPart> parts, ContentTypes types, Map<String, List<Relationship>> relationships,
			List<Objection> activeContent, String mainPart) {
		this.file = file;
		parts.stream().filter((part) -> !part.isFolder()).forEach((part) -> this.parts.put(part.name(), part));
		this.types = types;
		this.relationships = relationships;
		this.activeContent = List.copyOf(activeContent);
		this.mainPart = mainPart;
	}

	/**
	 * The entry names of all parts.
	 */
	public SortedSet<String> names() {
		return new TreeSet<>(this.parts.keySet());
	}

	/**
	 * The entry name of the part with the text.
	 */
	public String mainPart() {
		return this.mainPart;
	}

	/**
	 * The content type of a part, in small letters; empty where none is told.
	 */
	public String type(String part) {
		return this.types.of(part);
	}

	/**
	 * Whether a part is XML.
	 */
	public boolean isXml(String part) {
		return this.types.isXml(part);
	}

	/**
	 * The arrows that start from a part; from the file as a whole for an empty name.
	 */
	public List<Relationship> relationships(String part) {
		return this.relationships.getOrDefault(part, List.of());
	}

	/**
	 * All arrows of the file.
	 */
	public List<Relationship> relationships() {
		return this.relationships.values().stream().flatMap(List::stream).toList();
	}

	/**
	 * The part that an arrow of the given type leads to from another part, if it is
	 * there.
	 * @param type the last segment of the type, such as {@code footnotes}
	 */
	public Optional<String> related(String part, String type) {
		return allRelated(part, type).stream().findFirst();
	}

	/**
	 * The parts that arrows of the given type lead to from another part, those that are
	 * there.
	 */
	public List<String> allRelated(String part, String type) {
		return relationships(part).stream()
			.filter((relationship) -> relationship.is(type))
			.flatMap((relationship) -> relationship.part().stream())
			.filter(this.parts::containsKey)
			.distinct()
			.toList();
	}

	/**
	 * What runs, embeds or fetches. Empty in a file that may be imported.
	 */
	public List<Objection> activeContent() {
		return this.activeContent;
	}

	/**
	 * The content of a part, inflated while it is read.
	 * @throws IllegalArgumentException if there is no such part
	 */
	public InputStream open(String part) {
		ZipPart found = this.parts.get(part);
		if (found == null) {
			throw new IllegalArgumentException("No part " + part);
		}
		return found.open(this.file);
	}

	/**
	 * The content of a part.
	 * @throws IllegalArgumentException if there is no such part
	 */
	public byte[] bytes(String part) {
		try (InputStream content = open(part)) {
			return content.readAllBytes();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("What the gate has read cannot be read again", ex);
		}
	}

}
