package org.chapeau.app.audit.web;

import java.util.Map;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.kernel.AccessLog;
import org.chapeau.app.kernel.Accessed;
import org.chapeau.app.kernel.Attachment;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.kernel.FileHash;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.converter.ByteArrayHttpMessageConverter;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/**
 * Puts on record who gets hold of a file, whichever page hands it out as an
 * {@link Attachment}, before it is on its way. What answers a form is not among them:
 * that is the sender's own file, and nothing is kept of it.
 */
@ControllerAdvice
class DownloadRecorder implements ResponseBodyAdvice<byte[]> {

	/** As much as the record has room for. */
	private static final int LONGEST_NAME = 120;

	private final AccessLog log;

	DownloadRecorder(AccessLog log) {
		this.log = log;
	}

	@Override
	public boolean supports(MethodParameter answer, Class<? extends HttpMessageConverter<?>> converter) {
		return ByteArrayHttpMessageConverter.class.isAssignableFrom(converter);
	}

	@Override
	public byte @Nullable [] beforeBodyWrite(byte @Nullable [] file, MethodParameter answer, MediaType type,
			Class<? extends HttpMessageConverter<?>> converter, ServerHttpRequest request,
			ServerHttpResponse response) {
		if (file != null && response.getHeaders().getContentDisposition().isAttachment()
				&& !HttpMethod.POST.equals(request.getMethod()) && request instanceof ServletServerHttpRequest servlet
				&& servlet.getServletRequest().getAttribute("me") instanceof CurrentUser reader
				&& reader.party() != null) {
			DossierId dossier = dossier(servlet.getServletRequest());
			String name = (dossier != null) ? null
					: cut(String.valueOf(response.getHeaders().getContentDisposition().getFilename()));
			this.log.put(Accessed.downloaded(reader.side(), dossier, reader.name(), FileHash.sha256(file), name));
		}
		return file;
	}

	/** The dossier that the address names. */
	private static @Nullable DossierId dossier(HttpServletRequest request) {
		Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
		Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
		if (!String.valueOf(pattern).startsWith("/dossiers/{id}") || !(variables instanceof Map<?, ?> values)) {
			return null;
		}
		return Optional.ofNullable(values.get("id")).map(String::valueOf).map(DossierId::of).orElse(null);
	}

	private static String cut(String name) {
		return name.substring(0, Math.min(name.length(), LONGEST_NAME));
	}

}
