package org.chapeau.app.identity.keycloak;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.chapeau.app.identity.GroupAuthority;
import org.chapeau.app.identity.VouchedForNoMore;
import org.chapeau.realm.Realm;
import org.chapeau.text.Party;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.OidcUserAuthority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * Each side's identity provider vouches for its own people, and for nobody else's groups.
 */
class GroupsOfTokenTests {

	private final GroupsOfToken groups = new GroupsOfToken(Realm.load());

	@Test
	void groupsAreReadFromTheIdTokenAlone() {
		assertThat(mapped("/EU/desk-officer /EU/legal-adviser", ""))
			.containsExactly(new GroupAuthority("/EU/desk-officer"), new GroupAuthority("/EU/legal-adviser"));
		assertThat(mapped("", "")).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "eu, /EU/desk-officer", "jp, /JP/drafter /JP/director", "jp-mofa, /JP/drafter",
			"JP-MOD, /JP/mod-liaison", "operations, /operator", "'', /EU/desk-officer", "eu, ''" })
	void aProviderVouchesForTheGroupsOfItsSide(String provider, String paths) {
		assertThat(mapped(paths, provider))
			.hasSize((int) Arrays.stream(paths.split(" ")).filter((p) -> !p.isEmpty()).count());
	}

	@ParameterizedTest
	@CsvSource({ "eu, /JP/drafter", "jp, /EU/desk-officer", "jp, /JP/drafter /EU/desk-officer", "eu, /operator",
			"operations, /EU/desk-officer", "jpx, /JP/drafter", "eu, no path" })
	void nobodyComesThroughAProviderIntoAGroupOfAnotherSide(String provider, String paths) {
		assertThatExceptionOfType(OAuth2AuthenticationException.class).isThrownBy(() -> mapped(paths, provider))
			.satisfies((refused) -> assertThat(refused.getError().getErrorCode()).isEqualTo("other-side"));
	}

	@Test
	void aProviderSaysByItThatSomebodyOfItsOwnSideHasLeftAndNothingOfAnybodyElse() {
		assertThat(says("jp", "/EU/desk-officer")).contains(new VouchedForNoMore("jp.tanaka", Party.JP));
		assertThat(says("operations", "/EU/desk-officer")).isEmpty();
	}

	@Test
	void soItDoesByGroupsThatAreNone() {
		assertThat(dismissal("jp-mofa")).contains(new VouchedForNoMore("eu.desk", Party.JP));
		assertThat(dismissal("operations")).isEmpty();
		assertThat(dismissal(null)).as("an account at Keycloak itself").contains(new VouchedForNoMore("eu.desk", null));
	}

	private Optional<VouchedForNoMore> dismissal(@Nullable String provider) {
		OidcIdToken.Builder word = OidcIdToken.withTokenValue("any").subject("7d1f");
		if (provider != null) {
			word.claim("identity_provider", provider);
		}
		return this.groups.dismissal("eu.desk", word.build());
	}

	private Optional<VouchedForNoMore> says(String provider, String paths) {
		return catchThrowableOfType(OtherSideException.class, () -> mapped(paths, provider)).says();
	}

	private List<GrantedAuthority> mapped(String paths, String provider) {
		OidcIdToken.Builder word = OidcIdToken.withTokenValue("any").subject("7d1f");
		word.claim("preferred_username", "jp.tanaka");
		word.claim("groups", new ArrayList<>(Arrays.stream(paths.split(" ")).filter((p) -> !p.isEmpty()).toList()));
		if (!provider.isEmpty()) {
			word.claim("identity_provider", provider);
		}
		return List.copyOf(this.groups
			.mapAuthorities(List.of(new OidcUserAuthority(word.build()), new SimpleGrantedAuthority("SCOPE_openid"))));
	}

}
