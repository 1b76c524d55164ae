package org.chapeau.app.audit;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

import org.chapeau.app.audit.chain.Anchor;
import org.chapeau.app.audit.chain.AnchorFile;
import org.chapeau.app.audit.chain.AnchorKey;
import org.chapeau.app.audit.chain.ChainCheck;
import org.chapeau.app.audit.chain.ExportFile;
import org.chapeau.app.audit.chain.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Checks an export of the record without the program: {@code verify EXPORT.json
 * [ANCHORS.txt [PUBLIC-KEY]]}. Exit status 0 if it holds, 1 if not (one line names the
 * first bad row), 2 if it was called wrongly.
 */
public final class VerifyCommand {

	/** The word that calls it. */
	public static final String NAME = "verify";

	private static final int HOLDS = 0;

	private static final int BROKEN = 1;

	private static final int USAGE = 2;

	private static final int MOST_ARGUMENTS = 4;

	private VerifyCommand() {
	}

	/**
	 * Runs it.
	 * @param args {@code verify} and the files
	 * @return the exit status
	 */
	public static int run(String[] args, PrintStream out) {
		if (args.length < 2 || args.length > MOST_ARGUMENTS) {
			out.println("usage: verify EXPORT.json [ANCHORS.txt [PUBLIC-KEY]]");
			return USAGE;
		}
		try {
			ExportFile export = ExportFile.at(Path.of(args[1]));
			ChainCheck check = new ChainCheck(export, anchors(args));
			Verdict verdict = check.verdict();
			out.println(words(verdict, export, check.rows()));
			return verdict.holds() ? HOLDS : BROKEN;
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

	private static @Nullable List<Anchor> anchors(String[] args) {
		if (args.length == 2) {
			return List.of();
		}
		Path file = Path.of(args[2]);
		if (!Files.exists(file)) {
			throw new UncheckedIOException(new NoSuchFileException(file.toString()));
		}
		return new AnchorFile(file).read((args.length == MOST_ARGUMENTS) ? AnchorKey.publicKey(args[3]) : null)
			.orElse(null);
	}

	private static String words(Verdict verdict, ExportFile export, long rows) {
		if (verdict.fault() == null) {
			return "The record of " + export.side() + " holds: " + rows + " rows, " + export.seals().size() + " seals";
		}
		return switch (verdict.fault()) {
			case PLACE -> at(verdict) + " is missing, doubled or moved";
			case LINK -> at(verdict) + " does not say what it said";
			case VALUE -> at(verdict) + " names somebody or something else than it did";
			case SEAL -> at(verdict) + " seals a record that is not here";
			case ANCHOR -> "The record ends before a place that was anchored";
			case ANCHOR_FILE -> "The file of anchors was changed";
		};
	}

	private static String at(Verdict verdict) {
		return verdict.strand() + " row " + verdict.place();
	}

}
