package org.chapeau.word.hidden;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

import org.chapeau.word.StampPart;
import org.chapeau.word.gate.Objection;
import org.chapeau.word.gate.Refusal;
import org.chapeau.word.gate.Relationship;
import org.chapeau.word.gate.WordParts;
import org.chapeau.word.hidden.HiddenFinding.Kind;
import org.chapeau.word.reading.ReadComment;
import org.chapeau.word.reading.TrackedChange;
import org.chapeau.word.reading.WordFile;

/**
 * Answers what is hidden in a file.
 */
public final class HiddenInspection {

	private static final Set<String> UNSEEN = Set.of("glossaryDocument", "printerSettings", "recipientData", "origin",
			"signature", "ui/extensibility", "webextensiontaskpanes");

	private final WordParts parts;

	private final WordFile file;

	private final List<HiddenFinding> findings = new ArrayList<>();

	private HiddenInspection(WordParts parts, WordFile file) {
		this.parts = parts;
		this.file = file;
	}

	/**
	 * Everything hidden in a file, the worst first.
	 * @param parts what the gate let through, were it only to be inspected
	 * @param file the same, read
	 */
	public static List<HiddenFinding> of(WordParts parts, WordFile file) {
		HiddenInspection inspection = new HiddenInspection(parts, file);
		inspection.inspectText();
		inspection.inspectProperties();
		inspection.inspectActiveContent();
		inspection.inspectParts();
		return List.copyOf(inspection.findings);
	}

	private void inspectText() {
		List<TrackedChange> changes = this.file.changes();
		add(Kind.TRACKED_CHANGES, changes.size(), List.of());
		add(Kind.COMMENTS, this.file.comments().size(), List.of());
		SortedSet<String> authors = new TreeSet<>();
		changes.forEach((change) -> authors.add(change.revision().author()));
		this.file.comments().stream().map(ReadComment::author).forEach(authors::add);
		authors.removeIf(String::isBlank);
		add(Kind.AUTHORS, authors);
		this.parts.allRelated(this.parts.mainPart(), "people")
			.forEach((part) -> add(Kind.PEOPLE, PartValues.attributes(this.parts, part, "person", "author")));
		Set<String> saveIds = new TreeSet<>();
		settings().forEach((part) -> {
			saveIds.addAll(PartValues.attributes(this.parts, part, "rsid", "val"));
			saveIds.addAll(PartValues.attributes(this.parts, part, "rsidRoot", "val"));
		});
		add(Kind.SAVE_IDS, Math.max(saveIds.size(), this.file.traces().saveIds()), List.of());
		add(Kind.HIDDEN_TEXT, this.file.traces().hiddenCharacters(), List.of());
		add(Kind.FETCHING_FIELDS, this.file.traces().fetchingFields());
	}

	private void inspectProperties() {
		List<String> properties = new ArrayList<>();
		for (String type : List.of("core-properties", "coreProperties", "extended-properties", "extendedProperties")) {
			this.parts.allRelated("", type).forEach((part) -> properties.addAll(PartValues.children(this.parts, part)));
		}
		properties.removeIf((property) -> property.startsWith("language:") || property.startsWith("title:")
				|| property.equals("creator: Chapeau"));
		add(Kind.PROPERTIES, properties);
		for (String type : List.of("custom-properties", "customProperties")) {
			this.parts.allRelated("", type)
				.forEach((part) -> add(Kind.CUSTOM_PROPERTIES,
						PartValues.attributes(this.parts, part, "property", "name")));
		}
		settings().forEach((part) -> add(Kind.VARIABLES, PartValues.attributes(this.parts, part, "docVar", "name")));
		List<String> data = this.parts.relationships()
			.stream()
			.filter((relationship) -> relationship.type().equals("customXml"))
			.flatMap((relationship) -> relationship.part().stream())
			.filter(this.parts.names()::contains)
			.distinct()
			.filter((part) -> !this.parts.isXml(part)
					|| !PartValues.vocabulary(this.parts, part).equals(StampPart.NAMESPACE))
			.toList();
		add(Kind.CUSTOM_XML, data);
		this.file.stamp()
			.ifPresent((stamp) -> add(Kind.OUR_STAMP, List.of(stamp.packageId().value(), stamp.contentHash())));
	}

	private List<String> settings() {
		return this.parts.allRelated(this.parts.mainPart(), "settings");
	}

	private void inspectActiveContent() {
		addActive(Kind.MACROS, Refusal.MACROS);
		addActive(Kind.EMBEDDED_FILES, Refusal.EMBEDDED_OBJECT);
		addActive(Kind.TAKEN_IN_TEXT, Refusal.ALT_CHUNK);
		addActive(Kind.ATTACHED_TEMPLATE, Refusal.ATTACHED_TEMPLATE);
		addActive(Kind.EXTERNAL_TARGETS, Refusal.EXTERNAL_TARGET);
	}

	private void addActive(Kind kind, Refusal refusal) {
		add(kind,
				this.parts.activeContent()
					.stream()
					.filter((objection) -> objection.refusal() == refusal)
					.map(Objection::subject)
					.distinct()
					.toList());
	}

	private void inspectParts() {
		add(Kind.WEB_LINKS,
				this.parts.relationships()
					.stream()
					.filter((relationship) -> relationship.isExternal() && relationship.isWebLink())
					.map(Relationship::target)
					.distinct()
					.toList());
		add(Kind.PICTURE_NOTES, pictureNotes());
		add(Kind.THUMBNAIL, this.parts.allRelated("", "thumbnail"));
		add(Kind.UNSEEN_PARTS,
				this.parts.relationships()
					.stream()
					.filter((relationship) -> UNSEEN.contains(relationship.type()))
					.map(Relationship::target)
					.toList());
		SortedSet<String> stray = this.parts.names();
		stray.removeAll(Reachable.from(this.parts, (relationship) -> true));
		stray.removeIf((part) -> part.equals("[Content_Types].xml") || part.endsWith(".rels"));
		add(Kind.STRAY_PARTS, stray);
	}

	private List<String> pictureNotes() {
		List<String> notes = new ArrayList<>();
		this.parts.names().stream().filter((part) -> !this.parts.isXml(part)).forEach((part) -> {
			SortedSet<String> found = PictureNotes.of(this.parts.bytes(part));
			if (!found.isEmpty()) {
				notes.add(part + ": " + String.join(", ", found));
			}
		});
		return notes;
	}

	private void add(Kind kind, Collection<String> details) {
		add(kind, details.size(), List.copyOf(details));
	}

	private void add(Kind kind, int count, List<String> details) {
		if (count > 0) {
			this.findings.add(new HiddenFinding(kind, count, details));
		}
	}

}
