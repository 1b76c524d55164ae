package org.chapeau.app.consultation;

import java.util.UUID;

/**
 * The id of one side's consultation on one round of a dossier.
 */
public record ConsultationId(UUID value) {

	public static ConsultationId random() {
		return new ConsultationId(UUID.randomUUID());
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
