package org.chapeau.app.zones;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.chapeau.app.consultation.Answers;
import org.chapeau.app.consultation.Consultations;
import org.chapeau.app.consultation.ConsultationPlan;
import org.chapeau.app.consultation.CounterText;
import org.chapeau.app.consultation.Opinion.Kind;
import org.chapeau.app.consultation.Opinions;
import org.chapeau.app.consultation.Preparation;
import org.chapeau.app.consultation.TimeLimit;
import org.chapeau.app.consultation.UnitFiles;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.negotiation.ClauseId;
import org.chapeau.app.negotiation.ClauseText;
import org.chapeau.app.negotiation.Proposal;
import org.chapeau.app.negotiation.Proposals;
import org.chapeau.app.zones.Cast.Turn;
import org.chapeau.text.Party;
import org.chapeau.workflows.Forms;

import org.springframework.boot.test.context.TestComponent;

import static org.chapeau.app.fixtures.Outcomes.done;

/**
 * What each side's own house says of a text.
 */
@TestComponent
class HousePart {

	static final Map<Party, List<String>> UNITS = Map.of(Party.EU,
			List.of("EU/cyber", "EU/space", "EU/maritime-security", "EU/geographic-desk"), Party.JP,
			List.of("JP/economic-security-cyber", "JP/security-policy", "JP/space-maritime", "JP/regional-bureau"));

	private final Preparation preparation;

	private final Opinions opinions;

	private final UnitFiles files;

	private final Answers answers;

	private final Consultations consultations;

	private final Proposals proposals;

	private final DraftPart drafts;

	private final Cast cast;

	private final Canaries canaries;

	HousePart(Preparation preparation, Opinions opinions, UnitFiles files, Answers answers, Consultations consultations,
			Proposals proposals, DraftPart drafts, Cast cast, Canaries canaries) {
		this.preparation = preparation;
		this.opinions = opinions;
		this.files = files;
		this.answers = answers;
		this.consultations = consultations;
		this.proposals = proposals;
		this.drafts = drafts;
		this.cast = cast;
		this.canaries = canaries;
	}

	/** Asks some of a side's units and the legal adviser. */
	private void ask(DossierId dossier, Party side, int units) {
		Turn turn = this.cast.turn(side, dossier, Forms.PREPARE_CONSULTATION);
		Map<String, String> reasons = new HashMap<>();
		for (String unit : this.preparation.units(turn.user())) {
			reasons.put(unit, this.canaries.of(side, "reason for asking a unit or not"));
		}
		done(this.preparation.prepare(turn.user(), turn.task(),
				new ConsultationPlan(Set.copyOf(UNITS.get(side).subList(0, units)), reasons, true,
						this.canaries.of(side, "instructions"), TimeLimit.STANDARD)));
		this.drafts.settle();
	}

	private Turn asked(DossierId dossier, Party side, int unit) {
		String path = UNITS.get(side).get(unit);
		CurrentUser user = this.cast.of(side)
			.stream()
			.filter((one) -> one.groupPaths().contains(path))
			.findFirst()
			.orElseThrow();
		return this.cast.turn(user, dossier, Forms.OPINION);
	}

	/**
	 * One unit has the file; the others have asked for time, returned it, passed it on.
	 */
	void files(DossierId dossier, Party side) {
		ask(dossier, side, 4);
		Turn second = asked(dossier, side, 1);
		done(this.files.askForTime(second.user(), second.task(), ofUnit(side, "reason for more time", second.user())));
		Turn third = asked(dossier, side, 2);
		done(this.files.giveBack(third.user(), third.task(), ofUnit(side, "reason for a return", third.user())));
		Turn fourth = asked(dossier, side, 3);
		String other = this.files.others(fourth.user(), dossier, UNITS.get(side).get(3)).get(0);
		done(this.files.passOn(fourth.user(), fourth.task(), other, this.canaries.of(side, "reason for passing on")));
		this.drafts.settle();
	}

