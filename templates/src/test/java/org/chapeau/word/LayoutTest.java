package org.chapeau.word;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

import org.chapeau.word.LayoutFault.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class LayoutTest {

	private static final String STYLES = "word/styles.xml";

	private static final String DOCUMENT = "word/document.xml";

	private static final String RELATIONSHIPS = "word/_rels/document.xml.rels";

	@ParameterizedTest
	@EnumSource
	void aBuiltInLayoutIsSound(LayoutName name) {
		assertThat(Layout.builtIn(name).name()).isEqualTo(name);
	}

	@Test
	void aMissingStyleIsNamed() throws IOException {
		byte[] layout = edited(STYLES, "w:val=\"Preamble\"", "w:val=\"Präambel\"");
		assertThat(refusal(layout)).hasMessageStartingWith("joint-statement-en.docx: The style “Preamble” is missing.");
	}

	@Test
	void everyFaultIsNamedAtOnce() throws IOException {
		byte[] layout = edited(STYLES, "w:val=\"Preamble\"", "w:val=\"Präambel\"");
		layout = DocxEdits.replace(layout, DOCUMENT, "${sides}", "${side}");
		assertThat(refusal(layout).faults()).containsExactlyInAnyOrder(
				new LayoutFault(Reason.MISSING_STYLE, "Preamble"),
				new LayoutFault(Reason.MISSING_PLACEHOLDER, "${sides}"),
				new LayoutFault(Reason.UNKNOWN_PLACEHOLDER, "${side}"));
	}

	@ParameterizedTest
	@EnumSource
	void everyFaultIsSaidInBothLanguagesWithWhatToDo(Reason reason) {
		LayoutFault fault = new LayoutFault(reason, "Präambel");
		String english = fault.message(Locale.ENGLISH);
		String japanese = fault.message(Locale.JAPANESE);
		assertThat(english).endsWith(".").doesNotContain("%");
		assertThat(japanese).contains("ください").doesNotContain("%");
		assertThat(japanese.contains("Präambel")).isEqualTo(english.contains("Präambel"));
	}

	@Test
	void whatAFileSaysOfItselfIsCutAndCleaned() {
		assertThat(new LayoutFault(Reason.UNKNOWN_PLACEHOLDER, "a\u202Eb" + "c".repeat(1000)).subject()).hasSize(200)
			.startsWith("a\uFFFDbc");
	}

	@Test
	void theClausesOfAStatementMustBeNumbered() throws IOException {
		byte[] layout = edited(STYLES, "<w:numPr><w:ilvl w:val=\"1\"/><w:numId w:val=\"1\"/></w:numPr>", "");
		assertThat(refusal(layout).faults()).containsExactly(new LayoutFault(Reason.UNNUMBERED_STYLE, "Sub-clause"));
	}

	@Test
	void theClausesNeedAParagraphOfTheirOwn() throws IOException {
		byte[] layout = edited(DOCUMENT, "${clauses}", "Text: ${clauses}");
		assertThat(refusal(layout).faults())
			.containsExactly(new LayoutFault(Reason.MISPLACED_PLACEHOLDER, "${clauses}"));
	}

	@Test
	void theClausesStandOnce() throws IOException {
		String paragraph = "<w:p><w:r><w:t>${clauses}</w:t></w:r></w:p>";
		byte[] layout = edited(DOCUMENT, "<w:sectPr>", paragraph + "<w:sectPr>");
		assertThat(refusal(layout).faults())
			.containsExactly(new LayoutFault(Reason.REPEATED_PLACEHOLDER, "${clauses}"));
	}

	@Test
	void trackedChangesAreRefused() throws IOException {
		byte[] layout = edited(DOCUMENT, "<w:sectPr>", "<w:p><w:ins w:id=\"1\" w:author=\"A. Nonymous\">"
				+ "<w:r><w:t>new</w:t></w:r></w:ins></w:p><w:sectPr>");
		assertThat(refusal(layout).faults()).containsExactly(new LayoutFault(Reason.TRACKED_CHANGES, DOCUMENT));
	}

	@Test
	void aTemplateFetchedFromElsewhereIsRefused() throws IOException {
		byte[] layout = edited(RELATIONSHIPS, "</Relationships>",
				"<Relationship Id=\"rId99\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships"
						+ "/attachedTemplate\" Target=\"http://example.org/a.dotm\" TargetMode=\"External\"/>"
						+ "</Relationships>");
		assertThat(refusal(layout).faults()).extracting(LayoutFault::reason).containsExactly(Reason.ACTIVE_CONTENT);
	}

	@Test
	void aLinkToAFileIsRefused() throws IOException {
		byte[] layout = edited(RELATIONSHIPS, "</Relationships>",
				"<Relationship Id=\"rId99\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships"
						+ "/hyperlink\" Target=\"file:///etc/hosts\" TargetMode=\"External\"/></Relationships>");
		assertThat(refusal(layout).faults())
			.containsExactly(new LayoutFault(Reason.EXTERNAL_LINK, "file:///etc/hosts"));
	}

	@Test
	void aPlaceholderWhereNoTextCanStandIsRefused() throws IOException {
		byte[] layout = edited(DOCUMENT, "<w:sectPr>",
				"<w:p><w:pPr><w:pStyle w:val=\"${title}\"/></w:pPr></w:p>" + "<w:sectPr>");
		assertThat(refusal(layout).faults()).containsExactly(new LayoutFault(Reason.UNFILLABLE, DOCUMENT));
	}

	@Test
	void whatIsNoWordFileIsRefused() {
		byte[] text = "Joint Statement".getBytes(StandardCharsets.UTF_8);
		assertThat(refusal(text).faults()).extracting(LayoutFault::reason).containsExactly(Reason.NOT_A_WORD_FILE);
	}

	@Test
	void aPlaceholderCutIntoRunsIsMended() throws Exception {
		byte[] layout = edited(DOCUMENT, "${title}",
				"The ${ti</w:t></w:r><w:proofErr w:type=\"spellStart\"/><w:r><w:t>tl</w:t></w:r><w:r><w:t>e} of");
		assertThat(laidOut(layout).paragraphs()).contains("The Joint Statement of the EU–Japan Strategic Dialogue of");
	}

	@Test
	void theIdsOfAJapaneseWordAreUnderstood() throws Exception {
		byte[] layout = edited(STYLES, "w:styleId=\"Heading1\"", "w:styleId=\"1\"");
		assertThat(laidOut(layout).readable()).contains("[heading 1] Ukraine");
	}

	@Test
	void whoEditedTheLayoutWhenIsForgotten() throws Exception {
		byte[] layout = edited(DOCUMENT, "<w:p>", "<w:p w:rsidR=\"00AB12CD\" w:rsidRDefault=\"00AB12CD\">");
		layout = DocxEdits.replace(layout, "word/settings.xml", "<w:themeFontLang",
				"<w:rsids><w:rsidRoot w:val=\"00AB12CD\"/><w:rsid w:val=\"00AB12CD\"/></w:rsids><w:themeFontLang");
		layout = DocxEdits.replace(layout, "docProps/core.xml", "</cp:coreProperties>",
				"<cp:lastModifiedBy>A. Nonymous</cp:lastModifiedBy></cp:coreProperties>");
		byte[] docx = Layout.read(LayoutName.JOINT_STATEMENT_EN, layout).write(Samples.english());
		for (byte[] part : DocxZip.unpack(docx).values()) {
			assertThat(new String(part, StandardCharsets.UTF_8)).doesNotContain("rsid", "00AB12CD", "Nonymous");
		}
	}

	@Test
	void theLayoutsOwnBookmarksKeepTheirNumbers() throws Exception {
		byte[] layout = edited(DOCUMENT, "<w:sectPr>",
				"<w:p><w:bookmarkStart w:id=\"7\" w:name=\"end\"/>" + "<w:bookmarkEnd w:id=\"7\"/></w:p><w:sectPr>");
		byte[] docx = Layout.read(LayoutName.JOINT_STATEMENT_EN, layout).write(Samples.english());
		assertThat(DocxEdits.part(docx, DOCUMENT)).contains("<w:bookmarkStart w:id=\"8\" w:name=\"_kp_c1\"/>");
	}

	private static byte[] edited(String part, String old, String replacement) throws IOException {
		return DocxEdits.replace(DocxEdits.builtInLayout(LayoutName.JOINT_STATEMENT_EN), part, old, replacement);
	}

	private static WordText laidOut(byte[] layout) throws LayoutException, UnreadableDocumentException {
		return WordText.of(Layout.read(LayoutName.JOINT_STATEMENT_EN, layout).write(Samples.english()));
	}

	private static LayoutException refusal(byte[] layout) {
		return catchThrowableOfType(LayoutException.class, () -> Layout.read(LayoutName.JOINT_STATEMENT_EN, layout));
	}

}
