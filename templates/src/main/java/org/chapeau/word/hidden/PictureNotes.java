package org.chapeau.word.hidden;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;

/**
 * What a picture says beside what it shows: when, where and with which camera it was
 * taken, by whom, with which program. JPEG, PNG and GIF are looked at.
 */
final class PictureNotes {

	private PictureNotes() {
	}

	/**
	 * What kinds of notes a file holds, such as {@code Exif} and {@code GPS}; none if it
	 * is no such picture, or is damaged.
	 */
	static SortedSet<String> of(byte[] file) {
		return stripped(file).map(Stripped::notes).orElse(Collections.emptySortedSet());
	}

	/**
	 * The same picture without its notes; the file as it is if it is none, or is damaged.
	 */
	static byte[] without(byte[] file) {
		return stripped(file).filter((stripped) -> !stripped.notes().isEmpty()).map(Stripped::picture).orElse(file);
	}

	private static Optional<Stripped> stripped(byte[] file) {
		try {
			if (JpegNotes.isJpeg(file)) {
				return Optional.of(new JpegNotes(file).strip());
			}
			if (PngNotes.isPng(file)) {
				return Optional.of(PngNotes.strip(file));
			}
			return GifNotes.isGif(file) ? Optional.of(GifNotes.strip(file)) : Optional.empty();
		}
		catch (IndexOutOfBoundsException ex) {
			return Optional.empty();
		}
	}

	/**
	 * @param picture the file without notes
	 * @param notes what was taken out
	 */
	record Stripped(byte[] picture, SortedSet<String> notes) {
	}

}
