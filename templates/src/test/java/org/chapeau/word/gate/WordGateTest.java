package org.chapeau.word.gate;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.Deflater;

import org.chapeau.word.gate.Admission.Admitted;
import org.chapeau.word.gate.Admission.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

class WordGateTest {

	private static final String LINKS = "word/_rels/document.xml.rels";

	@Test
	void admitsAPlainFile() {
		assertThat(WordGate.admit(RawZip.word().bytes())).isInstanceOf(Admitted.class);
	}

	@Test
	void refusesMoreThanTwentyMegabytes() {
		assertThat(refusal(new byte[Limits.FILE_BYTES + 1])).isEqualTo(Refusal.TOO_BIG);
	}

	@Test
	void refusesAFileThatDeclaresToGrowTooFar() {
		RawZip zip = RawZip.word();
		zip.put("word/media/a.bin", "").size = Limits.INFLATED_BYTES + 1;
		assertThat(refusal(zip.bytes())).isEqualTo(Refusal.INFLATES_TOO_FAR);
	}

	@Test
	void refusesABombThatLiesAboutItsSizeWithoutInflatingIt() {
		byte[] bomb = bomb(600, 1, 1000);
		long before = usedHeap();
		Refusal refusal = assertTimeout(Duration.ofSeconds(1), () -> refusal(bomb));
		assertThat(refusal).isEqualTo(Refusal.CONTRADICTORY_ZIP);
		assertThat(usedHeap() - before).isLessThan(64L * 1024 * 1024);
	}

	@Test
	void refusesABombThatIsHonest() {
		byte[] bomb = bomb(99, 9, 99L << 20);
		assertThat(assertTimeout(Duration.ofSeconds(1), () -> refusal(bomb))).isEqualTo(Refusal.PACKED_TOO_TIGHTLY);
	}

	@Test
	void refusesMoreThanAThousandParts() {
		RawZip zip = RawZip.word();
		for (int i = 0; i < Limits.PARTS; i++) {
			zip.put("word/media/" + i + ".bin", "");
		}
		assertThat(refusal(zip.bytes())).isEqualTo(Refusal.TOO_MANY_PARTS);
	}

	@Test
	void refusesATagThatGoesOnAndOn() {
		String tag = "<a b=\"" + "Tokyo and Brussels ".repeat(300_000);
		RawZip zip = RawZip.word("customXml/item9.xml", tag);
		// Not to be taken for a bomb.
		RawZip.Entry entry = zip.last();
		entry.method = 0;
		entry.packed = entry.content;
		assertThat(refusal(zip.bytes())).isEqualTo(Refusal.INFLATES_TOO_FAR);
	}

