package org.chapeau.app.consultation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.chapeau.app.consultation.Opinion.Kind;

/**
 * How a unit's file stands in the present asking of a consultation.
 *
 * @param unit the path of the group
 * @param state where it is
 * @param acts what was done with it in this asking, the earliest first
 */
public record UnitFile(String unit, State state, List<UnitAct> acts) {

	public UnitFile {
		acts = List.copyOf(acts);
	}

	/**
	 * The file of a unit.
	 * @param opinions of the consultation, of any unit and asking
	 * @param acts likewise, in their order
	 */
	static UnitFile of(Consultation consultation, String unit, List<Opinion> opinions, List<UnitAct> acts) {
		List<UnitAct> own = acts.stream()
			.filter((act) -> act.consultation().equals(consultation.id()) && act.unit().equals(unit)
					&& act.asking() == consultation.asking())
			.toList();
		State state = opinions.stream()
			.filter((opinion) -> opinion.consultation().equals(consultation.id()) && opinion.unit().equals(unit)
					&& opinion.asking() == consultation.asking())
			.findFirst()
			.map((opinion) -> (opinion.kind() == Kind.NONE) ? State.SILENT : State.GIVEN)
			.orElseGet(() -> state(own));
		return new UnitFile(unit, state, own);
	}

	private static State state(List<UnitAct> acts) {
		State state = State.ASKED;
		for (UnitAct act : acts) {
			state = switch (act.kind()) {
				case PASSED_ON -> State.PASSED_ON;
				case RETURNED -> State.RETURNED;
				case DROPPED -> State.DROPPED;
				case ASKED_AFRESH -> State.ASKED;
				default -> state;
			};
		}
		return state;
	}

	/**
	 * Whether more time was asked for and nobody has decided on it yet.
	 */
	public boolean timeUndecided() {
		return last(UnitAct.Kind.TIME_ASKED).isPresent() && last(UnitAct.Kind.TIME_GRANTED).isEmpty()
				&& last(UnitAct.Kind.TIME_DECLINED).isEmpty();
	}

	/**
	 * Whether the unit may still ask for more time: it may once.
	 */
	public boolean mayAskForTime() {
		return this.state == State.ASKED && last(UnitAct.Kind.TIME_ASKED).isEmpty();
	}

	/**
	 * Until when it was given more time, if it was.
	 */
	public Optional<Instant> extendedUntil() {
		return last(UnitAct.Kind.TIME_GRANTED).map(UnitAct::until);
	}

	/**
	 * The reason of the latest act of a kind, or nothing if there was none.
	 */
	public Optional<UnitAct> last(UnitAct.Kind kind) {
		return this.acts.stream().filter((act) -> act.kind() == kind).reduce((first, second) -> second);
	}

	/**
	 * Where a unit's file is.
	 */
	public enum State {

		/** With the unit. */
		ASKED, GIVEN, SILENT, PASSED_ON,
		/** With whoever asked. */
		RETURNED, DROPPED

	}

}
