package org.chapeau.word.hidden;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.TreeMap;
import java.util.stream.Stream;

import javax.imageio.ImageIO;

import org.chapeau.word.DocxZip;
import org.chapeau.word.gate.RawZip;
import org.chapeau.word.gate.WordParts;
import org.chapeau.word.hidden.HiddenFinding.Kind;
import org.chapeau.word.reading.TrackedFile;
import org.chapeau.word.reading.WordFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * A picture keeps its looks and loses what else it says.
 */
class PictureNotesTest {

	private static final String CANARY = "CANARY";

	private static final byte[] ON_ITS_SIDE = tiff(0x0112, 6);

	static Stream<Arguments> pictures() {
		byte[] jpeg = picture("jpg");
		byte[] png = picture("png");
		byte[] gif = picture("gif");
		return Stream.of(arguments(jpeg, spliced(jpeg, 2, segment(0xE1, "Exif\0\0", tiff(0x8825, 26))), "Exif", "GPS"),
				arguments(jpeg, spliced(jpeg, 2, segment(0xE1, "http://ns.adobe.com/xap/1.0/\0" + CANARY)), "XMP", ""),
				arguments(jpeg, spliced(jpeg, 2, segment(0xED, "Photoshop 3.0\0" + CANARY)), "IPTC", ""),
				arguments(jpeg, spliced(jpeg, 2, segment(0xFE, CANARY)), "comment", ""),
				arguments(jpeg, spliced(jpeg, jpeg.length, bytes(CANARY)), "what follows the picture", ""),
				arguments(png, spliced(png, 33, chunk("tEXt", "Author\0" + CANARY)), "tEXt", ""),
				arguments(png, spliced(png, 33, chunk("eXIf", CANARY)), "Exif", ""),
				arguments(png, spliced(png, png.length, bytes(CANARY)), "what follows the picture", ""),
				arguments(gif, spliced(gif, gif.length - 1, spliced(bytes("!\u00FE\u0006\0"), 3, bytes(CANARY))),
						"comment", ""));
	}

	@ParameterizedTest
	@MethodSource("pictures")
	void whatItSaysIsToldAndTakenOutAndItLooksTheSame(byte[] plain, byte[] told, String note, String other)
			throws IOException {
		assertThat(PictureNotes.of(plain)).isEmpty();
		assertThat(PictureNotes.without(plain)).isEqualTo(plain);
		assertThat(PictureNotes.of(told)).contains(note);
		assertThat(String.join(" ", PictureNotes.of(told))).contains(other);
		byte[] without = PictureNotes.without(told);
		assertThat(new String(without, ISO_8859_1)).doesNotContain(CANARY);
		assertThat(PictureNotes.of(without)).isEmpty();
		assertThat(pixels(without)).isEqualTo(pixels(plain));
	}

	@Test
	void whichSideIsUpStays() throws IOException {
		byte[] jpeg = picture("jpg");
		byte[] told = spliced(jpeg, 2, segment(0xE1, "Exif\0\0", ON_ITS_SIDE));
		byte[] without = PictureNotes.without(told);
		assertThat(new String(without, ISO_8859_1)).contains("Exif").doesNotContain(CANARY);
		assertThat(PictureNotes.of(without)).isEmpty();
		assertThat(pixels(without)).isEqualTo(pixels(jpeg));
		int tag = new String(without, ISO_8859_1).indexOf("\u0001\u0012\0\u0003\0\0\0\u0001\0");
		assertThat(without[tag + 9]).as("the orientation").isEqualTo((byte) 6);
	}

	@Test
	void aDamagedPictureIsLeftAsItIs() {
		for (String kind : new String[] { "jpg", "png", "gif" }) {
			byte[] picture = picture(kind);
			for (int length = 0; length < picture.length; length++) {
				byte[] cut = Arrays.copyOf(picture, length);
				assertThat(PictureNotes.without(cut)).as(kind).isEqualTo(cut);
			}
		}
		byte[] noise = "no picture at all".getBytes(ISO_8859_1);
		assertThat(PictureNotes.without(noise)).isSameAs(noise);
	}

	@Test
	void aCleanedCopyHasNoneOfItAndTheInspectionSaysWhatThereWas() throws IOException {
		byte[] file = TrackedFile.bytes("<w:p/>", "word/_rels/document.xml.rels",
				RawZip.relationships("rId9", RawZip.OFFICE + "image", "media/a.jpeg", ""));
		TreeMap<String, byte[]> parts = new TreeMap<>(DocxZip.unpack(file));
		parts.put("word/media/a.jpeg", spliced(picture("jpg"), 2, segment(0xE1, "Exif\0\0", tiff(0x8825, 26))));
		WordParts source = TrackedFile.parts(DocxZip.pack(parts));
		assertThat(HiddenInspection.of(source, WordFile.read(source)))
			.filteredOn((finding) -> finding.kind() == Kind.PICTURE_NOTES)
			.flatExtracting(HiddenFinding::details)
			.containsExactly("word/media/a.jpeg: Exif, GPS");
		WordParts copy = TrackedFile.parts(CleanedCopy.of(source));
		assertThat(copy.bytes("word/media/a.jpeg")).isEqualTo(picture("jpg"));
	}

	private static byte[] picture(String kind) {
		BufferedImage image = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
		for (int x = 0; x < 40; x++) {
			for (int y = 0; y < 30; y++) {
				image.setRGB(x, y, (x * 6 << 16) | (y * 8 << 8) | (x * y % 256));
			}
		}
		try {
			ByteArrayOutputStream bytes = new ByteArrayOutputStream();
			assertThat(ImageIO.write(image, kind, bytes)).isTrue();
			return bytes.toByteArray();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static int[] pixels(byte[] file) throws IOException {
		BufferedImage image = ImageIO.read(new ByteArrayInputStream(file));
		return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
	}

	/** One entry, and words behind the directory. */
	private static byte[] tiff(int tag, int value) {
		return ByteBuffer.allocate(32)
			.put(bytes("MM\0*"))
			.putInt(8)
			.putShort((short) 1)
			.putShort((short) tag)
			.putShort((short) 3)
			.putInt(1)
			.putShort((short) value)
			.putShort((short) 0)
			.putInt(0)
			.put(bytes(CANARY))
			.array();
	}

	private static byte[] segment(int marker, String words) {
		return segment(marker, words, new byte[0]);
	}

	private static byte[] segment(int marker, String words, byte[] more) {
		int length = words.length() + more.length;
		return ByteBuffer.allocate(4 + length)
			.put((byte) 0xFF)
			.put((byte) marker)
			.putShort((short) (length + 2))
			.put(bytes(words))
			.put(more)
			.array();
	}

	private static byte[] chunk(String name, String words) {
		return ByteBuffer.allocate(12 + words.length())
			.putInt(words.length())
			.put(bytes(name))
			.put(bytes(words))
			.putInt(0)
			.array();
	}

	private static byte[] spliced(byte[] file, int at, byte[] more) {
		return ByteBuffer.allocate(file.length + more.length)
			.put(file, 0, at)
			.put(more)
			.put(file, at, file.length - at)
			.array();
	}

	private static byte[] bytes(String words) {
		return words.getBytes(ISO_8859_1);
	}

}
