package org.chapeau.planted.negotiation;

import org.docx4j.openpackaging.packages.WordprocessingMLPackage;

/**
 * A domain class that imports the library for Word.
 */
public record ClauseOfWord(WordprocessingMLPackage paper) {

}
