package org.chapeau.app.audit;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.chapeau.app.audit.chain.Anchor;
import org.chapeau.app.audit.chain.AnchorFile;
import org.chapeau.app.audit.chain.AnchorKey;
import org.chapeau.app.audit.chain.ChainCheck;
import org.chapeau.app.audit.chain.ExportFile;
import org.chapeau.app.audit.chain.OthersRow;
import org.chapeau.app.audit.chain.Together;
import org.chapeau.app.audit.chain.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Checks exports of the record without the program: {@code verify EXPORT.json
 * [OTHER-EXPORT.json …] [ANCHORS.txt [PUBLIC-KEY]]}. Exit status 0 if all of it holds, 1
 * if not (one line names the first bad row), 2 if it was called wrongly.
 */
public final class VerifyCommand {

	/** The word that calls it. */
	public static final String NAME = "verify";

	private static final int HOLDS = 0;

	private static final int BROKEN = 1;

	private static final int USAGE = 2;

	private VerifyCommand() {
	}

	/**
	 * Runs it.
	 * @param args {@code verify} and the files
	 * @return the exit status
	 */
	public static int run(String[] args, PrintStream out) {
		List<String> files = List.of(args).subList(1, args.length);
		long exports = IntStream.range(0, files.size())
			.takeWhile((index) -> index == 0 || isExport(files.get(index)))
			.count();
		List<String> behind = files.subList((int) exports, files.size());
		if (files.isEmpty() || behind.size() > 2) {
			out.println("usage: verify EXPORT.json [OTHER-EXPORT.json ...] [ANCHORS.txt [PUBLIC-KEY]]");
			return USAGE;
		}
		try {
			return check(files.subList(0, (int) exports), anchors(behind), out);
		}
		catch (IllegalArgumentException ex) {
			out.println(ex.getMessage());
			return BROKEN;
		}
		catch (UncheckedIOException ex) {
			out.println("Cannot be read: " + ex.getCause().getMessage());
			return USAGE;
		}
	}

	/** Each by itself, and then all of them together. */
	private static int check(List<String> files, @Nullable List<Anchor> anchors, PrintStream out) {
		List<ExportFile> exports = files.stream().map(Path::of).map(ExportFile::at).toList();
		boolean alone = exports.size() == 1;
		for (ExportFile export : exports) {
			ChainCheck check = new ChainCheck(export, anchors);
			Verdict verdict = check.verdict();
			out.println(verdict.holds() ? holds(export, check.rows(), alone) : words(verdict));
			if (!verdict.holds()) {
				return BROKEN;
			}
		}
		if (alone) {
			return HOLDS;
		}
		Together together = new Together(exports);
		Verdict verdict = together.verdict();
		out.println(verdict.holds() ? "They hold together: what each of the first " + together.rows()
				+ " shared rows says is told in one of them" : words(verdict));
		return verdict.holds() ? HOLDS : BROKEN;
	}

	/** An object of JSON, which neither anchors nor a key begin like. */
	private static boolean isExport(String file) {
		try (InputStream bytes = Files.newInputStream(Path.of(file))) {
			int first = bytes.read();
			while (Character.isWhitespace(first)) {
				first = bytes.read();
			}
			return first == '{';
		}
		catch (IOException | InvalidPathException ex) {
			return false;
		}
	}

	private static @Nullable List<Anchor> anchors(List<String> args) {
		if (args.isEmpty()) {
			return List.of();
		}
		Path file = Path.of(args.get(0));
		if (!Files.exists(file)) {
			throw new UncheckedIOException(new NoSuchFileException(file.toString()));
		}
		return new AnchorFile(file).read((args.size() > 1) ? AnchorKey.publicKey(args.get(1)) : null).orElse(null);
	}

	private static String holds(ExportFile export, long rows, boolean alone) {
		String holds = "The record of " + export.side() + " holds: " + rows + " rows, " + export.seals().size()
				+ " seals";
		try (Stream<OthersRow> others = export.others()) {
			long trusted = alone ? others.count() : 0;
			return (trusted == 0) ? holds : holds + "; " + trusted
					+ " shared rows that are not told to this side were taken on trust: name the export of the other side as well";
		}
	}

	private static String words(Verdict verdict) {
		return switch (Objects.requireNonNull(verdict.fault())) {
			case PLACE -> at(verdict) + " is missing, doubled or moved";
			case LINK -> at(verdict) + " does not say what it said";
			case VALUE -> at(verdict) + " names somebody or something else than it did";
			case SEAL -> at(verdict) + " seals a record that is not here";
			case ANCHOR -> "The record ends before a place that was anchored";
			case ANCHOR_FILE -> "The file of anchors was changed";
			case DIFFERENT -> at(verdict) + " is not the same in all of them";
			case WITHHELD -> at(verdict) + " is told in none of these files: name those of all sides";
		};
	}

	private static String at(Verdict verdict) {
		return verdict.strand() + " row " + verdict.place();
	}

}
