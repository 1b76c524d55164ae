package org.chapeau.app.consultation.web;

import java.util.List;

import org.chapeau.app.consultation.AskedUnit;
import org.chapeau.app.consultation.Consultation;
import org.chapeau.app.consultation.Consultations;
import org.chapeau.app.consultation.Insight;
import org.chapeau.app.consultation.Opinion;
import org.chapeau.app.consultation.UnitAct;
import org.chapeau.app.consultation.UnitFile;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.negotiation.SealedAnswer;
import org.chapeau.app.negotiation.SealedAnswers;
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

	private final SealedAnswers answers;

	private final StatementPages statements;

	ConsultationController(Consultations consultations, SealedAnswers answers, StatementPages statements) {
		this.consultations = consultations;
		this.answers = answers;
		this.statements = statements;
	}

	@GetMapping("/dossiers/{id}/consultation")
	String consultations(CurrentUser reader, @PathVariable DossierId id, Model page) {
		if (!Insight.any(reader)) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		this.statements.show(reader, id, page);
		List<Opinion> opinions = this.consultations.opinions(reader, id);
		List<UnitAct> acts = this.consultations.acts(reader, id);
		List<SealedAnswer> answers = Insight.of(reader).all() ? this.answers.list(reader, id) : List.of();
		page.addAttribute("rounds",
				this.consultations.list(reader, id)
					.stream()
					.map((consultation) -> new RoundView(consultation,
							this.consultations.files(reader, consultation)
								.stream()
								.filter((file) -> file.state() == UnitFile.State.ASKED)
								.flatMap((file) -> consultation.unit(file.unit()).stream())
								.toList(),
							opinions.stream().filter((one) -> one.consultation().equals(consultation.id())).toList(),
							acts.stream().filter((one) -> one.consultation().equals(consultation.id())).toList(),
							answers.stream().filter((one) -> one.round() == consultation.round()).toList()))
					.toList());
		page.addAttribute("recallable", answers.stream().anyMatch((one) -> this.answers.recallable(reader, one)));
		page.addAttribute("looksFor", looksFor(reader, opinions));
		return "consultation/consultation";
	}

	/**
	 * The units of the reader whose latest opinion somebody else gave in place of the
	 * head, who has not had a look yet.
	 */
	private static List<String> looksFor(CurrentUser reader, List<Opinion> opinions) {
		return reader.groupPaths()
			.stream()
			.filter((unit) -> opinions.stream()
				.filter((opinion) -> opinion.unit().equals(unit))
				.findFirst()
				.filter((latest) -> latest.standIn() != null && latest.standIn().lookedAt() == null
						&& !latest.standIn().by().equals(reader.name()))
				.isPresent())
			.toList();
	}

	/**
	 * A consultation, the units it still waits for, what was said, what else was done,
	 * and what was answered.
	 */
	public record RoundView(Consultation consultation, List<AskedUnit> waiting, List<Opinion> opinions,
			List<UnitAct> acts, List<SealedAnswer> answers) {

		/** Those that were proposed and not asked, once that is settled. */
		public List<AskedUnit> dropped() {
			return (this.consultation.state() == Consultation.State.PREPARING) ? List.of()
					: this.consultation.units().stream().filter((unit) -> !unit.wasAsked()).toList();
		}

	}

}
