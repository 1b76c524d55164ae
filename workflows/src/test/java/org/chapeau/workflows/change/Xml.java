package org.chapeau.workflows.change;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.chapeau.workflows.Models;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The XML of a model, to be edited as a modeller would, or as somebody with other plans
 * would.
 */
record Xml(String text) {

	private static final String SECOND_TASK = """
			<bpmn:userTask id="userTask_secondOpinion" name="Second legal opinion" camunda:formKey="legal-opinion" \
			camunda:candidateGroups="EU/commission-liaison">
			<bpmn:incoming>flow_legalNeeded_secondOpinion</bpmn:incoming>
			<bpmn:outgoing>flow_secondOpinion_consolidate</bpmn:outgoing>
			</bpmn:userTask>
			<bpmn:sequenceFlow id="flow_legalNeeded_secondOpinion" sourceRef="gateway_legalNeeded" \
			targetRef="userTask_secondOpinion" />
			<bpmn:sequenceFlow id="flow_secondOpinion_consolidate" sourceRef="userTask_secondOpinion" \
			targetRef="userTask_consolidate" />
			""";

	private static final String SECOND_DRAWN = """
			<bpmndi:BPMNShape id="second_di" bpmnElement="userTask_secondOpinion">
			<dc:Bounds x="1960" y="700" width="110" height="80" />
			</bpmndi:BPMNShape>
			<bpmndi:BPMNEdge id="second_in_di" bpmnElement="flow_legalNeeded_secondOpinion">
			<di:waypoint x="1900" y="490" /><di:waypoint x="1930" y="490" />
			<di:waypoint x="1930" y="740" /><di:waypoint x="1960" y="740" />
			</bpmndi:BPMNEdge>
			<bpmndi:BPMNEdge id="second_out_di" bpmnElement="flow_secondOpinion_consolidate">
			<di:waypoint x="2015" y="700" /><di:waypoint x="2015" y="530" />
			</bpmndi:BPMNEdge>
			""";

	private static final String LINE = "<di:waypoint x=\"0\" y=\"0\" /><di:waypoint x=\"9\" y=\"9\" />";

