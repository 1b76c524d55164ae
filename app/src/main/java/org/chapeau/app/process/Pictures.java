package org.chapeau.app.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstanceQuery;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.kernel.DossierId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where the processes of a dossier stand: the shared ones and those of the reader's own
 * side. Those of the other side are not asked for, so nothing of them can be shown; nor
 * are a side's own for a delegation, which does not learn how the side came to its text.
 */
@Component
@Transactional(readOnly = true)
public class Pictures {

	private final ProcessEngine engine;

	Pictures(ProcessEngine engine) {
		this.engine = engine;
	}

	/**
	 * The instances the reader may know of, the oldest first. Whether the reader may see
	 * the dossier itself is for the caller to have asked.
	 */
	public List<Picture> of(CurrentUser reader, DossierId dossier) {
		return visible(reader, dossier).map(this::picture).toList();
	}

	/**
	 * The instance in which a task of the reader stands, if they may know of it.
	 */
	public Optional<Picture> of(CurrentUser reader, WorkItem task) {
		return visible(reader, task.dossier())
			.filter((instance) -> instance.getEndTime() == null
					&& instance.getProcessDefinitionKey().equals(task.process()))
			.findFirst()
			.map(this::picture);
	}

	private Stream<HistoricProcessInstance> visible(CurrentUser reader, DossierId dossier) {
		Stream<HistoricProcessInstance> shared = instances(dossier).withoutTenantId().list().stream();
		Stream<HistoricProcessInstance> own = (reader.party() != null && !reader.delegateOnly())
				? instances(dossier).tenantIdIn(reader.party().code()).list().stream() : Stream.empty();
		return Stream.concat(shared, own).sorted(Comparator.comparing(HistoricProcessInstance::getStartTime));
	}

	private HistoricProcessInstanceQuery instances(DossierId dossier) {
		return this.engine.getHistoryService()
			.createHistoricProcessInstanceQuery()
			.processInstanceBusinessKey(dossier.toString());
	}

	private Picture picture(HistoricProcessInstance instance) {
		List<HistoricActivityInstance> activities = this.engine.getHistoryService()
			.createHistoricActivityInstanceQuery()
			.processInstanceId(instance.getId())
			.list();
		return new Picture(instance.getProcessDefinitionKey(), model(instance.getProcessDefinitionId()),
				elements(activities.stream().filter((activity) -> activity.getEndTime() == null)),
				elements(activities.stream().filter((activity) -> activity.getEndTime() != null)),
				instant(instance.getStartTime()), instant(instance.getEndTime()));
	}

	private static Set<String> elements(Stream<HistoricActivityInstance> activities) {
		// The body of a multi-instance activity stands for the activity itself.
		return activities.map((activity) -> activity.getActivityId().replace("#multiInstanceBody", ""))
			.collect(Collectors.toUnmodifiableSet());
	}

	private String model(String definitionId) {
		try (InputStream model = this.engine.getRepositoryService().getProcessModel(definitionId)) {
			return new String(model.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static @Nullable Instant instant(@Nullable Date date) {
		return (date != null) ? date.toInstant() : null;
	}

	/**
	 * One instance.
	 *
	 * @param process the key of its process
	 * @param model the BPMN it runs on
	 * @param active the elements it stands on; none if it has ended
	 * @param passed the elements it has left
	 * @param started when it started
	 * @param ended when it ended, if it has
	 */
	public record Picture(String process, String model, Set<String> active, Set<String> passed,
			@Nullable Instant started, @Nullable Instant ended) {

		public boolean running() {
			return this.ended == null;
		}

	}

}
