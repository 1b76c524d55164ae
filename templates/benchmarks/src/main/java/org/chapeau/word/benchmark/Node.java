package org.chapeau.word.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * A library for Node.js, in a process of its own that takes orders line by line.
 */
final class Node implements Engine {

	private static final String PROGRAM = "assemble.mjs";

	private final String library;

	private final Process process;

	private final PrintStream orders;

	private final BufferedReader answers;

	private final Path folder;

	private Node(String library, Path folder, byte[] template) throws IOException {
		this.library = library;
		this.folder = folder;
		Path file = Files.write(folder.resolve(library + ".template.docx"), template);
		this.process = new ProcessBuilder("node", PROGRAM, library, file.toString(), String.valueOf(Statement.CLAUSES),
				String.valueOf(Statement.PARAMETERS))
			.directory(folder.toFile())
			.redirectError(ProcessBuilder.Redirect.INHERIT)
			.start();
		this.orders = new PrintStream(this.process.getOutputStream(), true, StandardCharsets.UTF_8);
		this.answers = this.process.inputReader(StandardCharsets.UTF_8);
	}

	static Node docxtemplater(Path folder) throws IOException {
		return new Node("docxtemplater", folder, Statement.template((name) -> "{" + name + "}"));
	}

	static Node docx(Path folder) throws IOException {
		return new Node("docx", folder, Statement.template((name) -> "{" + name + "}"));
	}

	/**
	 * Fetches the libraries from npm.
	 * @return whether Node.js is there and they could be fetched
	 */
	static boolean install(Path folder) throws InterruptedException {
		try (InputStream program = Node.class.getResourceAsStream("/" + PROGRAM)) {
			Files.write(folder.resolve(PROGRAM), program.readAllBytes());
			Files.writeString(folder.resolve("package.json"), "{}");
			Process npm = new ProcessBuilder("npm", "install", "--silent", "docxtemplater@3.71.0", "pizzip@3.3.0",
					"docx@9.15.2")
				.directory(folder.toFile())
				.redirectOutput(ProcessBuilder.Redirect.DISCARD)
				.redirectError(ProcessBuilder.Redirect.DISCARD)
				.start();
			return npm.waitFor(3, TimeUnit.MINUTES) && npm.exitValue() == 0;
		}
		catch (IOException ex) {
			return false;
		}
	}

	@Override
	public String name() {
		return this.library + " (Node.js)";
	}

	@Override
	public byte[] write(int number) throws IOException {
		Path file = this.folder.resolve(this.library + ".docx");
		this.orders.println("write " + number + ' ' + file);
		answer();
		return Files.readAllBytes(file);
	}

	@Override
	public double round(Duration length) throws IOException {
		this.orders.println("round " + length.toMillis());
		return Double.parseDouble(answer());
	}

	private String answer() throws IOException {
		String line = this.answers.readLine();
		if (line == null) {
			throw new IOException(name() + " has ended");
		}
		return line;
	}

	@Override
	public void close() {
		this.process.destroy();
	}

}
