package org.chapeau.faults;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.List;

import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * A real Caddy with {@code deploy/Caddyfile} as it stands, but for the addresses of this
 * machine and certificates of its own making. Chapeau is at 127.0.0.1, Keycloak at
 * 127.0.0.2.
 */
final class Proxy implements AutoCloseable {

	static final String MISSING = "Skipped: caddy is absent; install it, on Debian: apt install caddy";

	private static final Path FILE = Path.of("..", "..", "deploy", "Caddyfile");

	private static final Duration START = Duration.ofSeconds(30);

	private final int plain = freePort();

	private final int tls = freePort();

	private final Path folder;

	private final Process process;

	private final HttpClient client;

	/**
	 * Starts it and waits until it answers.
	 * @param folder of its own
	 * @param nodes the two nodes of the file
	 * @param keycloak the address of Keycloak
	 */
	Proxy(Path folder, List<Node> nodes, URI keycloak) throws Exception {
		this.folder = Files.createDirectories(folder);
		Path file = Files.writeString(folder.resolve("Caddyfile"), here(nodes, keycloak));
		ProcessBuilder caddy = new ProcessBuilder("caddy", "run", "--adapter", "caddyfile", "--config",
				file.toString());
		caddy.environment().put("HOME", folder.toString());
		caddy.environment().put("CHAPEAU_HOST", chapeau().getHost());
		caddy.environment().put("KEYCLOAK_HOST", keycloak().getHost());
		this.process = caddy.redirectErrorStream(true).redirectOutput(log().toFile()).start();
		// Whoever waits in vain has nothing to close.
		Runtime.getRuntime().addShutdownHook(new Thread(this.process::destroyForcibly));
		Path root = folder.resolve("store/pki/authorities/local/root.crt");
		Patience.until("the proxy has certificates", START, () -> Files.exists(root), this::words);
		this.client = HttpClient.newBuilder()
			.version(HttpClient.Version.HTTP_1_1)
			.followRedirects(Redirect.NEVER)
			.sslContext(trusting(root))
			.build();
		Patience.until("the proxy answers", START, this::answers, this::words);
	}

	/** Whether it is on this machine. */
	static boolean isInstalled() {
		try {
			return new ProcessBuilder("caddy", "version").redirectErrorStream(true).start().waitFor() == 0;
		}
		catch (IOException ex) {
			return false;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	private String here(List<Node> nodes, URI keycloak) throws IOException {
		return Files.readString(FILE)
			.replaceFirst("\\{\n", """
					{
						admin off
						local_certs
						skip_install_trust
						http_port %d
						https_port %d
						storage file_system %s
					""".formatted(this.plain, this.tls, this.folder.resolve("store")))
			.replace("chapeau-1:8080", nodes.get(0).url().getAuthority())
			.replace("chapeau-2:8080", nodes.get(1).url().getAuthority())
			.replace("keycloak:8080", keycloak.getAuthority());
	}

	private static SSLContext trusting(Path root) throws Exception {
		KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
		trusted.load(null, null);
		try (var certificate = Files.newInputStream(root)) {
			trusted.setCertificateEntry("root",
					CertificateFactory.getInstance("X.509").generateCertificate(certificate));
		}
		TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
		trust.init(trusted);
		SSLContext context = SSLContext.getInstance("TLS");
		context.init(null, trust.getTrustManagers(), null);
		return context;
	}

	private static int freePort() {
		try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return free.getLocalPort();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private boolean answers() {
		try {
			return this.client
				.send(HttpRequest.newBuilder(chapeau().resolve("/sign-in")).build(), BodyHandlers.discarding())
				.statusCode() == 200;
		}
		catch (IOException ex) {
			return false;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	URI chapeau() {
		return URI.create("https://127.0.0.1:" + this.tls);
	}

	/** As a browser comes that was typed no {@code https} into. */
	URI withoutTls() {
		return URI.create("http://127.0.0.1:" + this.plain);
	}

	URI keycloak() {
		return URI.create("https://127.0.0.2:" + this.tls);
	}

	/** One that trusts it. */
	HttpClient client() {
		return this.client;
	}

	Path log() {
		return this.folder.resolve("log.txt");
	}

	/** All it has logged. */
	String words() {
		return Patience.called(() -> Files.readString(log()));
	}

	@Override
	public void close() {
		this.process.destroyForcibly();
		Patience.called(this.process::waitFor);
	}

}
