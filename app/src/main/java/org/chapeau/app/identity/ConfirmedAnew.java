package org.chapeau.app.identity;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a form that is taken only from somebody who has just proved anew who they are,
 * with their second factor where the sign-on asks for one. Whoever has not is asked to,
 * and then led to the page with the form's own address, where they press the button
 * again.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Documented
public @interface ConfirmedAnew {

	/**
	 * The fields that the page is to show again as they were typed, as attributes of its
	 * model.
	 */
	String[] keeps() default {};

}
