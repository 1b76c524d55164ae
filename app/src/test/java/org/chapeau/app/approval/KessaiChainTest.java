package org.chapeau.app.approval;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

import org.chapeau.app.approval.KessaiChain.Place;
import org.chapeau.workflows.KessaiDecision;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class KessaiChainTest {

	private static final String DRAFTER = "JP/drafter";

	private static final String DIRECTOR = "JP/director";

	private static final String DEPUTY = "JP/deputy-director-general";

	private static final String GENERAL = "JP/director-general";

	private static final String LEGAL = "JP/international-legal-affairs";

	private final KessaiChain fresh = new KessaiChain(List.of(),
			List.of(List.of(DIRECTOR), List.of(DEPUTY), List.of(GENERAL)), List.of());

	@Test
	void theDirectorDecidesFirst() {
		assertThat(this.fresh.waiting()).containsExactly(DIRECTOR);
		assertThat(this.fresh.earlier()).isEmpty();
	}

	@Test
	void aPlaceIsOfOneGroupOrOfSeveralThatShareTheFile() {
		assertThat(KessaiChains.approvers(List.of(DIRECTOR, GENERAL + " , " + LEGAL)))
			.containsExactly(List.of(DIRECTOR), List.of(GENERAL, LEGAL));
	}

	@Test
	void aTableThatNamesNobodyIsNamedItself() {
		Stream.of(List.<String>of(), List.of(DIRECTOR, " "), List.of(","), Collections.singletonList((String) null))
			.forEach((rows) -> assertThatIllegalStateException().isThrownBy(() -> KessaiChains.approvers(rows))
				.withMessageContaining("kessaiChain"));
	}

	@Test
	void anApprovalPassesTheFileOn() {
		assertThat(approvedBy(DIRECTOR).waiting()).containsExactly(DEPUTY);
	}

	@Test
	void theChainIsCompleteOnceAllHaveApproved() {
		KessaiChain chain = approvedBy(DIRECTOR, DEPUTY, GENERAL);

		assertThat(chain.complete()).isTrue();
		assertThat(chain.open()).isFalse();
		assertThat(chain.waiting()).isEmpty();
	}

	@Test
	void aFileSentBackIsDecidedAnewByAllFromThereOn() {
		KessaiChain chain = approvedBy(DIRECTOR, DEPUTY).with(step(3, GENERAL, KessaiDecision.SENT_BACK, 1));

		assertThat(chain.waiting()).containsExactly(DIRECTOR);
		assertThat(chain.places()).noneMatch(Place::approved);
		assertThat(chain.taken()).hasSize(3);
	}

	@Test
	void aFileIsNotSentBackToOneself() {
		KessaiChain chain = approvedBy(DIRECTOR);

		assertThatIllegalStateException().isThrownBy(() -> chain.with(step(2, DEPUTY, KessaiDecision.SENT_BACK, 2)));
	}

	@Test
	void aReturnedTextIsNobodysTurn() {
		KessaiChain chain = this.fresh.with(step(1, DIRECTOR, KessaiDecision.TEXT_RETURNED, null));

		assertThat(chain.open()).isFalse();
		assertThat(chain.complete()).isFalse();
	}

	@Test
	void nobodyDecidesOutOfTurn() {
		assertThatIllegalStateException()
			.isThrownBy(() -> this.fresh.with(step(2, DEPUTY, KessaiDecision.APPROVED, null)));
	}

	@Test
	void bureausThatShareTheFileDecideInAnyOrderAndTheFileGoesOnAfterTheLast() {
		KessaiChain chain = shared().with(approved(1, DIRECTOR));
		assertThat(chain.waiting()).containsExactly(GENERAL, LEGAL);

		KessaiChain half = chain.with(approved(2, LEGAL));
		assertThat(half.waiting()).containsExactly(GENERAL);
		assertThat(half.places()).filteredOn(Place::approved).extracting(Place::group).containsExactly(DIRECTOR, LEGAL);

		assertThat(half.with(approved(2, GENERAL)).waiting()).containsExactly(DEPUTY);
	}

	@Test
	void aBureauThatSharesTheFileDecidesOnce() {
		KessaiChain half = shared().with(approved(1, DIRECTOR)).with(approved(2, LEGAL));

		assertThatIllegalStateException().isThrownBy(() -> half.with(approved(2, LEGAL)));
	}

	@Test
	void whatOneBureauSendsBackTheOtherDecidesAnewToo() {
		KessaiChain chain = shared().with(approved(1, DIRECTOR))
			.with(approved(2, LEGAL))
			.with(step(2, GENERAL, KessaiDecision.SENT_BACK, 1))
			.with(approved(1, DIRECTOR));

		assertThat(chain.waiting()).containsExactly(GENERAL, LEGAL);
	}

	@Test
	void theDrafterBeginsAndHasPutTheFileUpOnceItIsWithTheDirector() {
		KessaiChain chain = drafted();
		assertThat(chain.drafting()).isTrue();
		assertThat(chain.waiting()).containsExactly(DRAFTER);
		assertThat(chain.draft()).isEmpty();

		KessaiChain up = chain.with(putUp("as agreed"));
		assertThat(up.waiting()).containsExactly(DIRECTOR);
		assertThat(up.places()).filteredOn(Place::approved).extracting(Place::group).containsExactly(DRAFTER);
		assertThat(up.earlier()).extracting(Place::position).containsExactly(0);
	}

	@Test
	void theLatestExplanationCountsAndEverybodyDecidesAnew() {
		KessaiChain chain = drafted().with(putUp("as agreed"))
			.with(approved(1, DIRECTOR))
			.with(step(2, DEPUTY, KessaiDecision.SENT_BACK, 0));
		assertThat(chain.waiting()).containsExactly(DRAFTER);
		assertThat(chain.places()).noneMatch(Place::approved);

		KessaiChain again = chain.with(putUp("as agreed, and paid for"));
		assertThat(again.draft().orElseThrow().reason()).isEqualTo("as agreed, and paid for");
		assertThat(again.waiting()).containsExactly(DIRECTOR);
	}

	@Test
	void aDrafterDoesNotApproveAndAnApproverPutsNothingUp() {
		assertThatIllegalStateException()
			.isThrownBy(() -> drafted().with(step(0, DRAFTER, KessaiDecision.APPROVED, null)));
		assertThatIllegalStateException()
			.isThrownBy(() -> this.fresh.with(step(1, DIRECTOR, KessaiDecision.PUT_UP, null)));
	}

	@Test
	void aDrafterHasNobodyToSendTheFileBackTo() {
		assertThatIllegalStateException()
			.isThrownBy(() -> drafted().with(step(0, DRAFTER, KessaiDecision.SENT_BACK, -1)));
	}

	@Test
	void aChainWithoutADrafterSendsNothingBackToOne() {
		assertThatIllegalStateException()
			.isThrownBy(() -> this.fresh.with(step(1, DIRECTOR, KessaiDecision.SENT_BACK, 0)));
	}

	@Test
	void nobodyApprovesTheSameFileTwiceForThemselves() {
		KessaiChain chain = this.fresh.with(approvedFor(1, DIRECTOR, "sato", null));
		assertThat(chain.mayApprove("sato", null)).isFalse();
		assertThat(chain.mayApprove("tanaka", null)).isTrue();
	}

	@Test
	void whoHasApprovedMayApproveInThePlaceOfOneWhoIsAwayAndOfNoMore() {
		KessaiChain own = this.fresh.with(approvedFor(1, DIRECTOR, "sato", null));
		assertThat(own.mayApprove("sato", "mori")).isTrue();
		KessaiChain both = own.with(approvedFor(2, DEPUTY, "sato", "mori"));
		assertThat(both.mayApprove("sato", "ueda")).isFalse();
		assertThat(both.mayApprove("sato", "mori")).as("who holds two places").isFalse();
		assertThat(both.mayApprove("sato", null)).isFalse();
	}

	@Test
	void whoStandsInForOneMayStillApproveForThemselves() {
		KessaiChain chain = this.fresh.with(approvedFor(1, DIRECTOR, "sato", "mori"));
		assertThat(chain.mayApprove("sato", null)).isTrue();
	}

	@Test
	void thoseWhoShareAFileAreNotOnePerson() {
		KessaiChain half = shared().with(approvedFor(1, DIRECTOR, "mori", null))
			.with(approvedFor(2, LEGAL, "sato", "ueda"));
		assertThat(half.mayApprove("sato", "kato")).isFalse();
		assertThat(half.mayApprove("mori", "kato")).isTrue();
	}

	@Test
	void anApprovalThatIsGivenAnewIsNoSecondOne() {
		KessaiChain back = this.fresh.with(approvedFor(1, DIRECTOR, "sato", null))
			.with(approvedFor(2, DEPUTY, "tanaka", "mori"))
			.with(step(3, GENERAL, KessaiDecision.SENT_BACK, 2));
		assertThat(back.mayApprove("tanaka", "mori")).isTrue();
		assertThat(back.mayApprove("sato", null)).as("the file did not come back so far").isFalse();
	}

	@Test
	void puttingAFileUpIsNoApproval() {
		assertThat(drafted().with(putUp("as agreed")).mayApprove("somebody", "mori")).isTrue();
	}

	private static KessaiStep approvedFor(int position, String group, String by, @Nullable String principal) {
		return new KessaiStep(position, group, KessaiDecision.APPROVED, null, null, "hash", by, principal,
				Instant.EPOCH, null);
	}

	private static KessaiChain drafted() {
		return new KessaiChain(List.of(DRAFTER), List.of(List.of(DIRECTOR), List.of(DEPUTY)), List.of());
	}

	private static KessaiStep putUp(String explanation) {
		return new KessaiStep(0, DRAFTER, KessaiDecision.PUT_UP, null, explanation, "hash", "somebody", null,
				Instant.EPOCH, null);
	}

	private static KessaiChain shared() {
		return new KessaiChain(List.of(), List.of(List.of(DIRECTOR), List.of(GENERAL, LEGAL), List.of(DEPUTY)),
				List.of());
	}

	private static KessaiStep approved(int position, String group) {
		return step(position, group, KessaiDecision.APPROVED, null);
	}

	private KessaiChain approvedBy(String... groups) {
		KessaiChain chain = this.fresh;
		for (int i = 0; i < groups.length; i++) {
			chain = chain.with(step(i + 1, groups[i], KessaiDecision.APPROVED, null));
		}
		return chain;
	}

	private static KessaiStep step(int position, String group, KessaiDecision decision, @Nullable Integer backTo) {
		return new KessaiStep(position, group, decision, backTo, null, "hash", "somebody", null, Instant.EPOCH, null);
	}

}
