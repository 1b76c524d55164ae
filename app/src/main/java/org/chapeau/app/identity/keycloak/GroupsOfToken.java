package org.chapeau.app.identity.keycloak;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.chapeau.app.identity.GroupAuthority;
import org.chapeau.app.identity.VouchedForNoMore;
import org.chapeau.realm.GroupId;
import org.chapeau.realm.PartyEntry;
import org.chapeau.realm.Realm;
import org.chapeau.text.Party;
import org.springframework.context.annotation.Profile;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.mapping.GrantedAuthoritiesMapper;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.StandardClaimNames;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUserAuthority;
import org.springframework.stereotype.Component;

/**
 * Reads the groups out of the {@code groups} claim of an id token, as full paths, and
 * sees that nobody comes through one side's identity provider into a group of another. An
 * identity provider's alias in Keycloak begins with the code of its party, such as
 * {@code jp} or {@code jp-mofa}.
 */
@Component
@Profile("keycloak")
class GroupsOfToken implements GrantedAuthoritiesMapper {

	private static final String GROUPS = "groups";

	/** Which of Keycloak's identity providers vouched, if another one did. */
	private static final String PROVIDER = "identity_provider";

	private final Set<String> parties;

	GroupsOfToken(Realm realm) {
		this.parties = realm.parties().stream().map(PartyEntry::code).collect(Collectors.toSet());
	}

	@Override
	public Collection<? extends GrantedAuthority> mapAuthorities(Collection<? extends GrantedAuthority> authorities) {
		return authorities.stream()
			.filter(OidcUserAuthority.class::isInstance)
			.flatMap((authority) -> groups(((OidcUserAuthority) authority).getIdToken()).stream())
			.collect(Collectors.toCollection(LinkedHashSet::new));
	}

	/**
	 * Somebody as a new id token has them.
	 * @throws OtherSideException if its groups are of a side that their provider may not
	 * vouch for
	 */
	OAuth2AuthenticationToken signedOn(OidcUser before, OidcIdToken word, String registration) {
		OidcUserAuthority authority = new OidcUserAuthority(word, before.getUserInfo());
		DefaultOidcUser user = new DefaultOidcUser(Set.of(authority), word, before.getUserInfo(),
				StandardClaimNames.PREFERRED_USERNAME);
		return new OAuth2AuthenticationToken(user, groups(word), registration);
	}

	/**
	 * What it says of somebody that an id token names no groups that they may be in:
	 * through a side's provider, that they are none of its people any more, and nothing
	 * of anybody else; without one, that they may not work here, whoever they are.
	 */
	Optional<VouchedForNoMore> dismissal(String name, OidcIdToken token) {
		String provider = token.getClaimAsString(PROVIDER);
		if (provider == null) {
			return Optional.of(new VouchedForNoMore(name, null));
		}
		return party(provider).map((side) -> new VouchedForNoMore(name, new Party(side)));
	}

	private Set<GrantedAuthority> groups(OidcIdToken token) {
		List<String> paths = Optional.ofNullable(token.getClaimAsStringList(GROUPS)).orElse(List.of());
		String provider = token.getClaimAsString(PROVIDER);
		if (provider != null && !paths.stream().allMatch((path) -> isOf(provider, path))) {
			throw new OtherSideException(token.getPreferredUsername(), party(provider).map(Party::new).orElse(null));
		}
		return paths.stream().map(GroupAuthority::new).collect(Collectors.toCollection(LinkedHashSet::new));
	}

	/**
	 * Whether a provider may vouch for a group: a side's for a group of that side, any
	 * other for a group of none.
	 */
	private boolean isOf(String provider, String path) {
		return GroupId.fromClaim(path).flatMap(GroupId::party).equals(party(provider));
	}

	private Optional<String> party(String provider) {
		return Optional.of(provider.split("-", 2)[0].toUpperCase(Locale.ROOT)).filter(this.parties::contains);
	}

}
