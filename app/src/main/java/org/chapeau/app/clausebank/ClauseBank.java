package org.chapeau.app.clausebank;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.chapeau.catalogue.Catalogue;
import org.chapeau.catalogue.ClauseTemplate;
import org.chapeau.catalogue.Theme;
import org.chapeau.catalogue.Use;
import org.chapeau.text.Part;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The clause templates that the program comes with.
 */
@Component
public class ClauseBank {

	private final Catalogue catalogue = Catalogue.load();

	/**
	 * The template of an id as it stands in an address.
	 */
	public Optional<ClauseTemplate> find(String id) {
		return this.catalogue.all().stream().filter((template) -> template.id().value().equals(id)).findFirst();
	}

	/**
	 * The templates for joint text that fit every wish given, in the order of the
	 * catalogue.
	 * @param words words that must all occur, in either language or in the id; blank for
	 * any
	 * @param theme the theme, or {@code null} for any
	 * @param part the part of the text, or {@code null} for any
	 */
	public List<ClauseTemplate> search(String words, @Nullable Theme theme, @Nullable Part part) {
		List<String> wanted = List.of(words.strip().toLowerCase(Locale.ROOT).split("[\\s\u3000]+"));
		return this.catalogue.all()
			.stream()
			.filter((template) -> template.use() == Use.STATEMENT)
			.filter((template) -> theme == null || template.theme() == theme)
			.filter((template) -> part == null || template.part() == part)
			.filter((template) -> wanted.stream().allMatch(searchable(template)::contains))
			.toList();
	}

	/**
	 * The templates for the paper a side publishes in its own name.
	 */
	public List<ClauseTemplate> readouts() {
		return this.catalogue.all().stream().filter((template) -> template.use() == Use.READOUT).toList();
	}

	private static String searchable(ClauseTemplate template) {
		return (template.id() + " " + template.text().en() + " " + template.text().ja()).toLowerCase(Locale.ROOT);
	}

}
