package org.chapeau.app;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * Starts Chapeau.
 */
@SpringBootApplication
public class ChapeauApplication {

	public static void main(String[] args) {
		SpringApplication.run(ChapeauApplication.class, args);
	}

}
