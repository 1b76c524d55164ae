package org.chapeau.app.office;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

import org.chapeau.app.kernel.Outcome;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/**
 * Turns Word files into PDF by a LibreOffice process, one at a time, in the order in
 * which they were asked for. A process that dies or hangs is begun anew once, with a
 * profile of its own that nothing has spoilt.
 */
@Component
public class LibreOffice implements DisposableBean {

	private static final Logger LOGGER = LoggerFactory.getLogger(LibreOffice.class);

	private static final int LONGEST_QUEUE = 100;

	private static final int ATTEMPTS = 2;

	private final String command;

	private final Duration patience;

	private final Duration wait;

	private final ExecutorService queue = new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS,
			new ArrayBlockingQueue<>(LONGEST_QUEUE), (work) -> {
				Thread worker = new Thread(work, "pdf");
				worker.setDaemon(true);
				return worker;
			});

	/**
	 * @param command the program, by its name on the path or by its whole path
	 * @param patience how long one file may take
	 * @param wait how long somebody is kept waiting before they are asked to come again
	 */
	public LibreOffice(@Value("${chapeau.pdf.command:soffice}") String command,
			@Value("${chapeau.pdf.patience:60s}") Duration patience, @Value("${chapeau.pdf.wait:20s}") Duration wait) {
		this.command = command;
		this.patience = patience;
		this.wait = wait;
	}

	/**
	 * Whether the program is on this machine.
	 */
	public boolean isInstalled() {
		if (this.command.contains(File.separator)) {
			return Files.isExecutable(Path.of(this.command));
		}
		return Arrays.stream(Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator))
			.filter((folder) -> !folder.isEmpty())
			.anyMatch((folder) -> Files.isExecutable(Path.of(folder, this.command)));
	}

	/**
	 * Makes a PDF of a Word file.
	 * @return its bytes; fails with {@link ConversionException} if LibreOffice cannot
	 * make one, and with {@link RejectedExecutionException} if too many wait already
	 */
	public CompletableFuture<byte[]> pdf(byte[] docx) {
		return CompletableFuture.supplyAsync(() -> {
			ConversionException last = null;
			for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
				try {
					return convert(docx);
				}
				catch (ConversionException ex) {
					LOGGER.warn("LibreOffice has made no PDF: {}", ex.getMessage());
					last = ex;
				}
			}
			throw (last != null) ? last : new IllegalStateException("No attempt");
		}, this.queue);
	}

	/**
	 * Waits for a PDF that somebody asked for.
	 * @param begin asks for it
	 * @return its bytes; refused where LibreOffice is absent, could not make it, or is
	 * not done with it yet
	 */
	public Outcome<byte[]> await(Supplier<CompletableFuture<byte[]>> begin) {
		if (!isInstalled()) {
			return Outcome.refused("pdf-not-possible");
		}
		try {
			return Outcome.done(begin.get().get(this.wait.toMillis(), TimeUnit.MILLISECONDS));
		}
		catch (TimeoutException | RejectedExecutionException ex) {
			return Outcome.refused("pdf-being-made");
		}
		catch (ExecutionException ex) {
			return Outcome.refused("pdf-failed");
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return Outcome.refused("pdf-being-made");
		}
	}

	private byte[] convert(byte[] docx) {
		Path folder = null;
		try {
			folder = Files.createTempDirectory("chapeau-pdf");
			Path file = Files.write(folder.resolve("text.docx"), docx);
			Process process = new ProcessBuilder(this.command,
					"-env:UserInstallation=" + folder.resolve("profile").toUri(), "--headless", "--norestore",
					"--nolockcheck", "--convert-to", "pdf:writer_pdf_Export", "--outdir", folder.toString(),
					file.toString())
				.redirectErrorStream(true)
				.redirectOutput(ProcessBuilder.Redirect.DISCARD)
				.start();
			try {
				return result(process, folder.resolve("text.pdf"));
			}
			finally {
				process.descendants().forEach(ProcessHandle::destroyForcibly);
				process.destroyForcibly();
			}
		}
		catch (IOException ex) {
			throw new ConversionException("it could not be started, or has left no file");
		}
		finally {
			delete(folder);
		}
	}

	private byte[] result(Process process, Path pdf) throws IOException {
		try {
			if (!process.waitFor(this.patience.toMillis(), TimeUnit.MILLISECONDS)) {
				throw new ConversionException("it did not end within " + this.patience);
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new ConversionException("the program ends");
		}
		if (process.exitValue() != 0 || !Files.exists(pdf)) {
			throw new ConversionException("it ended with " + process.exitValue());
		}
		return Files.readAllBytes(pdf);
	}

	private static void delete(@Nullable Path folder) {
		try {
			FileSystemUtils.deleteRecursively(folder);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public void destroy() {
		this.queue.shutdownNow();
	}

	/** LibreOffice has made no PDF. */
	public static class ConversionException extends RuntimeException {

		private static final long serialVersionUID = 1L;

		ConversionException(String message) {
			super(message);
		}

	}

}
