package org.chapeau.realm;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class GroupIdTests {

	@Test
	void aGroupOfAPartyKnowsItsPartyAndItsSlug() {
		GroupId coordinator = new GroupId("EU/coordinator");
		assertThat(coordinator.party()).contains("EU");
		assertThat(coordinator.slug()).isEqualTo("coordinator");
	}

	@Test
	void aGroupBesideThePartiesHasNoParty() {
		GroupId operator = new GroupId("operator");
		assertThat(operator.party()).isEmpty();
		assertThat(operator.slug()).isEqualTo("operator");
	}

	@Test
	void aClaimNamesAGroupByItsFullPath() {
		assertThat(GroupId.fromClaim("/JP/director")).contains(new GroupId("JP/director"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "/", "JP/director", "/JP", "/JP/", "//director", "/JP/director/deputy", "/jp/director",
			"/JP/Director" })
	void aClaimOfAnotherFormNamesNoGroup(String claim) {
		assertThat(GroupId.fromClaim(claim)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "/EU/coordinator", "EU", "EU/", "E/coordinator", "EU/coordinator\n" })
	void aPathOfAnotherFormIsRefused(String path) {
		assertThatIllegalArgumentException().isThrownBy(() -> new GroupId(path));
	}

}
