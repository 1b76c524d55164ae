package org.chapeau.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.chapeau.text.AnyText.Round;

import static org.assertj.core.api.Assertions.assertThat;

class SettlingPropertyTests {

	private static final Party OTHER = new Party("OTHER");

	@Provide
	Arbitrary<Round> rounds() {
		return AnyText.canonicalRound();
	}

	@Provide
	Arbitrary<RollingText> rollingTexts() {
		return AnyText.rollingText();
	}

	@Provide
	Arbitrary<Set<Party>> someParties() {
		return AnyText.parties().set().ofMinSize(1).ofMaxSize(3);
	}

	@Provide
	Arbitrary<Party> parties() {
		return AnyText.parties();
	}

	@Property(tries = 200)
	void whoeverSupportsAPartyWantsItsProposal(@ForAll("rounds") Round round) {
		RollingText text = round.compiled();
		round.proposals()
			.forEach((party, proposal) -> assertThat(text.supportedBy(OTHER, party).as(OTHER)).isEqualTo(proposal));
	}

	@Property(tries = 200)
	void supportChangesOnlyTheBracketsThatDoNotNameTheSupporter(@ForAll("rollingTexts") RollingText text,
			@ForAll("parties") Party supporter, @ForAll("parties") Party proposer) {
		List<OpenBracket> before = text.openBrackets();
		List<OpenBracket> after = text.supportedBy(supporter, proposer).openBrackets();
		assertThat(after).extracting(OpenBracket::path).isEqualTo(before.stream().map(OpenBracket::path).toList());
		for (int i = 0; i < before.size(); i++) {
			List<Reading> readings = before.get(i).bracket().readings();
			boolean named = readings.stream().anyMatch((reading) -> reading.isWantedBy(supporter));
			boolean proposed = readings.stream().anyMatch((reading) -> reading.proposers().contains(proposer));
			Party like = (proposed && !named) ? proposer : supporter;
			assertThat(readingOf(after.get(i), supporter)).isEqualTo(readingOf(before.get(i), like));
		}
	}

	@Property(tries = 200)
	void supportChangesNobodyElsesView(@ForAll("rollingTexts") RollingText text, @ForAll("parties") Party supporter,
			@ForAll("parties") Party proposer) {
		RollingText supported = text.supportedBy(supporter, proposer);
		for (Party party : text.parties()) {
			if (!party.equals(supporter)) {
				assertThat(supported.as(party)).isEqualTo(text.as(party));
			}
		}
		assertThat(supported.base()).isEqualTo(text.base());
		assertThat(RollingText.parse(supported.print())).isEqualTo(supported);
	}

	@Property(tries = 200)
	void whatIsAgreedIsWhatEachOfTheAgreedWants(@ForAll("rollingTexts") RollingText text,
			@ForAll("someParties") Set<Party> all) {
		RollingText settled = text.settle(all);
		all.forEach((party) -> assertThat(settled.as(party)).isEqualTo(text.as(party)));
	}

	@Property(tries = 200)
	void whatIsSettledStaysSettled(@ForAll("rollingTexts") RollingText text, @ForAll("someParties") Set<Party> all) {
		RollingText settled = text.settle(all);
		assertThat(settled.settle(all)).isEqualTo(settled);
		assertThat(RollingText.parse(settled.print())).isEqualTo(settled);
		assertThat(settled.openBrackets()).allSatisfy((open) -> assertThat(open.bracket().readings())
			.noneMatch((reading) -> reading.proposers().containsAll(all)));
	}

	@Property(tries = 200)
	void settlingAmongAllLeavesExactlyWhatIsNotWantedByAll(@ForAll("rounds") Round round) {
		Set<Party> all = round.proposals().keySet();
		RollingText settled = round.compiled().settle(all);
		assertThat(settled.isClean()).isEqualTo(Set.copyOf(round.proposals().values()).size() == 1);
		round.proposals().forEach((party, proposal) -> assertThat(settled.as(party)).isEqualTo(proposal));
	}

	@Property(tries = 200)
	void equalProposalsOfAllSettleToThatProposal(@ForAll("rounds") Round round) {
		Set<Party> all = round.proposals().keySet();
		for (String proposal : round.proposals().values()) {
			Map<Party, String> same = new LinkedHashMap<>();
			all.forEach((party) -> same.put(party, proposal));
			RollingText text = RollingText.compile(round.base(), same, round.language());
			assertThat(text.settle(all)).isEqualTo(RollingText.agreed(proposal));
		}
	}

	@Property(tries = 200)
	void takingAReadingChangesNothingElse(@ForAll("rollingTexts") RollingText text, @ForAll("parties") Party party) {
		for (OpenBracket open : text.openBrackets()) {
			if (open.path().steps().size() == 1) {
				for (int i = 0; i < open.bracket().readings().size(); i++) {
					assertThat(text.asTaking(party, open.path(), i)).isEqualTo(text.take(open.path(), i).as(party));
				}
				assertThat(text.asTakingBase(party, open.path())).isEqualTo(text.takeBase(open.path()).as(party));
			}
		}
	}

	@Property(tries = 200)
	void takingWhatAPartyWantsAnywayChangesNothing(@ForAll("rollingTexts") RollingText text) {
		for (Party party : text.parties()) {
			for (OpenBracket open : wantedBy(party, text)) {
				int reading = open.bracket().readingOf(party).map(open.bracket().readings()::indexOf).orElse(-1);
				assertThat((reading < 0) ? text.asTakingBase(party, open.path())
						: text.asTaking(party, open.path(), reading))
					.isEqualTo(text.as(party));
			}
		}
	}

	@Property(tries = 200)
	void jointTextsAreWhatEachPartyWantsOfBoth(@ForAll("rollingTexts") RollingText first,
			@ForAll("rollingTexts") RollingText next, @ForAll Language language) {
		RollingText joint = first.followedBy(next, language);
		SortedSet<Party> parties = new TreeSet<>(first.parties());
		parties.addAll(next.parties());
		parties.add(OTHER);
		parties.forEach(
				(party) -> assertThat(joint.as(party)).isEqualTo(joined(first.as(party), next.as(party), language)));
		assertThat(joint.base()).isEqualTo(joined(first.base(), next.base(), language));
		assertThat(RollingText.parse(joint.print())).isEqualTo(joint);
	}

	private static String joined(String first, String next, Language language) {
		boolean blank = language == Language.EN && !first.isEmpty() && !next.isEmpty();
		return blank ? first + " " + next : first + next;
	}

	private static RollingText readingOf(OpenBracket open, Party party) {
		return open.bracket()
			.readingOf(party)
			.map(Reading::content)
			.map((content) -> RollingText.agreed(content.base()))
			.orElse(RollingText.EMPTY);
	}

	/**
	 * The brackets that stand in the party's view of the text: nested ones only where it
	 * wants the reading around them.
	 */
	private static List<OpenBracket> wantedBy(Party party, RollingText text) {
		List<OpenBracket> wanted = new ArrayList<>();
		for (OpenBracket open : text.openBrackets()) {
			boolean own = true;
			List<Integer> steps = open.path().steps();
			for (int i = 1; i < steps.size(); i += 2) {
				Bracket around = Brackets.at(text, new BracketPath(steps.subList(0, i)));
				own &= around.readingOf(party).map(around.readings()::indexOf).orElse(-1).equals(steps.get(i));
			}
			if (own) {
				wanted.add(open);
			}
		}
		return wanted;
	}

}
