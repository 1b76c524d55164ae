package org.chapeau.workflows.change;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.xml.ModelException;
import org.chapeau.workflows.change.ModelFault.Kind;
import org.chapeau.workflows.change.ModelXml.Unreadable;
import org.chapeau.workflows.diagram.BpmnSvg;
import org.chapeau.workflows.diagram.Steps;
import org.w3c.dom.Document;

/**
 * Whether a file of unknown origin may take the place of one of the program's own models.
 * It says everything that is wrong at once, and reads nothing but the file.
 */
public final class ModelCheck {

	/** The most bytes that a model may have; the program's own have a twentieth. */
	public static final int MOST_BYTES = 1_000_000;

	/** The most elements of XML; the program's own have a tenth. */
	private static final int MOST_ELEMENTS = 5_000;

	/** What a side begins with does not change while the program runs. */
	private static final Map<ByteBuffer, BpmnModelInstance> OWN = new ConcurrentHashMap<>();

	private final String process;

	private final byte[] replaced;

	private final Set<String> groups;

	private final Set<ModelFault> faults = new LinkedHashSet<>();

	private ModelCheck(String process, byte[] replaced, Set<String> groups) {
		this.process = process;
		this.replaced = replaced;
		this.groups = groups;
	}

	/**
	 * Checks a file.
	 * @param process the key of the process
	 * @param replaced the model whose place it is to take: the one the side begins with
	 * @param groups the paths of the groups that may be given work: those of the side
	 * @param file the file; no more of it than {@link #MOST_BYTES} and one byte is needed
	 * @return what is wrong; empty if nothing is
	 */
	public static List<ModelFault> of(String process, byte[] replaced, Set<String> groups, byte[] file) {
		ModelCheck check = new ModelCheck(process, replaced, groups);
		check.run(file);
		return List.copyOf(check.faults);
	}

	/**
	 * Reads a stream no further than a model may be long, and closes it.
	 * @return its bytes; one more than is admitted where it is longer
	 * @throws IOException if it cannot be read
	 */
	public static byte[] read(InputStream stream) throws IOException {
		try (stream) {
			return stream.readNBytes(MOST_BYTES + 1);
		}
	}

	private void run(byte[] file) {
		Document document;
		Vocabulary vocabulary;
		try {
			document = ModelXml.read(file);
			vocabulary = Vocabulary.of(ModelXml.read(this.replaced).getDocumentElement());
		}
		catch (Unreadable ex) {
			this.faults.add(ex.fault());
			return;
		}
		if (Dom.all(document.getDocumentElement()).size() > MOST_ELEMENTS) {
			this.faults.add(ModelFault.of(Kind.TOO_MANY, String.valueOf(MOST_ELEMENTS)));
			return;
		}
		AllowedXml.check(document, this.faults::add);
		new Values(vocabulary, this.groups, this.faults::add).check(document.getDocumentElement());
		List<ModelFault> identity = new ArrayList<>();
		Identifiers.check(document, identity::add);
		this.faults.addAll(identity);
		model(file).ifPresent((model) -> {
			process(model);
			if (identity.isEmpty()) {
				structure(model, file, vocabulary);
			}
		});
	}

	/** The file as a model, if the schema allows it. */
	private Optional<BpmnModelInstance> model(byte[] file) {
		try {
			return Optional.of(read(file));
		}
		catch (ModelException ex) {
			if (this.faults.isEmpty()) {
				this.faults.add(ModelFault.of(Kind.NOT_BPMN, deepest(ex)));
			}
			return Optional.empty();
		}
	}

	private static String deepest(Throwable ex) {
		Throwable cause = ex;
		while (cause.getCause() != null) {
			cause = cause.getCause();
		}
		return String.valueOf(cause.getMessage());
	}

	private void process(BpmnModelInstance model) {
		Collection<Process> processes = model.getModelElementsByType(Process.class);
		if (processes.size() != 1) {
			this.faults.add(ModelFault.of(Kind.PROCESS_COUNT, String.valueOf(processes.size())));
		}
		for (Process process : processes) {
			if (!this.process.equals(process.getId())) {
				this.faults.add(ModelFault.of(Kind.WRONG_PROCESS, String.valueOf(process.getId()), this.process));
			}
			if (!process.isExecutable()) {
				this.faults.add(ModelFault.of(Kind.NOT_EXECUTABLE));
			}
		}
	}

	private void structure(BpmnModelInstance model, byte[] file, Vocabulary vocabulary) {
		if (this.faults.stream().anyMatch((fault) -> fault.kind() == Kind.WRONG_PROCESS)) {
			// All that follows would only say so again.
			return;
		}
		this.faults.addAll(Wiring.faults(model));
		new Contract(OWN.computeIfAbsent(ByteBuffer.wrap(this.replaced), (own) -> read(own.array())), model,
				this.faults::add)
			.check();
		new Known(model, vocabulary.variables(), this.faults::add).check();
		if (this.faults.isEmpty()) {
			draw(file);
		}
	}

	/** What is kept is shown, so it has to be a picture and a list of steps. */
	private void draw(byte[] file) {
		try {
			BpmnSvg.of(new ByteArrayInputStream(file)).draw();
			Steps.of(new ByteArrayInputStream(file));
		}
		catch (RuntimeException ex) {
			this.faults.add(ModelFault.of(Kind.BAD_DRAWING, deepest(ex)));
		}
	}

	private static BpmnModelInstance read(byte[] file) {
		return Bpmn.readModelFromStream(new ByteArrayInputStream(file));
	}

}
