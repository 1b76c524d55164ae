package org.chapeau.app.clausebank.persistence;

import java.util.LinkedHashMap;
import java.util.Map;

import org.chapeau.catalogue.ClauseTemplate;
import org.chapeau.catalogue.TemplateText;

/**
 * Templates that were read from their texts before. A text always says the same template,
 * and a template never changes, so that what is kept by its text is never stale, whoever
 * asks on whichever node. The texts asked for least recently give way.
 */
final class ParsedTemplates {

	/**
	 * Several banks of today; a text is a kilobyte or two.
	 */
	static final int MOST = 2000;

	private final Map<String, ClauseTemplate> kept = new LinkedHashMap<>(16, 0.75f, true) {

		@Override
		protected boolean removeEldestEntry(Map.Entry<String, ClauseTemplate> eldest) {
			return size() > MOST;
		}

	};

	/**
	 * The template that a text says.
	 * @throws org.chapeau.catalogue.CatalogueException if it is no template
	 */
	ClauseTemplate of(String definition) {
		synchronized (this.kept) {
			ClauseTemplate known = this.kept.get(definition);
			if (known != null) {
				return known;
			}
		}
		// Two who read the same text at once read the same: neither has to wait.
		ClauseTemplate read = TemplateText.read(definition);
		synchronized (this.kept) {
			this.kept.put(definition, read);
		}
		return read;
	}

	int size() {
		synchronized (this.kept) {
			return this.kept.size();
		}
	}

}
