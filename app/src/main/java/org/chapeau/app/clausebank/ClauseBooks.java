package org.chapeau.app.clausebank;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import org.chapeau.app.clausebank.BankWish.Show;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.kernel.FileHash;
import org.chapeau.app.kernel.Outcome;
import org.chapeau.catalogue.ClauseTemplate;
import org.chapeau.catalogue.Kind;
import org.chapeau.catalogue.Theme;
import org.chapeau.catalogue.Verb;
import org.chapeau.text.Language;
import org.chapeau.word.ClauseBook;
import org.chapeau.word.ClauseBook.Row;
import org.chapeau.word.Cover;
import org.chapeau.word.Handling;
import org.chapeau.word.PackageStamp;
import org.chapeau.word.TitleBlock;
import org.chapeau.word.WordAssembler;
import org.chapeau.word.gate.Admission;
import org.chapeau.word.gate.WordGate;
import org.chapeau.word.reading.WordFile;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * The bank as a Word table, to be edited by those who live in Word, and what came back of
 * it. Nothing of a file that comes back is kept: its rows are shown, and become proposals
 * if somebody proposes them.
 */
@Component
public class ClauseBooks {

	private static final int MOST_ROWS = 2000;

	private final ClauseBank bank;

	private final MessageSource messages;

	private final WordAssembler word = new WordAssembler();

	ClauseBooks(ClauseBank bank, MessageSource messages) {
		this.bank = bank;
		this.messages = messages;
	}

	/**
	 * Writes what the reader's side may use today.
	 * @param theme the theme, or {@code null} for all
	 * @param ours whether the side's own fall-back wordings are in it; the file then says
	 * that it is the side's alone
	 * @param language the language of what stands around the wordings
	 * @return nothing if there is no such clause
	 */
	public Optional<byte[]> write(CurrentUser reader, @Nullable Theme theme, boolean ours, Language language) {
		List<BankVersion> versions = this.bank
			.search(reader, new BankWish("", theme, null, null, null, null, Show.USABLE, false))
			.stream()
			.filter((version) -> ours || !version.clause().isOneSides())
			.toList();
		if (versions.isEmpty()) {
			return Optional.empty();
		}
		Locale locale = language.locale();
		String title = (theme != null) ? say("theme." + theme, locale) : say("bank.book-all", locale);
		Handling handling = ours ? new Handling("", say("zone." + reader.side().code(), locale)) : Handling.PUBLIC;
		String hashes = versions.stream().map(BankVersion::hash).collect(Collectors.joining());
		PackageStamp stamp = PackageStamp.of("clause-bank", FileHash.sha256(hashes.getBytes(StandardCharsets.UTF_8)));
		Cover cover = new Cover(new TitleBlock(say("clauses.title", locale), title, ""), handling, stamp);
		return Optional.of(this.word.assemble(
				new ClauseBook(language, cover, versions.stream().map((version) -> row(version, locale)).toList())));
	}

	private Row row(BankVersion version, Locale locale) {
		ClauseTemplate template = version.template();
		Verb verb = template.verb();
		return new Row(version.clause().name(), Optional.ofNullable(version.number()),
				(template.kind() != null) ? say("kind." + template.kind(), locale) : "",
				(verb != null) ? verb.en() : "", (verb != null) ? verb.ja() : "", template.text().en(),
				template.text().ja(), version.content().source());
	}

	/**
	 * Reads a book that came back. The file passes the same gate and the same reader as
	 * every other one from outside.
	 * @param locale the language of a refusal by the gate
	 */
	public Outcome<List<Row>> read(byte[] docx, Locale locale) {
		Admission admission = WordGate.admit(docx);
		if (admission instanceof Admission.Refused refused) {
			return Outcome.refused("word-file", refused.objection().message(locale));
		}
		WordFile file = WordFile.read(((Admission.Admitted) admission).parts());
		if (ClauseBook.isOverlong(file)) {
			return Outcome.refused("bank-book-cell", ClauseBook.LONGEST_CELL);
		}
		List<Row> rows = ClauseBook.read(file);
		if (rows.isEmpty()) {
			return Outcome.refused("bank-book-no-table");
		}
		return (rows.size() > MOST_ROWS) ? Outcome.refused("bank-book-too-long", rows.size(), MOST_ROWS)
				: Outcome.done(rows);
	}

	/**
	 * The kind that a word of the book stands for, in either language.
	 */
	public Optional<Kind> kind(String word) {
		for (Kind kind : Kind.values()) {
			for (Language language : Language.values()) {
				if (say("kind." + kind, language.locale()).equalsIgnoreCase(word) || kind.name().equals(word)) {
					return Optional.of(kind);
				}
			}
		}
		return Optional.empty();
	}

	private String say(String key, Locale locale) {
		return this.messages.getMessage(key, null, locale);
	}

}
