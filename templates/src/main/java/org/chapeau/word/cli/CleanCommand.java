package org.chapeau.word.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.chapeau.word.gate.Objection;
import org.chapeau.word.gate.WordParts;
import org.chapeau.word.hidden.CleanedCopy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/**
 * {@code clean}: a copy that shows the same and hides nothing.
 */
@Command(name = "clean", description = "Writes a copy that shows the same and hides nothing.",
		footer = { "All changes are accepted; history, comments, names, properties, embedded files",
				"and whatever else no page shows are left out." })
@SuppressWarnings("NullAway.Init")
final class CleanCommand implements Callable<Integer> {

	@Parameters(index = "0", paramLabel = "IN", description = "The Word file.")
	private Path in;

	@Parameters(index = "1", paramLabel = "OUT", description = "The copy; an older one is replaced.")
	private Path out;

	@Mixin
	private LanguageOption language = new LanguageOption();

	@Override
	public Integer call() throws RefusalException {
		WordParts parts = CommandFiles.word(this.in, this.language.locale());
		Optional<Objection> objection = CleanedCopy.objection(parts);
		if (objection.isPresent()) {
			throw new RefusalException(this.in + ": " + objection.get().message(this.language.locale()));
		}
		CommandFiles.write(this.out, CleanedCopy.of(parts));
		return 0;
	}

}
