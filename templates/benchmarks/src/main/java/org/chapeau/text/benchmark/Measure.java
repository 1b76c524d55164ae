package org.chapeau.text.benchmark;

import java.util.Collection;

import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Runs the benchmarks and prints their results as a table, with how they compare.
 */
public final class Measure {

	private Measure() {
	}

	/**
	 * @param args options of JMH, such as {@code -p scene=CLAUSE_EN}
	 */
	public static void main(String[] args) throws RunnerException, CommandLineOptionException {
		Collection<RunResult> results = new Runner(
				new OptionsBuilder().parent(new CommandLineOptions(args)).include(Compiling.class.getName()).build())
			.run();
		System.out.println();
		System.out.println(new ResultTable(results).markdown());
	}

}
