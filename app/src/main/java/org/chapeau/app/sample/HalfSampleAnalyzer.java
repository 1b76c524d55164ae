package org.chapeau.app.sample;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Says what to do about half a sample, in the place of a stack trace.
 * {@code META-INF/spring.factories} names it.
 */
class HalfSampleAnalyzer extends AbstractFailureAnalyzer<HalfSampleException> {

	@Override
	protected FailureAnalysis analyze(Throwable failure, HalfSampleException cause) {
		return new FailureAnalysis(
				"The sample was played in part only: the program ended while it was played, on its first start. "
						+ "Nobody goes on with it.",
				"Begin with an empty database: delete the folder ./data or, on PostgreSQL, drop the database and create it "
						+ "again; then start again. Nobody can sign in before the sample is played: no work is lost, but for what "
						+ "was entered before, while the sample was switched off.",
				cause);
	}

}
