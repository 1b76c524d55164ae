package org.chapeau.realm;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Just enough of a browser to sign in: it keeps cookies and does not follow redirects.
 * Keycloak marks its cookies as secure, and a browser sends such cookies to 127.0.0.1
 * over HTTP too, which Java's cookie store does not.
 */
final class Browser {

	private final HttpClient client = HttpClient.newHttpClient();

	private final Map<String, String> cookies = new LinkedHashMap<>();

	HttpResponse<String> get(String address, Map<String, String> query) throws IOException, InterruptedException {
		return send(HttpRequest.newBuilder(URI.create(address + "?" + form(query))));
	}

	HttpResponse<String> post(String address, Map<String, String> fields) throws IOException, InterruptedException {
		return send(HttpRequest.newBuilder(URI.create(address))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString(form(fields))));
	}

	private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
		if (!this.cookies.isEmpty()) {
			request.header("Cookie",
					this.cookies.entrySet()
						.stream()
						.map((cookie) -> cookie.getKey() + "=" + cookie.getValue())
						.collect(Collectors.joining("; ")));
		}
		HttpResponse<String> response = this.client.send(request.build(), BodyHandlers.ofString());
		for (String cookie : response.headers().allValues("Set-Cookie")) {
			String[] pair = cookie.split(";", 2)[0].split("=", 2);
			this.cookies.put(pair[0], pair[1]);
		}
		return response;
	}

	private static String form(Map<String, String> fields) {
		return fields.entrySet()
			.stream()
			.map((field) -> encode(field.getKey()) + "=" + encode(field.getValue()))
			.collect(Collectors.joining("&"));
	}

	private static String encode(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

}