	static Xml of(String process) {
		try (InputStream stream = Models.process(process).open()) {
			return new Xml(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The consultation of the EU with one more opinion before the coordinator's turn. */
	static Xml withASecondOpinion() {
		return of("consultEu")
			.with("default=\"flow_legalNeeded_consolidate\"", "default=\"flow_legalNeeded_secondOpinion\"")
			.with("<bpmn:outgoing>flow_legalNeeded_consolidate</bpmn:outgoing>",
					"<bpmn:outgoing>flow_legalNeeded_secondOpinion</bpmn:outgoing>")
			.with("<bpmn:incoming>flow_legalNeeded_consolidate</bpmn:incoming>",
					"<bpmn:incoming>flow_secondOpinion_consolidate</bpmn:incoming>")
			.without("<bpmn:sequenceFlow id=\"flow_legalNeeded_consolidate\"[^>]*/>")
			.without("(?s)<bpmndi:BPMNEdge id=\"flow_legalNeeded_consolidate_di\".*?</bpmndi:BPMNEdge>")
			.with("<bpmn:userTask id=\"userTask_consolidate\"",
					SECOND_TASK + "<bpmn:userTask id=\"userTask_consolidate\"")
			.with("</bpmndi:BPMNPlane>", SECOND_DRAWN + "</bpmndi:BPMNPlane>");
	}

	/**
	 * Puts a step on a way; what leads on from it is called <code>{id}_on</code>.
	 * @param kind the name of the element
	 * @param ways further ways to the step and from it
	 * @param content what makes it what it is
	 */
	Xml through(String flow, String kind, String id, String ways, String content) {
		Matcher way = Pattern
			.compile("<bpmn:sequenceFlow id=\"" + flow + "\"[^>]*sourceRef=\"(\\w+)\" targetRef=\"(\\w+)\" />")
			.matcher(this.text);
		assertThat(way.find()).isTrue();
		String step = """
				<bpmn:%1$s id="%2$s" name="%2$s"><bpmn:incoming>%3$s</bpmn:incoming>%4$s\
				<bpmn:outgoing>%2$s_on</bpmn:outgoing>%5$s</bpmn:%1$s>
				""".formatted(kind, id, flow, ways, content);
		return with("<bpmn:incoming>" + flow + "</bpmn:incoming>", "<bpmn:incoming>" + id + "_on</bpmn:incoming>")
			.with(way.group(), step + flow(flow, way.group(1), id) + flow(id + "_on", id, way.group(2)))
			.drawn("Shape", id, "<dc:Bounds x=\"0\" y=\"0\" width=\"36\" height=\"36\" />")
			.drawn("Edge", id + "_on", LINE);
	}

	/** A way from one step to another, which both have to name. */
	Xml way(String id, String from, String to) {
		return with("</bpmn:process>", flow(id, from, to) + "</bpmn:process>").drawn("Edge", id, LINE);
	}

	/**
	 * Lets a part of the process end after a day, whatever is being done in it, or
	 * something happen beside that.
	 * @param first with what the part begins
	 */
	Xml afterADay(String first, boolean interrupting) {
		String begin = "<bpmn:startEvent id=\"" + first + "\"";
		return with(begin, """
				<bpmn:subProcess id="day" name="day" triggeredByEvent="true">\
				<bpmn:startEvent id="day_begins" name="day_begins" isInterrupting="%s">\
				<bpmn:outgoing>day_on</bpmn:outgoing><bpmn:timerEventDefinition id="day_timer">\
				<bpmn:timeDuration xsi:type="bpmn:tFormalExpression">P1D</bpmn:timeDuration>\
				</bpmn:timerEventDefinition></bpmn:startEvent>\
				<bpmn:endEvent id="day_ends" name="day_ends"><bpmn:incoming>day_on</bpmn:incoming></bpmn:endEvent>\
				%s</bpmn:subProcess>
				""".formatted(interrupting, flow("day_on", "day_begins", "day_ends")) + begin)
			.drawn("Shape", "day", "<dc:Bounds x=\"0\" y=\"0\" width=\"200\" height=\"80\" />")
			.drawn("Shape", "day_begins", "<dc:Bounds x=\"9\" y=\"9\" width=\"36\" height=\"36\" />")
			.drawn("Shape", "day_ends", "<dc:Bounds x=\"99\" y=\"9\" width=\"36\" height=\"36\" />")
			.drawn("Edge", "day_on", LINE);
	}

	private static String flow(String id, String from, String to) {
		return "<bpmn:sequenceFlow id=\"%s\" sourceRef=\"%s\" targetRef=\"%s\" />".formatted(id, from, to);
	}

	private Xml drawn(String kind, String id, String where) {
		return with("</bpmndi:BPMNPlane>",
				"<bpmndi:BPMN%1$s id=\"%2$s_di\" bpmnElement=\"%2$s\">%3$s</bpmndi:BPMN%1$s>".formatted(kind, id, where)
						+ "</bpmndi:BPMNPlane>");
	}

	Xml with(String sound, String other) {
		assertThat(this.text).contains(sound);
		return new Xml(this.text.replace(sound, other));
	}

	Xml without(String pattern) {
		String rest = this.text.replaceAll(pattern, "");
		assertThat(rest).isNotEqualTo(this.text);
		return new Xml(rest);
	}

	/** Puts something into an element, before all else. */
	Xml within(String id, String content) {
		String begin = this.text.replaceFirst("(?s)(id=\"" + id + "\"[^>]*[^/]>)", "$1" + content.replace("$", "\\$"));
		assertThat(begin).isNotEqualTo(this.text);
		return new Xml(begin);
	}

	byte[] bytes() {
		return this.text.getBytes(StandardCharsets.UTF_8);
	}

}
