package org.chapeau.faults;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/**
 * Somebody at a browser without script, in English: reads pages, fills in their forms and
 * sends them, to whichever node answers.
 */
final class Person {

	private static final String SIGN_IN = "/sign-in";

	/** The password of all sample users. */
	private static final String PASSWORD = "chapeau";

	private final String name;

	private final Service service;

	private final Map<String, String> cookies = new ConcurrentHashMap<>();

	Person(String name, Service service) {
		this.name = name;
		this.service = service;
	}

	String name() {
		return this.name;
	}

	/**
	 * Goes to a page, and signs in first where that is wanted.
	 */
	Page visits(String path) {
		Page page = goes(path);
		while (page.path().startsWith(SIGN_IN)) {
			sends(page, SIGN_IN, Map.of("username", this.name, "password", PASSWORD));
			page = goes(path);
		}
		return page;
	}

	private Page goes(String path) {
		String next = path;
		for (int hops = 0; hops < 6; hops++) {
			String here = next;
			HttpResponse<String> answer = this.service.untilAnswered((node) -> request(node, here).GET());
			keepCookies(answer);
			if (answer.statusCode() / 100 != 3) {
				return new Page(here, answer.statusCode(), answer.body());
			}
			next = target(answer);
		}
		throw new AssertionError(this.name + " is sent around in circles from " + path);
	}

	/**
	 * Fills in a form and sends it.
	 * @param action the end of the address the form is sent to
	 * @param typed what to put into its fields
	 * @return the page that follows; empty if no answer came, and nobody knows whether it
	 * was taken
	 */
	Optional<Page> sends(Page page, String action, Map<String, String> typed) {
		FormElement form = page.form(action);
		String body = Stream
			.concat(form.formData()
				.stream()
				.filter((field) -> !typed.containsKey(field.key()))
				.map((field) -> encoded(field.key()) + "=" + encoded(field.value())),
					typed.entrySet().stream().map((field) -> encoded(field.getKey()) + "=" + encoded(field.getValue())))
			.collect(Collectors.joining("&"));
		HttpResponse<String> answer;
		try {
			answer = this.service.once((node) -> request(node, form.attr("action"))
				.header("Content-Type", "application/x-www-form-urlencoded")
				.header("Origin", node.toString())
				.POST(BodyPublishers.ofString(body)));
		}
		catch (IOException ex) {
			return Optional.empty();
		}
		keepCookies(answer);
		return Optional.of((answer.statusCode() / 100 == 3) ? goes(target(answer))
				: new Page(form.attr("action"), answer.statusCode(), answer.body()));
	}

	private HttpRequest.Builder request(URI node, String path) {
		HttpRequest.Builder request = HttpRequest.newBuilder(node.resolve(path)).header("Accept-Language", "en");
		if (!this.cookies.isEmpty()) {
			request.header("Cookie",
					this.cookies.entrySet()
						.stream()
						.map((cookie) -> cookie.getKey() + "=" + cookie.getValue())
						.collect(Collectors.joining("; ")));
		}
		return request;
	}

	private void keepCookies(HttpResponse<String> answer) {
		answer.headers().allValues("Set-Cookie").forEach((cookie) -> {
			String[] pair = cookie.split(";", 2)[0].split("=", 2);
			this.cookies.put(pair[0], pair[1]);
		});
	}

	/** Without the node: whoever answered may be dead by now. */
	private static String target(HttpResponse<String> answer) {
		URI target = URI.create(answer.headers().firstValue("Location").orElseThrow());
		return target.getRawPath() + ((target.getRawQuery() != null) ? "?" + target.getRawQuery() : "");
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

	/**
	 * A page as it was answered.
	 *
	 * @param path where it is
	 * @param status its status
	 * @param body its source
	 */
	record Page(String path, int status, String body) {

		Document document() {
			return Jsoup.parse(body());
		}

		/** Whether it says that what was sent is done. */
		boolean isTold() {
			return !document().select("main .done").isEmpty();
		}

		/** Why what was sent was not done, if it says so. */
		Optional<String> refusal() {
			return Optional.ofNullable(document().selectFirst("main .refused")).map(Element::text);
		}

		boolean has(String action) {
			return !document().select("form[action$=" + action + "]").isEmpty();
		}

		FormElement form(String action) {
			return document().select("form[action$=" + action + "]")
				.forms()
				.stream()
				.findFirst()
				.orElseThrow(() -> new AssertionError("No form to " + action + " on " + path() + " (" + status() + "): "
						+ document().select("main").text()));
		}

	}

}
