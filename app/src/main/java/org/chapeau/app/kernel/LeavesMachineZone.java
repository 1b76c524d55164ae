package org.chapeau.app.kernel;

import org.springframework.boot.context.event.ApplicationStartingEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;

/**
 * Leaves the zone of the machine for programs that do not begin at the program's own
 * {@code main}: tests, and those that measure. {@code META-INF/spring.factories} names
 * it, so that it comes before the log and before any bean.
 */
class LeavesMachineZone implements ApplicationListener<ApplicationStartingEvent>, Ordered {

	@Override
	public void onApplicationEvent(ApplicationStartingEvent starting) {
		MachineZone.leave();
	}

	@Override
	public int getOrder() {
		return HIGHEST_PRECEDENCE;
	}

}
