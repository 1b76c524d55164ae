package org.chapeau.app.identity.web;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.chapeau.app.identity.Admission.Admitted;
import org.chapeau.app.identity.Admissions;
import org.chapeau.app.identity.GroupAuthority;
import org.chapeau.app.kernel.Zone;
import org.chapeau.text.Party;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets a request work on the rows of its reader's side and no others. It stands behind
 * the sign-on and is the only place where a reader's zone comes from.
 */
class ReadersZone extends OncePerRequestFilter {

	private final Admissions admissions;

	ReadersZone(Admissions admissions) {
		this.admissions = admissions;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain next)
			throws ServletException, IOException {
		try (Zone zone = Zone.of(side(SecurityContextHolder.getContext().getAuthentication()))) {
			next.doFilter(request, response);
		}
	}

	@Override
	protected boolean shouldNotFilterErrorDispatch() {
		return false;
	}

	private @Nullable Party side(@Nullable Authentication who) {
		return (who != null
				&& this.admissions.admit(who.getName(), GroupAuthority.paths(who)) instanceof Admitted admitted)
						? admitted.user().party() : null;
	}

}
