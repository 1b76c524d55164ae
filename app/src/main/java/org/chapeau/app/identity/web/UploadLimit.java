package org.chapeau.app.identity.web;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses what is too big to be read at all, before its parts are looked for: a form that
 * was not read has no token either, and its sender would be told of a token.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class UploadLimit extends OncePerRequestFilter {

	private static final String PUBLIC = "/public/";

	private final long bytes;

	private final long publicBytes;

	/**
	 * @param limit for those who have signed in
	 * @param publicLimit for everybody: what the gate of Word files admits, and the form
	 * around it
	 */
	UploadLimit(@Value("${spring.servlet.multipart.max-request-size}") DataSize limit,
			@Value("${chapeau.limits.public-upload:21MB}") DataSize publicLimit) {
		this.bytes = limit.toBytes();
		this.publicBytes = publicLimit.toBytes();
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		boolean open = AdmissionInterceptor.path(request).startsWith(PUBLIC);
		long length = request.getContentLengthLong();
		// Who does not say how much it is may send no end of it.
		boolean untold = open && length < 0 && request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
		if (untold || length > (open ? this.publicBytes : this.bytes)) {
			response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
			return;
		}
		chain.doFilter(request, response);
	}

}
