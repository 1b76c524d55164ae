package org.chapeau.app.consultation.web;

import java.util.List;

import org.chapeau.app.consultation.AskedUnit;
import org.chapeau.app.consultation.Consultation;
import org.chapeau.app.consultation.Consultations;
import org.chapeau.app.consultation.Insight;
import org.chapeau.app.consultation.Opinion;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.negotiation.StatementPages;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/**
 * What one's own side asked and was answered, round by round.
 */
@Controller
class ConsultationController {

	private final Consultations consultations;

	private final StatementPages statements;

	ConsultationController(Consultations consultations, StatementPages statements) {
		this.consultations = consultations;
		this.statements = statements;
	}

	@GetMapping("/dossiers/{id}/consultation")
	String consultations(CurrentUser reader, @PathVariable DossierId id, Model page) {
		if (!Insight.any(reader)) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		this.statements.show(reader, id, page);
		List<Opinion> opinions = this.consultations.opinions(reader, id);
		page.addAttribute("rounds",
				this.consultations.list(reader, id)
					.stream()
					.map((consultation) -> RoundView.of(consultation, opinions))
					.toList());
		return "consultation/consultation";
	}

	/**
	 * A consultation, the units it asked, and what they said.
	 */
	public record RoundView(Consultation consultation, List<AskedUnit> dropped, List<AskedUnit> waiting,
			List<Opinion> opinions) {

		static RoundView of(Consultation consultation, List<Opinion> all) {
			List<Opinion> opinions = all.stream()
				.filter((opinion) -> opinion.consultation().equals(consultation.id()))
				.toList();
			List<AskedUnit> waiting = consultation.units()
				.stream()
				.filter((unit) -> unit.lastAsked() == consultation.asking())
				.filter((unit) -> opinions.stream()
					.noneMatch((opinion) -> opinion.unit().equals(unit.unit())
							&& opinion.asking() == consultation.asking()))
				.toList();
			List<AskedUnit> dropped = (consultation.state() == Consultation.State.PREPARING) ? List.of()
					: consultation.units().stream().filter((unit) -> !unit.wasAsked()).toList();
			return new RoundView(consultation, dropped, waiting, opinions);
		}

	}

}