	@Test
	void refusesAnOldOfficeFileOrOneWithAPassword() {
		assertThat(refusal(new byte[] { (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0 }))
			.isEqualTo(Refusal.OLD_OR_PASSWORD);
	}

	@Test
	void refusesWhatIsNoZip() {
		assertThat(refusal("Dear colleagues,".getBytes(StandardCharsets.UTF_8))).isEqualTo(Refusal.NOT_A_ZIP);
		assertThat(refusal(new byte[0])).isEqualTo(Refusal.NOT_A_ZIP);
	}

	@Test
	void refusesAnEncryptedPart() {
		RawZip zip = RawZip.word("word/media/a.bin", "x");
		zip.last().flags = 1;
		assertThat(refusal(zip.bytes())).isEqualTo(Refusal.ENCRYPTED);
	}

	@Test
	void refusesAnUnusualWayOfPacking() {
		RawZip zip = RawZip.word("word/media/a.bin", "x");
		zip.last().method = 12;
		assertThat(refusal(zip.bytes())).isEqualTo(Refusal.ODD_PACKING);
	}

	@Test
	void refusesTheFormForHugeFiles() {
		RawZip zip = RawZip.word("word/media/a.bin", "x");
		zip.last().extra = new byte[] { 1, 0, 8, 0, 0, 0, 0, 0, 0, 0, 0, 0 };
		assertThat(refusal(zip.bytes())).isEqualTo(Refusal.ZIP64);
	}

	@Test
	void refusesAPartThatBearsAnotherNameInItsHeader() {
		RawZip zip = RawZip.word("word/media/a.bin", "x");
		zip.last().headerName = "word/media/b.bin".getBytes(StandardCharsets.UTF_8);
		assertThat(refusal(zip.bytes())).isEqualTo(Refusal.CONTRADICTORY_ZIP);
	}

	@Test
	void refusesAPartWhoseCheckSumIsWrong() {
		RawZip zip = RawZip.word("word/media/a.bin", "x");
		zip.last().crc = 4711;
		assertThat(refusal(zip.bytes())).isEqualTo(Refusal.CONTRADICTORY_ZIP);
	}

	@Test
	void refusesPartsThatShareBytes() {
		RawZip zip = RawZip.word("word/media/a.bin", "x");
		byte[] file = zip.bytes();
		// In the directory, the last part is said to begin where the one before does.
		byte[] twice = withLastOffset(file, offsetOf(file, "word/document.xml"));
		assertThat(refusal(twice)).isIn(Refusal.OVERLAPPING_PARTS, Refusal.CONTRADICTORY_ZIP);
	}

	@Test
	void refusesBytesThatBelongToNothing() {
		assertThat(refusal(RawZip.word().bytes(100))).isEqualTo(Refusal.STRAY_BYTES);
		byte[] file = RawZip.word().bytes();
		assertThat(refusal(Arrays.copyOf(file, file.length + 1))).isEqualTo(Refusal.STRAY_BYTES);
	}

	@ParameterizedTest
	@ValueSource(strings = { "../evil.xml", "word/../../evil.xml", "/etc/passwd", "C:/evil.xml", "word\\evil.xml",
			"word//evil.xml", "word/./evil.xml", "word/%2e%2e/evil.xml", "word/ev\nil.xml", "word/evil.xml ",
			"word/\u202Eevil" })
	void refusesNamesThatLeadAstray(String name) {
		assertThat(refusal(RawZip.word(name, "<a/>").bytes())).isEqualTo(Refusal.BAD_NAME);
	}

	@ParameterizedTest
	@CsvSource({ "word/Document.xml", "WORD/document.xml", "word/ｄocument.xml" })
	void refusesNamesThatDifferOnlyInTheirCapitalsOrWidth(String name) {
		assertThat(refusal(RawZip.word(name, "<a/>").bytes())).isEqualTo(Refusal.NAME_TWICE);
	}

	@Test
	void refusesTheSameNameTwice() {
		RawZip zip = RawZip.word();
		zip.add(new RawZip.Entry("word/document.xml", "<a/>".getBytes(StandardCharsets.UTF_8)));
		assertThat(refusal(zip.bytes())).isEqualTo(Refusal.NAME_TWICE);
	}

	@Test
	void admitsAJapaneseName() {
		assertThat(WordGate.admit(RawZip.word("word/media/図１.bin", "x").bytes())).isInstanceOf(Admitted.class);
	}

	@Test
	void refusesASymbolicLink() {
		RawZip zip = RawZip.word("word/media/a.bin", "/etc/passwd");
		zip.last().madeOn = 3;
		zip.last().attributes = 0120777L << 16;
		assertThat(refusal(zip.bytes())).isEqualTo(Refusal.NOT_A_PLAIN_PART);
	}

	@ParameterizedTest
	@ValueSource(strings = { "word/document.xml", "customXml/item1.xml", "_rels/.rels", "[Content_Types].xml",
			"word/media/picture.svg", "docProps/app.xml" })
	void refusesADocumentTypeInAnyPartAndFetchesNothing(String part) throws Exception {
		try (ServerSocket listener = new ServerSocket(0)) {
			AtomicBoolean called = new AtomicBoolean();
			Thread thread = new Thread(() -> {
				try {
					listener.accept();
					called.set(true);
				}
				catch (IOException ex) {
					// The test is over.
				}
			});
			thread.start();
			String address = "http://127.0.0.1:" + listener.getLocalPort() + "/";
			String xml = "<!DOCTYPE a [<!ENTITY % b SYSTEM \"" + address + "\"> %b;<!ENTITY c SYSTEM \"" + address
					+ "\">]><a>&c;</a>";
			assertThat(refusal(RawZip.word(part, xml).bytes())).isEqualTo(Refusal.DOCTYPE);
			listener.close();
			thread.join();
			assertThat(called).isFalse();
		}
	}

	@Test
	void refusesADocumentTypeInUtf16() {
		RawZip zip = RawZip.word();
		zip.put(new RawZip.Entry("customXml/item1.xml",
				"\uFEFF<?xml version=\"1.0\" encoding=\"UTF-16\"?><!DOCTYPE a><a/>"
					.getBytes(StandardCharsets.UTF_16BE)));
		assertThat(refusal(zip.bytes())).isEqualTo(Refusal.DOCTYPE);
	}

	@Test
	void refusesBrokenXml() {
		assertThat(refusal(RawZip.word("word/styles.xml", "<a><b></a>").bytes())).isEqualTo(Refusal.BROKEN_XML);
	}

	@Test
	void refusesElementsNestedTooDeep() {
		String xml = "<a>".repeat(5000) + "</a>".repeat(5000);
		assertThat(refusal(RawZip.word("word/styles.xml", xml).bytes())).isEqualTo(Refusal.NESTED_TOO_DEEP);
	}

	@Test
	void refusesAZipThatIsNoWordFile() {
		RawZip zip = new RawZip();
		zip.put("notes.txt", "Dear colleagues,");
		assertThat(refusal(zip.bytes())).isEqualTo(Refusal.NOT_A_WORD_FILE);
	}

	@Test
	void refusesMacros() {
		assertThat(refusal(RawZip.word("word/vbaProject.bin", "x").bytes())).isEqualTo(Refusal.MACROS);
		assertThat(refusal(linked("http://schemas.microsoft.com/office/2006/relationships/vbaProject", "a.bin", "")))
			.isEqualTo(Refusal.MACROS);
		String types = RawZip.typesWith("/word/document.xml", "application/vnd.ms-word.document.macroEnabled.main+xml");
		assertThat(refusal(RawZip.word("[Content_Types].xml", types).bytes())).isEqualTo(Refusal.MACROS);
	}

	@ParameterizedTest
	@ValueSource(strings = { "oleObject", "package", "control" })
	void refusesEmbeddedObjects(String type) {
		assertThat(refusal(linked(RawZip.OFFICE + type, "embeddings/a.bin", ""))).isEqualTo(Refusal.EMBEDDED_OBJECT);
	}

	@Test
	void refusesTextOfOtherFiles() {
		assertThat(refusal(linked(RawZip.OFFICE + "aFChunk", "a.html", ""))).isEqualTo(Refusal.ALT_CHUNK);
	}

	@ParameterizedTest
	@ValueSource(strings = { "http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate",
			"http://purl.oclc.org/ooxml/officeDocument/relationships/attachedTemplate" })
	void refusesAnAttachedTemplate(String type) {
		RawZip zip = RawZip.word("word/_rels/settings.xml.rels",
				RawZip.relationships("rId1", type, "https://example.org/t.dotm", "External"));
		assertThat(refusal(zip.bytes())).isEqualTo(Refusal.ATTACHED_TEMPLATE);
	}

	@ParameterizedTest
	@CsvSource({ "image,https://example.org/a.png", "hyperlink,file:///etc/passwd", "hyperlink,\\\\server\\share",
			"hyperlink,javascript:alert(1)", "frame,https://example.org/", "subDocument,part2.docx" })
	void refusesWhatLiesOutside(String type, String target) {
		assertThat(refusal(linked(RawZip.OFFICE + type, target, "External"))).isEqualTo(Refusal.EXTERNAL_TARGET);
	}

	@ParameterizedTest
	@ValueSource(strings = { "https://example.org/", "HTTP://example.org/", "#top" })
	void admitsLinksToTheWeb(String target) {
		assertThat(WordGate.admit(linked(RawZip.OFFICE + "hyperlink", target, "External")))
			.isInstanceOf(Admitted.class);
	}

	@Test
	void letsActiveContentThroughForInspectionAndNamesIt() {
		Admission admission = WordGate.inspect(linked(RawZip.OFFICE + "oleObject", "embeddings/a.bin", ""));
		assertThat(((Admitted) admission).parts().activeContent())
			.containsExactly(new Objection(Refusal.EMBEDDED_OBJECT, "embeddings/a.bin"));
	}

	@ParameterizedTest
	@EnumSource
	void everyRefusalSaysWhatToDoInBothLanguages(Refusal refusal) {
		assertThat(refusal.message(Locale.ENGLISH)).endsWith(".").matches("\\p{ASCII}+");
		assertThat(refusal.message(Locale.JAPANESE)).endsWith("。");
	}

	@Test
	void whatAFileSaysOfItselfCannotBreakALineOfAMessage() {
		assertThat(new Objection(Refusal.BAD_NAME, "a\r\nb\u202E").message(Locale.ENGLISH)).doesNotContain("\r", "\n",
				"\u202E");
	}

	private static byte[] linked(String type, String target, String mode) {
		return RawZip.word(LINKS, RawZip.relationships("rId9", type, target, mode)).bytes();
	}

	private static byte[] bomb(int megabytes, int level, long declared) {
		RawZip zip = RawZip.word();
		RawZip.Entry entry = zip.put("word/media/a.bin", "");
		Deflater deflater = new Deflater(level, true);
		ByteArrayOutputStream packed = new ByteArrayOutputStream();
		byte[] zeros = new byte[1 << 20];
		byte[] buffer = new byte[1 << 16];
		for (int i = 0; i < megabytes; i++) {
			deflater.setInput(zeros);
			while (!deflater.needsInput()) {
				packed.write(buffer, 0, deflater.deflate(buffer));
			}
		}
		deflater.finish();
		while (!deflater.finished()) {
			packed.write(buffer, 0, deflater.deflate(buffer));
		}
		deflater.end();
		entry.packed = packed.toByteArray();
		entry.size = declared;
		return zip.bytes();
	}

	private static long usedHeap() {
		return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
	}

	private static int offsetOf(byte[] file, String name) {
		return new String(file, StandardCharsets.ISO_8859_1).indexOf(name) - 30;
	}

	private static byte[] withLastOffset(byte[] file, int offset) {
		byte[] changed = file.clone();
		int entry = new String(file, StandardCharsets.ISO_8859_1).lastIndexOf("PK\1\2");
		ByteBuffer.wrap(changed).order(ByteOrder.LITTLE_ENDIAN).putInt(entry + 42, offset);
		return changed;
	}

	private static Refusal refusal(byte[] file) {
		Admission admission = WordGate.admit(file);
		assertThat(admission).isInstanceOf(Refused.class);
		return ((Refused) admission).objection().refusal();
	}

}