	private String ofUnit(Party side, String what, CurrentUser unit) {
		return this.canaries.of(side, what, (reader) -> !reader.delegateOnly()
				&& (reader.groupPaths().equals(unit.groupPaths()) || !isUnit(reader)));
	}

	private static boolean isUnit(CurrentUser reader) {
		return reader.groupPaths()
			.stream()
			.anyMatch((path) -> UNITS.values().stream().anyMatch((all) -> all.contains(path)));
	}

	/** One unit objects, in the place of its head; the other agrees. */
	void units(DossierId dossier, Party side) {
		ask(dossier, side, 2);
		Turn first = asked(dossier, side, 0);
		ClauseText clause = this.drafts.text(dossier).get(0);
		done(this.opinions.give(first.user(), first.task(), Kind.NEGATIVE, ofUnit(side, "opinion", first.user()),
				remarks(dossier, side, first.user()), List.of(words(clause, side, "counter-text of a unit")), true));
		Turn second = asked(dossier, side, 1);
		done(this.opinions.give(second.user(), second.task(), Kind.POSITIVE_WITH_COMMENTS,
				ofUnit(side, "opinion", second.user()), List.of()));
		this.drafts.settle();
	}

	/** The units have spoken; the adviser asks for more time. */
	void adviserWantsTime(DossierId dossier, Party side) {
		units(dossier, side);
		Turn legal = this.cast.turn(side, dossier, Forms.LEGAL_OPINION);
		done(this.files.askForTime(legal.user(), legal.task(),
				this.canaries.of(side, "reason for more time of the adviser")));
		this.drafts.settle();
	}

	/** The units and the adviser have spoken; the side is to answer. */
	void opinions(DossierId dossier, Party side) {
		units(dossier, side);
		Turn legal = this.cast.turn(side, dossier, Forms.LEGAL_OPINION);
		done(this.opinions.giveLegal(legal.user(), legal.task(), Kind.POSITIVE_WITH_COMMENTS,
				this.canaries.of(side, "legal opinion"), List.of()));
		this.drafts.settle();
	}

	private Map<ClauseId, String> remarks(DossierId dossier, Party side, CurrentUser unit) {
		return this.consultations.current(unit, dossier)
			.orElseThrow()
			.clauses()
			.stream()
			.findFirst()
			.map((concerned) -> Map.of(concerned.clause(), ofUnit(side, "remark on a clause", unit)))
			.orElse(Map.of());
	}

	private CounterText words(ClauseText clause, Party side, String what) {
		String mark = this.canaries.of(side, what);
		return new CounterText(clause.id(), clause.number(), "We speak of " + mark + ".", mark + "を論ずる。");
	}

	/** A side answers with one of two wordings; the other one nobody else ever sees. */
	void seals(DossierId dossier, Party side) {
		Turn turn = this.cast.turn(side, dossier, Forms.ANSWER);
		ClauseText clause = this.drafts.text(dossier).get(1);
		done(this.answers.write(turn.user(), turn.task(), new CounterText(clause.id(), clause.number(),
				"The two sides warmly welcome the talks.", "双方は協議を大いに歓迎する。")));
		List<Proposal> chosen = this.proposals.drafts(turn.user(), dossier)
			.stream()
			.filter((draft) -> draft.clause().equals(clause.id()))
			.toList();
		done(this.answers.transmit(turn.user(), turn.task(), this.drafts.hash(dossier),
				chosen.stream().map(Proposal::id).toList()));
		this.drafts.settle();
	}

	/** A side takes back what it has sealed. */
	void recalls(DossierId dossier, Party side) {
		opinions(dossier, side);
		seals(dossier, side);
		done(this.answers.recall(this.cast.head(side), dossier));
		this.drafts.settle();
	}

	/** A side clears the text against an objection. */
	void clears(DossierId dossier, Party side) {
		opinions(dossier, side);
		Turn turn = this.cast.turn(side, dossier, Forms.ANSWER);
		done(this.answers.clear(turn.user(), turn.task(), this.drafts.hash(dossier),
				this.canaries.of(side, "reason for overruling a unit")));
		this.drafts.settle();
	}

}
