package org.chapeau.word.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

import org.chapeau.text.Language;
import org.chapeau.text.Party;
import org.chapeau.text.RollingText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code compile}: the rolling text of several proposals.
 */
@Command(name = "compile", description = "Merges proposals into a rolling text.",
		footer = "A party is called as its file: EU.txt holds what EU proposes.")
@SuppressWarnings("NullAway.Init")
final class CompileCommand implements Callable<Integer> {

	@Parameters(index = "0", paramLabel = "BASE", description = "The text all started from, in UTF-8.")
	private Path base;

	@Parameters(index = "1..*", arity = "1..*", paramLabel = "PROPOSAL",
			description = "The whole text as a party wants it.")
	private List<Path> proposals;

	@Spec
	private CommandSpec spec;

	@Override
	public Integer call() throws RefusalException {
		String text = CommandFiles.text(this.base);
		Map<Party, String> wanted = new LinkedHashMap<>();
		for (Path proposal : this.proposals) {
			if (wanted.put(party(proposal), CommandFiles.text(proposal)) != null) {
				throw new RefusalException(proposal + ": there is another file of that party. Give each one file.");
			}
		}
		Language language = CommandFiles.language(Stream.concat(Stream.of(text), wanted.values().stream()));
		RollingText rolling = RollingText.compile(text, wanted, language);
		this.spec.commandLine().getOut().println(rolling.print());
		return 0;
	}

	private static Party party(Path file) throws RefusalException {
		String name = String.valueOf(file.getFileName());
		String stem = name.contains(".") ? name.substring(0, name.indexOf('.')) : name;
		try {
			return new Party(stem.toUpperCase(Locale.ROOT));
		}
		catch (IllegalArgumentException ex) {
			throw new RefusalException(file + ": not called as a party is, such as EU.txt. Give it the party's code.");
		}
	}

}
