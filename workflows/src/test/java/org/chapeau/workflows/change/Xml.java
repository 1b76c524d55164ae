package org.chapeau.workflows.change;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

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
