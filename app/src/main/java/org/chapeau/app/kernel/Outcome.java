package org.chapeau.app.kernel;

import java.util.Optional;
import java.util.function.Function;

/**
 * What came of a request: done with its result, or refused with the reasons. A refused
 * request has changed nothing.
 *
 * @param <T> the result of a request that was done
 */
public sealed interface Outcome<T> {

	static <T> Outcome<T> done(T result) {
		return new Done<>(result);
	}

	static Outcome<Void> done() {
		return new Done<>(null);
	}

	static <T> Outcome<T> refused(String key, Object... arguments) {
		return new Refused<>(Refusal.of(key, arguments));
	}

	static <T> Outcome<T> refused(Refusal refusal) {
		return new Refused<>(refusal);
	}

	/**
	 * The reason if the request was refused.
	 */
	default Optional<Refusal> refusal() {
		return (this instanceof Refused<T> refused) ? Optional.of(refused.reason()) : Optional.empty();
	}

	default boolean isDone() {
		return this instanceof Done<T>;
	}

	/**
	 * Goes on with the result, unless the request was refused.
	 */
	@SuppressWarnings("unchecked")
	default <R> Outcome<R> then(Function<T, Outcome<R>> next) {
		return (this instanceof Done<T> done) ? next.apply(done.result()) : (Outcome<R>) this;
	}

	/**
	 * The request was done.
	 */
	@SuppressWarnings("NullAway")
	record Done<T>(T result) implements Outcome<T> {
	}

	/**
	 * The request was refused, and nothing was changed.
	 */
	record Refused<T>(Refusal reason) implements Outcome<T> {
	}

}
