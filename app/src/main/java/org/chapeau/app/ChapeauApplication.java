package org.chapeau.app;

import org.chapeau.app.audit.VerifyCommand;
import org.chapeau.app.kernel.MachineZone;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * Starts Chapeau, or checks an export of its record.
 */
@SpringBootApplication
public class ChapeauApplication {

	public static void main(String[] args) {
		MachineZone.leave();
		if (args.length > 0 && args[0].equals(VerifyCommand.NAME)) {
			System.exit(VerifyCommand.run(args, System.out));
		}
		SpringApplication.run(ChapeauApplication.class, args);
	}

}
