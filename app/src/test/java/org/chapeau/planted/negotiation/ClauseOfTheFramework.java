package org.chapeau.planted.negotiation;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A domain class that imports the framework.
 */
public record ClauseOfTheFramework(JdbcClient jdbc) {

}
