package org.chapeau.workflows.process;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Disabled;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.ReflectionSupport;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestPlan;

/**
 * Which process tests this run has been asked for, so that a part of the suite is not
 * taken for the whole.
 */
public final class Planned implements TestExecutionListener {

	private static final Set<String> PLANNED = new HashSet<>();

	@Override
	public void testPlanExecutionStarted(TestPlan plan) {
		plan.getRoots()
			.stream()
			.flatMap((root) -> plan.getDescendants(root).stream())
			.flatMap((test) -> test.getSource().stream())
			.filter(MethodSource.class::isInstance)
			.map(MethodSource.class::cast)
			.forEach((test) -> PLANNED.add(name(test.getClassName(), test.getMethodName())));
	}

	/** The process tests that there are and that this run does not include. */
	static List<String> leftOut() {
		return ReflectionSupport
			.streamAllClassesInPackage(Planned.class.getPackageName(), Planned::walks, (name) -> true)
			.flatMap(Planned::tests)
			.filter((test) -> !PLANNED.contains(test))
			.sorted()
			.toList();
	}

	private static boolean walks(Class<?> type) {
		return Arrays.stream(type.getDeclaredFields()).anyMatch((field) -> field.getType() == Dossier.class)
				&& tests(type).findAny().isPresent();
	}

	private static Stream<String> tests(Class<?> type) {
		return Arrays.stream(type.getDeclaredMethods())
			.filter((method) -> AnnotationSupport.isAnnotated(method, Testable.class)
					&& !AnnotationSupport.isAnnotated(method, Disabled.class))
			.map(Method::getName)
			.map((method) -> name(type.getName(), method));
	}

	private static String name(String type, String method) {
		return type + "#" + method;
	}

}
