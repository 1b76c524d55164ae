package org.chapeau.app.agreed;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.chapeau.app.agreed.EarlierStatement.Facts;
import org.chapeau.app.agreed.EarlierStatement.State;
import org.chapeau.app.agreed.EarlierStatement.Status;
import org.chapeau.app.agreed.persistence.LibraryStore;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.kernel.Outcome;
import org.chapeau.app.kernel.Recorded;
import org.chapeau.app.kernel.Refusal;
import org.chapeau.app.kernel.Typed;
import org.chapeau.bilingual.BilingualCheck;
import org.chapeau.catalogue.Bilingual;
import org.chapeau.catalogue.Rank;
import org.chapeau.precedent.ParagraphRecogniser;
import org.chapeau.precedent.PastStatement;
import org.chapeau.precedent.PastedText;
import org.chapeau.text.Language;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads earlier statements from Word and text files, folders of them and pasted words,
 * for an officer to confirm. Until then nobody finds them.
 */
@Component
@Transactional
public class Entering {

	private static final int MOST_PARAGRAPHS = 400;

	private static final int LONGEST_PASTED = 1_000_000;

	private static final int LONGEST_TITLE = 400;

	private final LibraryStore store;

	private final BilingualCheck check;

	private final ParagraphRecogniser recogniser;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Entering(LibraryStore store, BilingualCheck check, ParagraphRecogniser recogniser, ApplicationEventPublisher events,
			Clock clock) {
		this.store = store;
		this.check = check;
		this.recogniser = recogniser;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Reads what was sent: each file a statement, but two that differ in their language
	 * only are one; what was pasted is one more.
	 * @param sent files, among them zips of files
	 * @param pasted English, Japanese or both, blank for nothing
	 * @param locale the language of a refusal by the gate
	 * @return refused only if nothing at all could be read
	 */
	public Outcome<Entered> enter(CurrentUser user, List<Upload> sent, String pasted, Locale locale) {
		if (!Library.mayKeep(user)) {
			return Outcome.refused("agreed-not-keeper");
		}
		if (sent.isEmpty() && pasted.isBlank()) {
			return Outcome.refused("agreed-nothing-sent");
		}
		if (pasted.length() > LONGEST_PASTED) {
			return Outcome.refused("too-long", LONGEST_PASTED);
		}
		return Folder.unpacked(sent).then((files) -> read(user, files, pasted, locale));
	}

	private Outcome<Entered> read(CurrentUser user, List<Upload> files, String pasted, Locale locale) {
		Map<String, List<String>> texts = new LinkedHashMap<>();
		Map<String, Refusal> unread = new LinkedHashMap<>();
		for (Upload file : files) {
			Outcome<List<String>> lines = Folder.lines(file, locale);
			if (lines instanceof Outcome.Done<List<String>> done
					&& !Typed.isPrintable(done.result().toArray(String[]::new))) {
				unread.put(file.shortName(), Refusal.of("not-printable"));
			}
			else if (lines instanceof Outcome.Done<List<String>> done) {
				texts.computeIfAbsent(file.stem(), (stem) -> new ArrayList<>()).addAll(done.result());
			}
			lines.refusal().ifPresent((refusal) -> unread.put(file.shortName(), refusal));
		}
		if (!pasted.isBlank()) {
			texts.put("", PastedText.paragraphs(pasted));
		}
		List<EarlierStatementId> entered = new ArrayList<>();
		texts.forEach((name, lines) -> {
			PastStatement read = PastStatement.of(lines, this.check);
			if (read.paragraphs().isEmpty()) {
				unread.put(name, Refusal.of("agreed-empty"));
			}
			else if (read.paragraphs().size() > MOST_PARAGRAPHS) {
				unread.put(name, Refusal.of("agreed-too-many", read.paragraphs().size(), MOST_PARAGRAPHS));
			}
			else {
				entered.add(keep(user, name, read));
			}
		});
		if (entered.isEmpty()) {
			Map.Entry<String, Refusal> first = unread.entrySet().iterator().next();
			return Outcome.refused(first.getValue());
		}
		this.events.publishEvent(Recorded.ofSide(user.side(), "agreed-read", user.name(), null));
		return Outcome.done(new Entered(entered, unread));
	}

	private EarlierStatementId keep(CurrentUser user, String name, PastStatement read) {
		Bilingual title = read.title();
		if (title.en().isEmpty() && title.ja().isEmpty()) {
			boolean japanese = PastedText.language(name) == Language.JA;
			title = japanese ? new Bilingual("", name) : new Bilingual(name, "");
		}
		Facts facts = new Facts(new Bilingual(shortened(title.en()), shortened(title.ja())), read.date().orElse(null),
				new Bilingual("", ""), Rank.MINISTERIAL, List.of(), "", Status.AGREED);
		EarlierStatement statement = new EarlierStatement(EarlierStatementId.random(), user.side(), facts, State.READ,
				user.name(), this.clock.instant(), 1);
		List<EarlierParagraph> paragraphs = new ArrayList<>();
		for (Bilingual words : read.paragraphs()) {
			paragraphs.add(new EarlierParagraph(paragraphs.size() + 1, words.en(), words.ja(),
					this.recogniser.recognise(words.en(), words.ja())));
		}
		this.store.insert(statement, paragraphs, null, null);
		return statement.id();
	}

	private static String shortened(String title) {
		return title.substring(0, Math.min(title.length(), LONGEST_TITLE));
	}

	/**
	 * What came of it.
	 *
	 * @param statements those that were read, for an officer to confirm
	 * @param unread the names of files that were not, and why
	 */
	public record Entered(List<EarlierStatementId> statements, Map<String, Refusal> unread) {
	}

}
