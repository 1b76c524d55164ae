package org.chapeau.app.models.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.chapeau.app.models.ModelVersion;
import org.chapeau.workflows.change.ModelFault;
import org.chapeau.workflows.change.ModelFault.Kind;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Says in words which version is meant, and what is wrong with a model.
 */
@Component("modelWords")
public class ModelWords {

	private final MessageSource messages;

	ModelWords(MessageSource messages) {
		this.messages = messages;
	}

	/**
	 * What a version is called.
	 */
	public String version(int number, Locale locale) {
		return (number == ModelVersion.BUILT_IN) ? message("models.built-in", locale)
				: message("models.version", locale, number);
	}

	/**
	 * What the page of a version is called.
	 */
	public String title(String process, int number, Locale locale) {
		return message("process." + process, locale) + ": " + version(number, locale);
	}

	List<String> of(List<ModelFault> faults, Locale locale) {
		return faults.stream().map((fault) -> of(fault, locale)).toList();
	}

	private String of(ModelFault fault, Locale locale) {
		List<Object> arguments = new ArrayList<>(fault.arguments());
		if (fault.kind() == Kind.KEPT_CHANGED) {
			arguments.set(1, message("models.aspect." + arguments.get(1), locale));
		}
		return message("models.fault." + fault.kind(), locale, arguments.toArray());
	}

	private String message(String key, Locale locale, Object... arguments) {
		return this.messages.getMessage(key, arguments, locale);
	}

}
