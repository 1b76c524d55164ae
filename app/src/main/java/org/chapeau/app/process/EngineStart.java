package org.chapeau.app.process;

import org.camunda.bpm.engine.spring.components.jobexecutor.SpringJobExecutor;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Lets the engine take jobs once the whole program stands, and has it stop before
 * anything else is taken down. The engine by itself begins when it is built: a timer that
 * fell due while no node ran was then done before those who write the record and tell
 * people had begun to listen.
 */
@Component
public class EngineStart implements SmartLifecycle {

	private final SpringJobExecutor executor;

	private boolean autoStartup = true;

	EngineStart(SpringJobExecutor executor) {
		this.executor = executor;
	}

	/**
	 * Whether jobs are taken without being asked for.
	 */
	public void setAutoStartup(boolean autoStartup) {
		this.autoStartup = autoStartup;
	}

	@Override
	public boolean isAutoStartup() {
		return this.autoStartup;
	}

	/** Last of all that the program starts. */
	@Override
	public int getPhase() {
		return DEFAULT_PHASE;
	}

	@Override
	public void start() {
		this.executor.start();
	}

	@Override
	public void stop() {
		this.executor.shutdown();
	}

	@Override
	public boolean isRunning() {
		return this.executor.isActive();
	}

}
