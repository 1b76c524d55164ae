package org.chapeau.app.longrun;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * All that chance decides in a run. The same chance throws the same.
 */
final class Dice {

	private final Random random;

	Dice(Random random) {
		this.random = random;
	}

	Dice(long seed) {
		this(new Random(seed));
	}

	/** Dice for one who throws while others throw theirs. */
	Dice another() {
		return new Dice(this.random.nextLong());
	}

	Random chance() {
		return this.random;
	}

	/** Whether something happens that happens so often in a hundred. */
	boolean in100(int often) {
		return this.random.nextInt(100) < often;
	}

	/** A number from 0 to below a bound. */
	int below(int bound) {
		return this.random.nextInt(bound);
	}

	<T> T one(List<T> of) {
		return of.get(this.random.nextInt(of.size()));
	}

	@SafeVarargs
	final <T> T one(T... of) {
		return of[this.random.nextInt(of.length)];
	}

	<T> Optional<T> oneIfAny(List<T> of) {
		return of.isEmpty() ? Optional.empty() : Optional.of(one(of));
	}

	/** Each of them, or not. */
	<T> Set<T> some(List<T> of, int often) {
		return of.stream().filter((it) -> in100(often)).collect(Collectors.toSet());
	}

	Duration minutes(int least, int below) {
		return Duration.ofMinutes(least + this.random.nextInt(below - least));
	}

}
