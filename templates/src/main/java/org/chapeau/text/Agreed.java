package org.chapeau.text;

/**
 * A run of words outside any dispute. Inside a reading it is agreed among those who want
 * that reading.
 *
 * @param text the words exactly as typed, never in notation
 */
public record Agreed(String text) implements Segment {

}
