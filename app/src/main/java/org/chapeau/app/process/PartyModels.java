package org.chapeau.app.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;

import org.chapeau.app.identity.Parties;
import org.chapeau.text.Party;
import org.chapeau.workflows.Model;
import org.chapeau.workflows.Models;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.InputStreamSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The models of each party of the realm: those that come with the program, and those of
 * the folder named by {@code chapeau.models}, which holds a folder for each party by its
 * code. A model of the folder takes the place of one with the same file name.
 */
@Component
class PartyModels {

	private final Parties parties;

	private final ResourcePatternResolver resources;

	private final String folder;

	private volatile @Nullable Map<Party, Map<String, byte[]>> known;

	PartyModels(Parties parties, ResourcePatternResolver resources, @Value("${chapeau.models:}") String folder) {
		this.parties = parties;
		this.resources = resources;
		this.folder = (folder.isEmpty() || folder.endsWith("/")) ? folder : folder + "/";
	}

	/**
	 * The processes of a party by key, as its installation has them.
	 */
	Map<String, byte[]> processes(Party party) {
		Map<String, byte[]> processes = new LinkedHashMap<>();
		known().getOrDefault(party, Map.of()).forEach((name, content) -> {
			Model model = new Model(name, party.code());
			if (model.isProcess()) {
				processes.put(model.key(), content);
			}
		});
		return processes;
	}

	/** As they were at the start: what the engine was given. */
	private Map<Party, Map<String, byte[]>> known() {
		Map<Party, Map<String, byte[]>> models = this.known;
		if (models == null) {
			models = all();
			this.known = models;
		}
		return models;
	}

	/**
	 * The models by party, each by the name it is deployed under, such as
	 * {@code models/consultEu.bpmn}.
	 */
	Map<Party, Map<String, byte[]>> all() {
		Map<Party, Map<String, byte[]>> all = new LinkedHashMap<>();
		for (Party party : this.parties.all()) {
			Map<String, byte[]> models = new LinkedHashMap<>();
			Models.all()
				.stream()
				.filter((model) -> party.code().equals(model.tenant()))
				.forEach((model) -> models.put(model.resource(), read(model::open)));
			models.putAll(ofFolder(party));
			if (models.isEmpty()) {
				throw new IllegalStateException(
						"There is no model for " + party + ": put its models into " + this.folder + party.code());
			}
			all.put(party, models);
		}
		return all;
	}

	private Map<String, byte[]> ofFolder(Party party) {
		Map<String, byte[]> models = new LinkedHashMap<>();
		String own = this.folder + party.code() + "/";
		if (this.folder.isEmpty() || !this.resources.getResource(own).exists()) {
			return models;
		}
		try {
			for (Resource file : this.resources.getResources(own + "*")) {
				String name = String.valueOf(file.getFilename());
				if (name.endsWith(".bpmn") || name.endsWith(".dmn")) {
					models.put("models/" + name, read(file));
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The models of " + party + " cannot be read", ex);
		}
		return models;
	}

	/**
	 * Reads a model whole.
	 */
	static byte[] read(InputStreamSource source) {
		try (InputStream model = source.getInputStream()) {
			return model.readAllBytes();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
