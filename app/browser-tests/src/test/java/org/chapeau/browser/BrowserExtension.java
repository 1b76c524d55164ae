package org.chapeau.browser;

import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Starts one browser and one program for all classes of tests, and gives each test seats
 * of its own.
 */
class BrowserExtension implements ExecutionCondition, ParameterResolver, AfterEachCallback {

	private static final Namespace NAMESPACE = Namespace.create(BrowserExtension.class);

	private static final Path FAILURES = Path.of("target", "failures");

	private static final System.Logger LOGGER = System.getLogger(BrowserExtension.class.getName());

	@Override
	public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
		if (Chromium.executable().isPresent()) {
			return ConditionEvaluationResult.enabled("There is a Chromium");
		}
		LOGGER.log(System.Logger.Level.WARNING, Chromium.MISSING);
		return ConditionEvaluationResult.disabled(Chromium.MISSING);
	}

	@Override
	public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
		Class<?> type = parameter.getParameter().getType();
		return type == Seats.class || type == Chapeau.class;
	}

	@Override
	public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
		return (parameter.getParameter().getType() == Seats.class) ? seats(context) : chapeau(context);
	}

	@Override
	public void afterEach(ExtensionContext context) {
		Seats seats = context.getStore(NAMESPACE).get(Seats.class, Seats.class);
		if (seats != null && context.getExecutionException().isPresent()) {
			seats.keepEvidence(FAILURES.resolve(name(context)));
		}
		else if (seats != null) {
			seats.requireNoTrouble();
		}
	}

	private static Seats seats(ExtensionContext context) {
		return context.getStore(NAMESPACE)
			.computeIfAbsent(Seats.class, (key) -> new Seats(chromium(context).browser(), () -> chapeau(context).url()),
					Seats.class);
	}

	private static Chromium chromium(ExtensionContext context) {
		return forAll(context).computeIfAbsent(Chromium.class, (key) -> Chromium.start(), Chromium.class);
	}

	private static Chapeau chapeau(ExtensionContext context) {
		return forAll(context).computeIfAbsent(Chapeau.class, (key) -> Chapeau.start(Map.of()), Chapeau.class);
	}

	private static Store forAll(ExtensionContext context) {
		return context.getRoot().getStore(NAMESPACE);
	}

	private static String name(ExtensionContext context) {
		String test = context.getRequiredTestClass().getSimpleName() + "-" + context.getRequiredTestMethod().getName()
				+ "-" + context.getDisplayName();
		return test.replaceAll("[^A-Za-z0-9._-]+", "-");
	}

}
