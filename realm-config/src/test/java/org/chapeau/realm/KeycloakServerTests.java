package org.chapeau.realm;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * How a start fails; that it succeeds is for {@link SignOnIT} to show.
 */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the failing distributions are shell scripts")
class KeycloakServerTests {

	@TempDir
	private Path distribution = Path.of("");

	@Test
	void aDirectoryWithoutKeycloakIsRefused() {
		assertThatIllegalStateException()
			.isThrownBy(() -> KeycloakServer.start(this.distribution, freePort(), Map.of()))
			.withMessageContaining("nothing to execute at " + this.distribution.toAbsolutePath());
	}

	@Test
	void aPortThatIsTakenIsRefusedBeforeAnythingStarts() throws IOException {
		script("touch \"$(dirname \"$0\")/started\"");
		try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
			int port = taken.getLocalPort();
			assertThatIllegalStateException().isThrownBy(() -> KeycloakServer.start(this.distribution, port, Map.of()))
				.withMessage("Port " + port + " of 127.0.0.1 is taken");
		}
		assertThat(this.distribution.resolve("bin/started")).doesNotExist();
	}

	@Test
	void aServerThatStopsIsReportedWithTheEndOfItsLog() throws IOException {
		script("echo options: \"$@\"; echo reason: \"$REASON\"; exit 3");
		int port = freePort();
		assertThatIllegalStateException()
			.isThrownBy(() -> KeycloakServer.start(this.distribution, port, Map.of("REASON", "no memory")))
			.withMessageStartingWith("Keycloak stopped before it was ready; see ")
			.withMessageContaining("--http-host=127.0.0.1 --http-port=" + port)
			.withMessageEndingWith("reason: no memory");
	}

	@Test
	void theRealmIsLaidWhereKeycloakImportsFrom() throws IOException {
		script("exit 0");
		assertThatIllegalStateException()
			.isThrownBy(() -> KeycloakServer.start(this.distribution, freePort(), Map.of()));
		try (var json = Realm.json()) {
			assertThat(this.distribution.resolve("data/import/chapeau-realm.json"))
				.hasBinaryContent(json.readAllBytes());
		}
	}

	@Test
	void severalRealmsAreLaidThereAndNoneOfAnEarlierStart() throws IOException {
		script("exit 0");
		Path directory = this.distribution.resolve("data/import");
		Files.createDirectories(directory);
		Files.writeString(directory.resolve("earlier-realm.json"), "{}");
		assertThatIllegalStateException().isThrownBy(() -> KeycloakServer.start(this.distribution, freePort(), Map.of(),
				Map.of("chapeau", "{\"realm\": \"chapeau\"}", "ministry", "{\"realm\": \"ministry\"}")));
		assertThat(directory).isDirectoryNotContaining("glob:**earlier*");
		assertThat(directory.resolve("ministry-realm.json")).hasContent("{\"realm\": \"ministry\"}");
		assertThat(directory.resolve("chapeau-realm.json")).hasContent("{\"realm\": \"chapeau\"}");
	}

	@Test
	void killingAProcessEndsWhatItHasStarted() throws Exception {
		Process shell = new ProcessBuilder("sh", "-c", "sleep 600 & echo started; wait").start();
		assertThat(shell.inputReader().readLine()).isEqualTo("started");
		List<ProcessHandle> children = shell.descendants().toList();
		assertThat(children).hasSize(1);

		new ProcessTree(shell).kill();

		assertThat(shell.isAlive()).isFalse();
		assertThat(children).noneMatch(ProcessHandle::isAlive);
	}

	private void script(String body) throws IOException {
		Path command = Files.createDirectories(this.distribution.resolve("bin")).resolve("kc.sh");
		Files.writeString(command, "#!/bin/sh\n" + body + "\n");
		assertThat(command.toFile().setExecutable(true)).isTrue();
	}

	private static int freePort() {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
