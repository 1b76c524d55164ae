package org.chapeau.realm;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A real Keycloak with the realm imported, for trials and tests: it listens on 127.0.0.1
 * only, speaks HTTP and forgets everything when it stops. Never for production.
 */
public final class KeycloakServer implements AutoCloseable {

	// Seen on two cores: 25 s, a minute the first time, when the distribution compiles
	// its
	// configuration, and 80 s while other builds ran.
	private static final Duration START_LIMIT = Duration.ofMinutes(4);

	private static final Duration POLL_INTERVAL = Duration.ofMillis(200);

	private static final String HOST = "127.0.0.1";

	private static final String IMPORTED = "-realm.json";

	/**
	 * What the passwords of the sample users satisfy, in place of what the realm asks of
	 * real ones.
	 */
	private static final Map<String, String> FOR_TRIALS = Map.of("CHAPEAU_PASSWORD_POLICY", "length(7)");

	private final ProcessTree process;

	private final URI url;

	private final Path log;

	private final Thread shutdownHook = new Thread(this::kill, "stop-keycloak");

	private KeycloakServer(ProcessTree process, URI url, Path log) {
		this.process = process;
		this.url = url;
		this.log = log;
		// Keycloak would outlive a test or a command that is interrupted.
		Runtime.getRuntime().addShutdownHook(this.shutdownHook);
	}

	/**
	 * Starts Keycloak and waits until it serves the realm.
	 * @param distribution the unpacked distribution, the directory that holds {@code bin}
	 * @param port the port to listen on
	 * @param environment variables for Keycloak beside those of this process, such as
	 * {@code CHAPEAU_URL} and {@code CHAPEAU_CLIENT_SECRET}
	 * @return the running server, to be closed
	 * @throws IllegalStateException if there is no distribution, if the port is taken, or
	 * if Keycloak stops or does not serve the realm within four minutes; the message then
	 * ends with the last lines of its log
	 */
	public static KeycloakServer start(Path distribution, int port, Map<String, String> environment) {
		try (InputStream json = Realm.json()) {
			return start(distribution, port, environment,
					Map.of(Realm.NAME, new String(json.readAllBytes(), StandardCharsets.UTF_8)));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Starts Keycloak with several realms, such as those of identity providers beside
	 * Chapeau's.
	 * @param distribution as above
	 * @param port as above
	 * @param environment as above
	 * @param realms what Keycloak is to import, as JSON, by the name of the realm;
	 * Chapeau's own among them
	 * @return the running server, to be closed
	 * @throws IllegalStateException as above
	 */
	public static KeycloakServer start(Path distribution, int port, Map<String, String> environment,
			Map<String, String> realms) {
		URI url = URI.create("http://" + HOST + ":" + port);
		Path log = distribution.resolve("keycloak-" + port + ".log");
		try {
			Path command = command(distribution);
			requireFree(port);
			layOut(realms, distribution.resolve("data").resolve("import"));
			KeycloakServer server = new KeycloakServer(launch(command, url, environment, log), url, log);
			server.awaitReady();
			return server;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Path command(Path distribution) {
		boolean windows = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
		Path command = distribution.resolve("bin").resolve(windows ? "kc.bat" : "kc.sh").toAbsolutePath();
		if (!Files.isExecutable(command)) {
			throw new IllegalStateException("No distribution of Keycloak: nothing to execute at " + command);
		}
		return command;
	}

	// Another Keycloak on this port would answer in place of the one to be started.
	private static void requireFree(int port) {
		try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.getByName(HOST))) {
			// Bound, so free; closed again at once.
		}
		catch (IOException ex) {
			throw new IllegalStateException("Port " + port + " of " + HOST + " is taken", ex);
		}
	}

	/** Those alone: one of an earlier start would be imported too. */
	private static void layOut(Map<String, String> realms, Path directory) throws IOException {
		Files.createDirectories(directory);
		try (DirectoryStream<Path> earlier = Files.newDirectoryStream(directory, "*" + IMPORTED)) {
			for (Path file : earlier) {
				Files.delete(file);
			}
		}
		for (Map.Entry<String, String> realm : realms.entrySet()) {
			Files.writeString(directory.resolve(realm.getKey() + IMPORTED), realm.getValue());
		}
	}

	private static ProcessTree launch(Path command, URI url, Map<String, String> environment, Path log)
			throws IOException {
		ProcessBuilder builder = new ProcessBuilder(command.toString(), "start-dev", "--import-realm",
				// In memory, since an import leaves a realm that exists as it is.
				"--db=dev-mem", "--http-host=" + HOST, "--http-port=" + url.getPort(), "--hostname=" + url);
		builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
		builder.environment().putAll(FOR_TRIALS);
		builder.environment().putAll(environment);
		builder.redirectErrorStream(true).redirectOutput(log.toFile());
		return new ProcessTree(builder.start());
	}

	private void awaitReady() throws IOException {
		RealmProbe probe = new RealmProbe(issuer());
		long start = System.nanoTime();
		try {
			while (!probe.isServed()) {
				if (this.process.endsWithin(POLL_INTERVAL)) {
					throw failure("Keycloak stopped before it was ready");
				}
				if (System.nanoTime() - start > START_LIMIT.toNanos()) {
					throw failure("Keycloak was not ready within " + START_LIMIT.toSeconds() + " s");
				}
			}
		}
		catch (InterruptedException ex) {
			close();
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Interrupted while Keycloak was starting", ex);
		}
	}

	private IllegalStateException failure(String problem) throws IOException {
		close();
		List<String> lines = Files.readAllLines(this.log);
		List<String> last = lines.subList(Math.max(0, lines.size() - 20), lines.size());
		return new IllegalStateException(problem + "; see " + this.log + "\n" + String.join("\n", last));
	}

	/**
	 * The address of the server, such as {@code http://127.0.0.1:8180}.
	 */
	public URI url() {
		return this.url;
	}

	/**
	 * The issuer of the realm's tokens, below which its discovery document stands.
	 */
	public URI issuer() {
		return this.url.resolve("/realms/" + Realm.NAME);
	}

	/**
	 * The file that holds the output of Keycloak.
	 */
	public Path log() {
		return this.log;
	}

	/**
	 * Waits until Keycloak stops by itself or is killed.
	 * @return its exit code
	 * @throws InterruptedException if this thread is interrupted meanwhile
	 */
	public int waitFor() throws InterruptedException {
		return this.process.waitFor();
	}

	/**
	 * Stops Keycloak and all processes that it started, by force after ten seconds.
	 */
	@Override
	public void close() {
		try {
			Runtime.getRuntime().removeShutdownHook(this.shutdownHook);
		}
		catch (IllegalStateException ex) {
			// The machine is going down already, and the hook runs or has run.
		}
		kill();
	}

	private void kill() {
		this.process.kill();
	}

}
