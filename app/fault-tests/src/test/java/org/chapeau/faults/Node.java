package org.chapeau.faults;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * The packaged program in a process of its own. It keeps its port when it is started
 * again.
 */
final class Node implements AutoCloseable {

	/** The machine may be busy with other things than starting this. */
	private static final Duration START = Duration.ofMinutes(4);

	private static final HttpClient CLIENT = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

	private final String name;

	private final int port = Patience.called(Node::freePort);

	private final Path folder;

	private final List<String> command;

	private @Nullable Process process;

	/**
	 * Describes a node.
	 * @param folder where it works and logs
	 * @param options of its Java
	 * @param settings properties that differ from the program's own
	 */
	Node(String name, Path folder, List<String> options, Map<String, String> settings) {
		this.name = name;
		this.folder = Patience.called(() -> Files.createDirectories(folder.resolve(name)));
		this.command = new ArrayList<>(List.of(java(), "-Xmx400m", "-XX:+UseSerialGC"));
		this.command.addAll(options);
		this.command
			.addAll(List.of("-jar", jar().toString(), "--server.port=" + this.port, "--spring.main.banner-mode=off"));
		settings.forEach((key, value) -> this.command.add("--" + key + "=" + value));
	}

	/**
	 * The program as it is delivered.
	 */
	static Path jar() {
		Path jar = Path.of(System.getProperty("chapeau.jar", "")).toAbsolutePath().normalize();
		if (!Files.isRegularFile(jar)) {
			throw new IllegalStateException("The program has to be packaged first (mvn verify): " + jar);
		}
		return jar;
	}

	static String java() {
		return Path.of(System.getProperty("java.home"), "bin", "java").toString();
	}

	private static int freePort() throws IOException {
		try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return free.getLocalPort();
		}
	}

	URI url() {
		return URI.create("http://127.0.0.1:" + this.port);
	}

	/**
	 * Starts it and waits until it says that it can be asked.
	 * @return how long that took
	 */
	Duration start() {
		launch();
		return Patience.until(this + " is ready", START, this::isReadyOrDead, this::lastWords);
	}

	/**
	 * Starts it and waits for nothing.
	 */
	void launch() {
		this.process = Patience.called(() -> new ProcessBuilder(this.command).directory(this.folder.toFile())
			.redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
			.start());
	}

	/**
	 * Waits until it has ended by itself.
	 * @return its last words
	 */
	String awaitEnd() {
		Process awaited = Objects.requireNonNull(this.process, "started");
		Patience.until(this + " has ended", START, () -> !awaited.isAlive(), this::lastWords);
		return lastWords();
	}

	/**
	 * Whether somebody takes connections there.
	 */
	boolean isOpen() {
		try (Socket caller = new Socket(InetAddress.getLoopbackAddress(), this.port)) {
			return caller.isConnected();
		}
		catch (IOException ex) {
			return false;
		}
	}

	private boolean isReadyOrDead() {
		if (this.process == null || !this.process.isAlive()) {
			throw new AssertionError(this + " ended by itself. " + lastWords());
		}
		try {
			return CLIENT
				.send(HttpRequest.newBuilder(url().resolve("/actuator/health/readiness"))
					.timeout(Duration.ofSeconds(5))
					.build(), BodyHandlers.discarding())
				.statusCode() == 200;
		}
		catch (IOException ex) {
			return false;
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Ends it as {@code kill -9} does: in the midst of whatever it is doing.
	 */
	void kill() {
		if (this.process != null) {
			this.process.destroyForcibly();
			Patience.called(this.process::waitFor);
		}
	}

	@Override
	public void close() {
		kill();
	}

	Path log() {
		return this.folder.resolve("log.txt");
	}

	String lastWords() {
		List<String> lines = Patience.called(() -> Files.readAllLines(log()));
		return String.join("\n", lines.subList(Math.max(0, lines.size() - 40), lines.size()));
	}

	@Override
	public String toString() {
		return "node " + this.name;
	}

}
