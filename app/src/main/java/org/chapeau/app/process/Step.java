package org.chapeau.app.process;

import java.util.Map;

/**
 * A service or send task of a model: one call to a use case. A bean of this type named as
 * the model names it does the work; models reach no other bean.
 */
@FunctionalInterface
public interface Step {

	/**
	 * Does the work.
	 * @return the process variables to set: ids, times and answers, never text
	 */
	Map<String, Object> run(StepContext context);

}
