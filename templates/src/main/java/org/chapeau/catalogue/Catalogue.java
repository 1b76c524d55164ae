package org.chapeau.catalogue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The clause templates, in the order of their files.
 */
public final class Catalogue {

	private static final String FOLDER = "catalogue/";

	private final Map<ClauseTemplateId, ClauseTemplate> templates;

	private Catalogue(List<ClauseTemplate> templates) {
		Map<ClauseTemplateId, ClauseTemplate> byId = new LinkedHashMap<>();
		templates.forEach((template) -> byId.put(template.id(), template));
		this.templates = Collections.unmodifiableMap(byId);
	}

	/**
	 * Loads the catalogue that comes with the program.
	 * @throws CatalogueException if it has faults, naming each with its file, template
	 * and field
	 */
	public static Catalogue load() {
		Map<String, String> files = new LinkedHashMap<>();
		for (String file : Resources.lines(FOLDER + "index.txt")) {
			files.put(file, Resources.text(FOLDER + file));
		}
		return read(files, Ladder.load());
	}

	/**
	 * Reads a catalogue.
	 * @param files the YAML texts by the name of their file
	 * @param ladder the ladder to measure the verbs on
	 * @throws CatalogueException if it has faults, naming each with its file, template
	 * and field
	 */
	public static Catalogue read(Map<String, String> files, Ladder ladder) {
		List<Finding> findings = new ArrayList<>();
		TemplateReader reader = new TemplateReader(ladder, findings);
		List<ClauseTemplate> templates = new ArrayList<>();
		files.forEach((file, yaml) -> templates.addAll(reader.read(file, yaml)));
		reader.checkNeeds();
		if (!findings.isEmpty()) {
			throw new CatalogueException(findings);
		}
		return new Catalogue(templates);
	}

	/**
	 * A catalogue of templates that were kept elsewhere.
	 */
	public static Catalogue of(List<ClauseTemplate> templates) {
		return new Catalogue(templates);
	}

	/**
	 * All templates.
	 */
	public List<ClauseTemplate> all() {
		return List.copyOf(this.templates.values());
	}

	/**
	 * The template of that id, if there is one.
	 */
	public Optional<ClauseTemplate> find(ClauseTemplateId id) {
		return Optional.ofNullable(this.templates.get(id));
	}

}
