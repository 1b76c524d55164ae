package org.chapeau.app.negotiation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.chapeau.app.kernel.DossierId;
import org.chapeau.catalogue.AlternatPair;
import org.chapeau.catalogue.Bilingual;
import org.chapeau.catalogue.Rank;
import org.chapeau.text.Party;
import org.jspecify.annotations.Nullable;

/**
 * One joint statement on its way from zero draft to release. Its transitions guard
 * themselves: an illegal one throws.
 *
 * @param id the dossier
 * @param title the title of the statement
 * @param event the meeting it belongs to
 * @param place where the meeting is held
 * @param eventDate the day of the meeting
 * @param rank the level at which the sides meet
 * @param penholder the side that wrote the zero draft
 * @param marking the marking of the dossier
 * @param state how far it has come
 * @param round the round of negotiation; 0 until the zero draft has been transmitted
 * @param lockedHash the hash of the text that is in approval or beyond
 * @param approvalRequestedAt when approval was first asked for
 * @param withdrawalProposedBy the side that has proposed to withdraw, if one has
 * @param createdAt when it was opened
 * @param parties the parties, in the order of the text of record
 * @param alternat further pairs of names that change places when the second side is named
 * first
 * @param authentic which languages are authentic
 * @param version counts the changes, so that no two overwrite each other
 */
public record Dossier(DossierId id, Bilingual title, Bilingual event, Bilingual place, LocalDate eventDate, Rank rank,
		Party penholder, Marking marking, DossierState state, int round, @Nullable String lockedHash,
		@Nullable Instant approvalRequestedAt, @Nullable Party withdrawalProposedBy, Instant createdAt,
		List<DossierParty> parties, List<AlternatPair> alternat, Authentic authentic, int version) {

	public List<Party> partyList() {
		return this.parties.stream().map(DossierParty::party).toList();
	}

	/**
	 * The marking as a reader may see it: the distribution marking of one side does not
	 * exist for the other.
	 */
	public Marking markingFor(Party reader) {
		return this.marking.zone().filter((zone) -> !zone.equals(reader)).isPresent() ? Marking.UNMARKED : this.marking;
	}

	/**
	 * Whether the Japanese is a provisional translation.
	 */
	public boolean isJapaneseProvisional() {
		return this.authentic == Authentic.ENGLISH;
	}

	Dossier authentic(Authentic now) {
		require(this.state.open());
		return saying(now);
	}

	/**
	 * The same as it was when other languages were authentic, to be read.
	 */
	Dossier saying(Authentic then) {
		return new Dossier(this.id, this.title, this.event, this.place, this.eventDate, this.rank, this.penholder,
				this.marking, this.state, this.round, this.lockedHash, this.approvalRequestedAt,
				this.withdrawalProposedBy, this.createdAt, this.parties, this.alternat, then, this.version);
	}

	Dossier transmitted() {
		require(this.state.open());
		return with(DossierState.NEGOTIATING, this.round + 1, null);
	}

	Dossier locked(String hash, Instant at) {
		require(this.state == DossierState.NEGOTIATING);
		Dossier locked = with(DossierState.IN_APPROVAL, this.round, hash);
		return locked.approvalRequestedAt(Optional.ofNullable(this.approvalRequestedAt).orElse(at));
	}

	Dossier approved() {
		require(this.state == DossierState.IN_APPROVAL);
		return with(DossierState.IN_RELEASE, this.round, this.lockedHash);
	}

	Dossier reopened() {
		require(!this.state.ended() && this.state != DossierState.DRAFTING);
		return with(DossierState.NEGOTIATING, this.round, null);
	}

	Dossier released() {
		require(this.state == DossierState.IN_RELEASE);
		return with(DossierState.RELEASED, this.round, this.lockedHash);
	}

	Dossier withdrawn() {
		require(!this.state.ended());
		return with(DossierState.WITHDRAWN, this.round, this.lockedHash);
	}

	Dossier withdrawalProposedBy(@Nullable Party party) {
		require(!this.state.ended());
		return new Dossier(this.id, this.title, this.event, this.place, this.eventDate, this.rank, this.penholder,
				this.marking, this.state, this.round, this.lockedHash, this.approvalRequestedAt, party, this.createdAt,
				this.parties, this.alternat, this.authentic, this.version);
	}

	private Dossier approvalRequestedAt(Instant at) {
		return new Dossier(this.id, this.title, this.event, this.place, this.eventDate, this.rank, this.penholder,
				this.marking, this.state, this.round, this.lockedHash, at, this.withdrawalProposedBy, this.createdAt,
				this.parties, this.alternat, this.authentic, this.version);
	}

	private Dossier with(DossierState next, int nextRound, @Nullable String hash) {
		return new Dossier(this.id, this.title, this.event, this.place, this.eventDate, this.rank, this.penholder,
				this.marking, next, nextRound, hash, this.approvalRequestedAt, this.withdrawalProposedBy,
				this.createdAt, this.parties, this.alternat, this.authentic, this.version);
	}

	private void require(boolean legal) {
		if (!legal) {
			throw new IllegalStateException("Dossier " + this.id + " is " + this.state);
		}
	}

	/**
	 * A party to the dossier and who speaks for it.
	 */
	public record DossierParty(Party party, Bilingual representative) {
	}

}
