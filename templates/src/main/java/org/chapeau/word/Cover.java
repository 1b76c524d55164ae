package org.chapeau.word;

/**
 * What every file says around its text, whatever it is.
 *
 * @param titleBlock what stands above the text
 * @param handling what stands in the header
 * @param stamp what the file says of its origin
 */
public record Cover(TitleBlock titleBlock, Handling handling, PackageStamp stamp) {

}
