package org.chapeau.app.process;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.chapeau.text.Party;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * What a task is called: in the words of the program, or, where a side's own model has a
 * step that the program does not know, as that model says. The models of the other side
 * are not asked.
 */
@Component("taskNames")
public class TaskNames {

	private final ProcessEngine engine;

	private final MessageSource messages;

	TaskNames(ProcessEngine engine, MessageSource messages) {
		this.engine = engine;
		this.messages = messages;
	}

	/**
	 * The name of the tasks on an element.
	 * @param side the side of the reader
	 */
	public String of(@Nullable Party side, String element, Locale locale) {
		String known = this.messages.getMessage("task." + element, null, null, locale);
		if (known != null) {
			return known;
		}
		return ((side != null) ? definitions(side) : List.<ProcessDefinition>of()).stream()
			.flatMap((definition) -> name(definition, element).stream())
			.findFirst()
			.orElse(element);
	}

	private List<ProcessDefinition> definitions(Party side) {
		return repository().createProcessDefinitionQuery()
			.tenantIdIn(side.code())
			.orderByProcessDefinitionVersion()
			.desc()
			.list();
	}

	private Optional<String> name(ProcessDefinition definition, String element) {
		return (repository().getBpmnModelInstance(definition.getId())
			.getModelElementById(element) instanceof UserTask task) ? Optional.ofNullable(task.getName())
					: Optional.empty();
	}

	private RepositoryService repository() {
		return this.engine.getRepositoryService();
	}

}
