package org.chapeau.word.gate;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What runs, embeds or fetches.
 */
final class ActiveContent {

	/** By the last segment of the type of a relationship, in small letters. */
	private static final Map<String, Refusal> TYPES = Map.ofEntries(Map.entry("vbaproject", Refusal.MACROS),
			Map.entry("wordvbadata", Refusal.MACROS), Map.entry("keymapcustomizations", Refusal.MACROS),
			Map.entry("attachedtoolbars", Refusal.MACROS), Map.entry("oleobject", Refusal.EMBEDDED_OBJECT),
			Map.entry("package", Refusal.EMBEDDED_OBJECT), Map.entry("control", Refusal.EMBEDDED_OBJECT),
			Map.entry("activexcontrolbinary", Refusal.EMBEDDED_OBJECT), Map.entry("afchunk", Refusal.ALT_CHUNK),
			Map.entry("attachedtemplate", Refusal.ATTACHED_TEMPLATE));

	private ActiveContent() {
	}

	static Optional<Objection> in(Relationship relationship) {
		Refusal refusal = TYPES.get(relationship.type().toLowerCase(Locale.ROOT));
		if (refusal == null && relationship.isExternal() && !relationship.isWebLink()) {
			refusal = Refusal.EXTERNAL_TARGET;
		}
		return Optional.ofNullable(refusal).map((why) -> new Objection(why, relationship.target()));
	}

	/**
	 * @param contentType in small letters
	 */
	static Optional<Objection> in(String part, String contentType) {
		String name = part.toLowerCase(Locale.ROOT);
		if (contentType.contains("vba") || contentType.contains("macroenabled") || name.contains("vbaproject")) {
			return Optional.of(new Objection(Refusal.MACROS, part));
		}
		if (contentType.contains("oleobject") || contentType.contains("activex") || name.contains("/embeddings/")) {
			return Optional.of(new Objection(Refusal.EMBEDDED_OBJECT, part));
		}
		return Optional.empty();
	}

}
