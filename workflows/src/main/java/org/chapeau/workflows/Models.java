package org.chapeau.workflows;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * The models to deploy. Those of a party go to its tenant, in a deployment of its own, so
 * that each side can change its processes without the other.
 */
public final class Models {

	private static final List<Model> SHARED = List.of(process(NegotiateStatement.KEY, null),
			process(ReleasePackage.KEY, null));

	private static final List<Model> EU = List.of(process(ConsultEu.KEY, "EU"), process(ApproveEu.KEY, "EU"),
			decision(Decisions.UNITS_EU, "EU"), decision(Decisions.LEGAL_ADVICE_EU, "EU"));

	private static final List<Model> JP = List.of(process(ConsultJp.KEY, "JP"), process(ApproveJp.KEY, "JP"),
			decision(Decisions.UNITS_JP, "JP"), decision(Decisions.LEGAL_ADVICE_JP, "JP"),
			decision(Decisions.KESSAI_CHAIN, "JP"));

	private Models() {
	}

	/**
	 * The models by deployment: the shared ones, then those of each party.
	 */
	public static List<List<Model>> deployments() {
		return List.of(SHARED, EU, JP);
	}

	/**
	 * All models, the shared ones first.
	 */
	public static List<Model> all() {
		return Stream.of(SHARED, EU, JP).flatMap(List::stream).toList();
	}

	/**
	 * The processes among all models, the shared ones first.
	 */
	public static List<Model> processes() {
		return all().stream().filter(Model::isProcess).toList();
	}

	/**
	 * The process with a key.
	 * @throws IllegalArgumentException if there is none
	 */
	public static Model process(String key) {
		return processes().stream()
			.filter((model) -> model.key().equals(key))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("no process " + key));
	}

	private static Model process(String key, @Nullable String tenant) {
		return new Model("models/" + key + ".bpmn", tenant);
	}

	private static Model decision(String key, String tenant) {
		return new Model("models/" + key + ".dmn", tenant);
	}

}
