package org.chapeau.app.identity.keycloak;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.chapeau.app.identity.VouchedAnew;
import org.chapeau.app.identity.VouchedForNoMore;
import org.chapeau.app.identity.keycloak.Keycloak.Answer;
import org.chapeau.realm.Realm;
import org.chapeau.text.Party;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What Keycloak's next word on somebody means for them beyond their session. How it is
 * asked, and what it then says, is tried on a real one.
 */
class StillSignedOnTests {

	private static final VouchedForNoMore DISMISSED = new VouchedForNoMore("jp.tanaka", null);

	private final GroupsOfToken groups = new GroupsOfToken(Realm.load());

	private final VouchingInSession vouchings = new VouchingInSession(Clock.systemUTC());

	private final List<Object> told = new ArrayList<>();

	private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/tasks");

	@AfterEach
	void nobodyIsSignedIn() {
		SecurityContextHolder.clearContext();
	}

	@Test
	void whoIsVouchedForAsBeforeGoesOn() throws Exception {
		asked(yes((word) -> {
		}));
		assertThat(isSignedIn()).isTrue();
		assertThat(this.told).isEmpty();
	}

	@Test
	void whoHasOtherGroupsGoesOnInThese() throws Exception {
		asked(yes((word) -> word.claim("groups", List.of("/JP/director"))));
		assertThat(isSignedIn()).isTrue();
		assertThat(this.told).singleElement().isInstanceOf(VouchedAnew.class);
	}

	@Test
	void whoIsInNoGroupIsToldSo() throws Exception {
		asked(yes((word) -> word.claim("groups", List.of())));
		assertThat(this.told).singleElement().isInstanceOf(VouchedAnew.class);
	}

	@Test
	void aSessionThatIsOverSaysNothingOfThePerson() throws Exception {
		asked(new Keycloak.No());
		assertThat(isSignedIn()).isFalse();
		assertThat(this.told).isEmpty();
	}

	@Test
	void norDoesSilence() throws Exception {
		asked(new Keycloak.Silence());
		assertThat(isSignedIn()).isTrue();
		assertThat(this.told).isEmpty();
	}

	@Test
	void anAccountThatIsSwitchedOffIsADismissal() throws Exception {
		asked(new Keycloak.Never());
		assertThat(isSignedIn()).isFalse();
		assertThat(this.told).containsExactly(DISMISSED);
	}

	@Test
	void soAreGroupsOfTheOtherSideOnTheWordOfTheirOwn() throws Exception {
		asked(yes((word) -> word.claim("groups", List.of("/EU/desk-officer"))));
		assertThat(isSignedIn()).isFalse();
		assertThat(this.told).containsExactly(new VouchedForNoMore("jp.tanaka", Party.JP));
	}

	@Test
	void aProviderOfNoSideSpeaksOfNobody() throws Exception {
		asked(yes((word) -> word.claim("identity_provider", "operations")));
		assertThat(isSignedIn()).isFalse();
		assertThat(this.told).isEmpty();
	}

	@Test
	void soIsAWordOnSomebodyElseOrUnderAnotherName() throws Exception {
		asked(yes((word) -> word.subject("another")));
		assertThat(isSignedIn()).isFalse();
		asked(yes((word) -> word.claim("preferred_username", "jp.yamada")));
		assertThat(isSignedIn()).isFalse();
		assertThat(this.told).containsExactly(DISMISSED, DISMISSED);
	}

	private boolean isSignedIn() {
		return this.request.getSession(false) != null;
	}

	/** Keycloak answers so at the first page after somebody's minute. */
	private void asked(Answer answer) throws Exception {
		OidcIdToken word = word((as) -> {
		});
		DefaultOidcUser user = new DefaultOidcUser(List.of(), word, "preferred_username");
		SecurityContextHolder.getContext().setAuthentication(this.groups.signedOn(user, word, "keycloak"));
		vouching().keepIn(this.request.getSession());
		new StillSignedOn(answering(answer), this.vouchings, this.groups, this.told::add).doFilter(this.request,
				new MockHttpServletResponse(), new MockFilterChain());
		this.request.removeAttribute(StillSignedOn.class.getName() + ".FILTERED");
	}

	private Keycloak answering(Answer answer) {
		return new Keycloak(null, null, this.vouchings, URI.create("http://127.0.0.1:1")) {
			@Override
			Answer standsBy(OAuth2AuthenticationToken who, Vouching vouching) {
				return answer;
			}
		};
	}

	private static Answer yes(Consumer<OidcIdToken.Builder> says) {
		return new Keycloak.Yes(word(says), vouching());
	}

	private static OidcIdToken word(Consumer<OidcIdToken.Builder> says) {
		OidcIdToken.Builder word = OidcIdToken.withTokenValue("any").subject("7d1f");
		word.claim("preferred_username", "jp.tanaka").claim("identity_provider", "jp");
		word.claim("groups", List.of("/JP/drafter"));
		says.accept(word);
		return word.build();
	}

	private static Vouching vouching() {
		return new Vouching("refresh", Instant.EPOCH);
	}

}
