package org.chapeau.app.zones;

import java.util.List;
import java.util.stream.Stream;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.read.ListAppender;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What an operator finds in the log of something.
 */
final class Logs {

	private Logs() {
	}

	static List<String> of(Runnable work) {
		ListAppender<ILoggingEvent> log = new ListAppender<>();
		LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
		log.setContext(context);
		log.start();
		context.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(log);
		try {
			work.run();
		}
		finally {
			context.getLogger(Logger.ROOT_LOGGER_NAME).detachAppender(log);
		}
		return log.list.stream().flatMap(Logs::lines).toList();
	}

	private static Stream<String> lines(ILoggingEvent event) {
		Stream<String> lines = Stream.of(event.getLoggerName() + " " + event.getFormattedMessage());
		IThrowableProxy thrown = event.getThrowableProxy();
		while (thrown != null) {
			lines = Stream.concat(lines, Stream.of(event.getLoggerName() + " threw " + thrown.getMessage()));
			thrown = thrown.getCause();
		}
		return lines;
	}

}
