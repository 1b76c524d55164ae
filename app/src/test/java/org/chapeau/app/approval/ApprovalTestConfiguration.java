package org.chapeau.app.approval;

import java.util.ArrayList;
import java.util.List;

import org.chapeau.app.kernel.Recorded;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.context.event.EventListener;

@TestConfiguration(proxyBeanMethods = false)
class ApprovalTestConfiguration {

	@Bean
	@Primary
	TestClock testClock() {
		return new TestClock();
	}

	@Bean
	Heard heard() {
		return new Heard();
	}

	/**
	 * What was put on record.
	 */
	static class Heard {

		private final List<Recorded> recorded = new ArrayList<>();

		@EventListener
		void on(Recorded event) {
			this.recorded.add(event);
		}

		List<Recorded> all() {
			return this.recorded;
		}

	}

}
