package org.chapeau.workflows.diagram;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.chapeau.workflows.ApproveJp;
import org.chapeau.workflows.Model;
import org.chapeau.workflows.Models;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

import static org.assertj.core.api.Assertions.assertThat;

class BpmnSvgTest {

	/**
	 * The pictures in the documentation; {@code -Ddiagrams.write=true} draws them anew.
	 */
	private static final Path DOCS = Path.of("..", "docs", "processes");

	private final BpmnSvg kessai = BpmnSvg.of(Models.process(ApproveJp.KEY));

	@ParameterizedTest
	@MethodSource("processes")
	void thePictureInTheDocumentationIsUpToDate(Model model) throws IOException {
		Path picture = DOCS.resolve(model.key() + ".svg");
		String drawing = BpmnSvg.of(model).draw();
		if (Boolean.getBoolean("diagrams.write")) {
			Files.createDirectories(DOCS);
			Files.writeString(picture, drawing);
		}

		assertThat(Files.readString(picture)).as("%s; draw it anew with -Ddiagrams.write=true", picture)
			.isEqualTo(drawing);
	}

	@Test
	void aNameIsDrawnAsWordsWhateverSomebodyHasWrittenIntoTheirModel() throws Exception {
		String model = new String(Models.process(ApproveJp.KEY).open().readAllBytes(), StandardCharsets.UTF_8)
			.replaceAll(" name=\"[^\"]+\"", " name=\"&lt;script&gt;&amp;&quot; onload=&quot;x\"");
		String drawing = BpmnSvg.of(new ByteArrayInputStream(model.getBytes(StandardCharsets.UTF_8))).draw();
		assertThat(drawing).contains("&lt;script&gt;").doesNotContain("<script", "\" onload=\"");
		parse(drawing);
	}

	@ParameterizedTest
	@MethodSource("processes")
	void everyNodeAndFlowIsDrawn(Model model) throws Exception {
		Document drawing = parse(BpmnSvg.of(model).draw());

		assertThat(elements(drawing)).containsAll(Stream.of(FlowNode.class, SequenceFlow.class)
			.flatMap((type) -> BpmnModels.read(model).getModelElementsByType(type).stream())
			.map((element) -> element.getAttributeValue("id"))
			.toList());
	}

	@ParameterizedTest
	@MethodSource("processes")
	void nothingNeedsAnExceptionFromAStrictContentSecurityPolicy(Model model) {
		assertThat(BpmnSvg.of(model).draw()).doesNotContain("<script", "<style", " style=", "href=", "url(")
			.doesNotContainPattern("\\son\\w+=");
	}

	@Test
	void theDrawingIsAnImageWithANameAndADescription() throws Exception {
		Element svg = parse(this.kessai.draw()).getDocumentElement();

		assertThat(svg.getAttribute("role")).isEqualTo("img");
		assertThat(svg.getAttribute("aria-labelledby")).isEqualTo("bpmn-approveJp-title bpmn-approveJp-desc");
		assertThat(svg.getElementsByTagName("title").item(0).getTextContent()).isEqualTo("Approve by kessai");
		assertThat(svg.getElementsByTagName("desc").item(0).getTextContent()).startsWith("Kessai: the drafter");
	}

	@Test
	void theCurrentStepIsMarkedAndSaid() throws Exception {
		Document drawing = parse(this.kessai.highlighting(List.of(ApproveJp.USER_TASK_KESSAI)).draw());

		assertThat(drawing.getElementsByTagName("desc").item(0).getTextContent()).isEqualTo("Decide (kessai)");
		assertThat(groups(drawing)).filteredOn((group) -> group.getAttribute("class").contains("bpmn-active"))
			.extracting((group) -> group.getAttribute("data-element"))
			.containsExactly(ApproveJp.USER_TASK_KESSAI);
	}

	@Test
	void labelsCanBeInAnotherLanguage() {
		String drawing = this.kessai.labelled((id, name) -> ApproveJp.USER_TASK_KESSAI.equals(id) ? "決裁" : name).draw();

		assertThat(drawing).contains(">決裁<").doesNotContain("Decide (kessai)").contains("Advance chain");
	}

	@Test
	void aLabelCannotBreakOutOfTheDrawing() throws Exception {
		String label = "</text><script>\"&";
		String drawing = this.kessai.labelled((id, name) -> label).draw();

		assertThat(parse(drawing).getElementsByTagName("script").getLength()).isZero();
	}

	@Test
	void japaneseIsBrokenBetweenCharactersAndEnglishBetweenWords() {
		assertThat(Wrapping.lines("決裁を行う担当者から順に", 84, 12))
			.allSatisfy((line) -> assertThat(Wrapping.width(line, 12)).isLessThanOrEqualTo(84));
		assertThat(Wrapping.lines("Request approval of parties", 100, 12)).containsExactly("Request approval",
				"of parties");
	}

	static Stream<Model> processes() {
		return Models.processes().stream();
	}

	private static List<String> elements(Document drawing) {
		return groups(drawing).stream().map((group) -> group.getAttribute("data-element")).toList();
	}

	private static List<Element> groups(Document drawing) {
		NodeList groups = drawing.getElementsByTagName("g");
		return Stream.iterate(0, (i) -> i < groups.getLength(), (i) -> i + 1)
			.map((i) -> (Element) groups.item(i))
			.toList();
	}

	private static Document parse(String drawing) throws ParserConfigurationException, IOException, SAXException {
		return DocumentBuilderFactory.newInstance()
			.newDocumentBuilder()
			.parse(new InputSource(new StringReader(drawing)));
	}

}
