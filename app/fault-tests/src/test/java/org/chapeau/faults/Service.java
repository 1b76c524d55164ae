package org.chapeau.faults;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/**
 * Several nodes as one address, as a proxy in front of them makes it: each request goes
 * to any of them.
 */
final class Service {

	/** Within this the service has to be back, whatever has happened. */
	static final Duration BACK = Duration.ofSeconds(60);

	private final HttpClient client;

	private final List<URI> addresses;

	private final Random chance;

	Service(List<Node> nodes, long seed) {
		this(HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).followRedirects(Redirect.NEVER).build(),
				nodes.stream().map(Node::url).toList(), seed);
	}

	/**
	 * The service behind a real proxy.
	 * @param client which trusts it and follows no redirects
	 */
	Service(HttpClient client, URI proxy) {
		this(client, List.of(proxy), 0);
	}

	private Service(HttpClient client, List<URI> addresses, long seed) {
		this.client = client;
		this.addresses = addresses;
		this.chance = new Random(seed);
	}

	/**
	 * Sends a request to one node; to another if that one takes no connection, as nothing
	 * was sent then.
	 * @throws IOException if no answer came; whether it was done is not known
	 */
	HttpResponse<String> once(Function<URI, HttpRequest.Builder> request) throws IOException {
		List<URI> all = new ArrayList<>(this.addresses);
		synchronized (this.chance) {
			Collections.shuffle(all, this.chance);
		}
		for (URI node : all) {
			try {
				return send(request, node);
			}
			catch (ConnectException ex) {
				// The next.
			}
		}
		throw new ConnectException("No node takes a connection");
	}

	private HttpResponse<String> send(Function<URI, HttpRequest.Builder> request, URI node) throws IOException {
		try {
			return this.client.send(request.apply(node).timeout(BACK).build(), BodyHandlers.ofString());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Sends a request that only reads, to one node after another until one answers.
	 * @throws AssertionError if none does for a minute
	 */
	HttpResponse<String> untilAnswered(Function<URI, HttpRequest.Builder> request) {
		long begun = System.nanoTime();
		while (true) {
			try {
				return once(request);
			}
			catch (IOException ex) {
				if (System.nanoTime() - begun > BACK.toNanos()) {
					throw new AssertionError("No node has answered for a minute", ex);
				}
				Patience.pause(50);
			}
		}
	}

}
