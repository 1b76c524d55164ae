package org.chapeau.catalogue;

import java.util.List;

/**
 * The paper that one side publishes in its own name.
 *
 * @param party the code of the side, such as {@code EU}
 * @param title the title
 * @param paragraphs the paragraphs, filled, in the order of the text
 */
public record SampleReadout(String party, Bilingual title, List<Bilingual> paragraphs) {

	public SampleReadout {
		paragraphs = List.copyOf(paragraphs);
	}

}
