package org.chapeau.catalogue;

import java.util.List;

/**
 * Where the content of a template comes from. The wording is always the catalogue's own.
 *
 * @param articles the letters, A to E, of the source articles that report the content;
 * empty if the catalogue's authors added it
 */
public record Source(List<String> articles) {

	/** How a file says that its authors added the content. */
	static final String NOBODYS = "own";

	static final Source OWN = new Source(List.of());

	public Source {
		articles = List.copyOf(articles);
	}

	/**
	 * Whether the content was added by the catalogue's authors.
	 */
	public boolean isOwn() {
		return this.articles.isEmpty();
	}

}
