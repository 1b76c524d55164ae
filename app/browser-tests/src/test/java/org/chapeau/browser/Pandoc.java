package org.chapeau.browser;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Another program that reads Word files, where it is installed.
 */
final class Pandoc {

	private Pandoc() {
	}

	static boolean isInstalled() {
		try {
			Process process = new ProcessBuilder("pandoc", "--version").redirectOutput(ProcessBuilder.Redirect.DISCARD)
				.redirectErrorStream(true)
				.start();
			return process.waitFor() == 0;
		}
		catch (IOException ex) {
			return false;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

	/**
	 * The text of a Word file.
	 * @throws IOException if pandoc cannot be run
	 */
	static String read(Path docx) throws IOException {
		Process process = new ProcessBuilder("pandoc", "--from=docx", "--to=plain", "--wrap=none", docx.toString())
			.redirectError(ProcessBuilder.Redirect.INHERIT)
			.start();
		return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
	}

}
