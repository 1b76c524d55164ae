package org.chapeau.word.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

import org.chapeau.text.Language;
import org.chapeau.text.Party;
import org.chapeau.text.TextHash;
import org.chapeau.word.Cover;
import org.chapeau.word.Handling;
import org.chapeau.word.PackageStamp;
import org.chapeau.word.RedlineDocument;
import org.chapeau.word.TitleBlock;
import org.chapeau.word.WordAssembler;
import org.chapeau.word.gate.Objection;
import org.chapeau.word.gate.WordParts;
import org.chapeau.word.reading.Warning;
import org.chapeau.word.reading.WordFile;
import org.chapeau.word.redline.Redline;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/**
 * {@code redline}: what changed between two files, as tracked changes.
 */
@Command(name = "redline", description = "Writes what changed between two files as tracked changes.",
		footer = { "It compares the texts as they read with all their own changes accepted. Only the",
				"words are compared: looks, pictures and tables are left behind, and said." })
@SuppressWarnings("NullAway.Init")
final class RedlineCommand implements Callable<Integer> {

	@Parameters(index = "0", paramLabel = "OLD", description = "The earlier Word file.")
	private Path old;

	@Parameters(index = "1", paramLabel = "NEW", description = "The later Word file.")
	private Path later;

	@Parameters(index = "2", paramLabel = "OUT", description = "The redline; an older one is replaced.")
	private Path out;

	@Option(names = "--party", paramLabel = "PARTY", converter = PartyConverter.class,
			description = "Whose changes they are, such as EU; both sides' unless said.")
	private Optional<Party> party = Optional.empty();

	@Mixin
	private LanguageOption language = new LanguageOption();

	@Spec
	private CommandSpec spec;

	@Override
	public Integer call() throws RefusalException {
		List<String> before = paragraphs(this.old);
		List<String> after = paragraphs(this.later);
		Language written = CommandFiles.language(Stream.concat(before.stream(), after.stream()));
		Redline redline = Redline.ofTexts(before, after, written);
		CommandFiles.write(this.out, new WordAssembler()
			.compare(new RedlineDocument(written, cover(after), redline, this.party, Optional.empty())));
		return 0;
	}

	private Cover cover(List<String> later) {
		String title = this.old.getFileName() + " → " + this.later.getFileName();
		TextHash hash = TextHash.ofAll(later.stream().map((paragraph) -> TextHash.of(paragraph, "")).toList());
		return new Cover(new TitleBlock("", title, ""), new Handling("", title),
				PackageStamp.of("comparison", hash.hex()));
	}

	private List<String> paragraphs(Path file) throws RefusalException {
		Locale locale = this.language.locale();
		WordParts parts = CommandFiles.word(file, locale);
		Optional<Objection> active = parts.activeContent().stream().findFirst();
		if (active.isPresent()) {
			throw new RefusalException(file + ": " + active.get().message(locale));
		}
		WordFile read = WordFile.read(parts);
		// That a file is not ours matters to whoever would take it in, not to a
		// comparison.
		read.warnings()
			.stream()
			.filter((warning) -> warning.kind() != Warning.Kind.NOT_OURS)
			.forEach((warning) -> this.spec.commandLine().getErr().println(file + ": " + warning.message(locale)));
		List<String> paragraphs = read.edited().stream().map((each) -> each.text().replace('\u2029', '\n')).toList();
		return paragraphs.isEmpty() ? List.of("") : paragraphs;
	}

	/** Takes a party's code. */
	static final class PartyConverter implements ITypeConverter<Party> {

		@Override
		public Party convert(String code) {
			try {
				return new Party(code.toUpperCase(Locale.ROOT));
			}
			catch (IllegalArgumentException ex) {
				throw new TypeConversionException("'" + code + "' is no code of a party, such as EU");
			}
		}

	}

}
