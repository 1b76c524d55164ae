package org.chapeau.planted.negotiation.web;

import java.time.LocalDate;

import org.chapeau.app.kernel.Zone;
import org.chapeau.planted.negotiation.persistence.PlantedStore;
import org.chapeau.text.Party;

import org.springframework.http.ContentDisposition;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;

/**
 * A controller that reads a store itself, and so past the guards of the services, and by
 * the door that is meant for the steps of a process, on rows of whichever side, on the
 * day that it is where the machine stands, and that hands out a file behind the back of
 * the record.
 */
@Controller
class HastyController {

	final PlantedStore store = new PlantedStore();

	String everything() {
		try (Zone all = Zone.ofAll()) {
			return this.store.ofProcess();
		}
	}

	ResponseEntity<byte[]> file() {
		return ResponseEntity.ok()
			.headers((headers) -> headers.setContentDisposition(ContentDisposition.attachment().build()))
			.body(new byte[0]);
	}

	LocalDate today() {
		return LocalDate.now();
	}

	String everythingOf(Party other) {
		try (Zone theirs = Zone.of(other)) {
			return this.store.ofProcess();
		}
	}

}
