package org.chapeau.app.notification;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.chapeau.app.identity.Clocks;
import org.chapeau.app.identity.OwnClocks;
import org.chapeau.app.notification.persistence.MailStore;
import org.chapeau.app.notification.persistence.MailStore.Letter;
import org.chapeau.app.process.WorkWaiting;
import org.chapeau.text.Party;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends the mail that waits. A letter is claimed in one transaction, sent outside of any,
 * and marked in another, so a node that dies at any point leaves it to be sent: at worst
 * a second time under the same Message-ID, by which mail servers know it.
 */
@Component
class Postman {

	private static final Logger LOGGER = LoggerFactory.getLogger(Postman.class);

	private static final Duration FIRST_WAIT = Duration.ofMinutes(1);

	private static final Duration LONGEST_WAIT = Duration.ofHours(6);

	/** Four days of trying: what is told later than that helps nobody. */
	private static final int MOST_ATTEMPTS = 24;

	private final MailStore mail;

	private final PersonalSettings settings;

	private final WorkWaiting waiting;

	private final ObjectProvider<JavaMailSender> server;

	private final TransactionTemplate transaction;

	private final MessageSource words;

	private final Clocks clocks;

	private final OwnClocks ownClocks;

	private final Clock clock;

	private final String from;

	private final String url;

	private final Duration claim;

	/**
	 * Takes up the post.
	 * @param claim how long a letter is one node's to send: longer than any server takes
	 * to accept it, or it goes out twice
	 */
	Postman(MailStore mail, PersonalSettings settings, WorkWaiting waiting, ObjectProvider<JavaMailSender> server,
			TransactionTemplate transaction, MessageSource words, Clocks clocks, OwnClocks ownClocks, Clock clock,
			@Value("${chapeau.mail.from:chapeau@localhost}") String from,
			@Value("${chapeau.url:http://127.0.0.1:8080}") String url,
			@Value("${chapeau.mail.claim:5m}") Duration claim) {
		this.mail = mail;
		this.settings = settings;
		this.waiting = waiting;
		this.server = server;
		this.transaction = transaction;
		this.words = words;
		this.clocks = clocks;
		this.ownClocks = ownClocks;
		this.clock = clock;
		this.from = from;
		this.url = url;
		this.claim = claim;
	}

	/**
	 * Sends everything that is to be sent by now.
	 */
	void sendDue() {
		JavaMailSender sender = this.server.getIfAvailable();
		boolean more = sender != null;
		while (more) {
			UUID claim = UUID.randomUUID();
			List<Letter> letters = this.transaction
				.execute((status) -> this.mail.claim(claim, this.clock.instant(), this.claim));
			more = letters != null && !letters.isEmpty();
			if (sender != null && letters != null && more) {
				send(sender, claim, letters);
			}
		}
	}

	private void send(JavaMailSender sender, UUID claim, List<Letter> claimed) {
		List<Letter> letters = claimed.stream().filter(this::stillWanted).toList();
		try {
			if (!letters.isEmpty()) {
				// Named after the first that was claimed, read or not: the same at every
				// try.
				sender.send(message(sender, claimed.get(0).id(), letters));
			}
			this.transaction.executeWithoutResult((status) -> this.mail.sent(claim, this.clock.instant()));
		}
		catch (MailException | MessagingException ex) {
			int attempts = claimed.get(0).attempts();
			// Neither the address nor the words: a log is read by operators.
			LOGGER.warn("A letter could not be sent ({}), try {} of {}", ex.getClass().getSimpleName(), attempts,
					MOST_ATTEMPTS);
			if (attempts >= MOST_ATTEMPTS) {
				this.transaction.executeWithoutResult((status) -> this.mail.drop(claim));
				return;
			}
			Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(attempts - 1, 9));
			Duration until = (wait.compareTo(LONGEST_WAIT) < 0) ? wait : LONGEST_WAIT;
			this.transaction
				.executeWithoutResult((status) -> this.mail.postpone(claim, this.clock.instant().plus(until)));
		}
	}

	private boolean stillWanted(Letter letter) {
		return letter.email() != null && !letter.read()
				&& (letter.task() == null || this.waiting.isOpen(letter.task()));
	}

	private MimeMessage message(JavaMailSender sender, UUID key, List<Letter> letters) throws MessagingException {
		Letter first = letters.get(0);
		Locale locale = this.settings.of(first.person(), new Party(first.party())).language();
		MimeMessage message = new KeyedMessage(sender.createMimeMessage(), "<" + key + "@chapeau>");
		MimeMessageHelper helper = new MimeMessageHelper(message, false, StandardCharsets.UTF_8.name());
		helper.setFrom(this.from);
		helper.setTo(String.valueOf(first.email()));
		helper.setSubject(first.digest() ? say("mail.digest", locale, letters.size())
				: "Chapeau: " + say("notification." + first.kind(), locale));
		// One message is for one person.
		ZoneId own = this.ownClocks.of(new Party(first.party()), first.person()).orElse(null);
		helper.setText(first.digest() ? digest(letters, own, locale) : text(first, own, locale));
		message.setHeader("Auto-Submitted", "auto-generated");
		return message;
	}

	private String text(Letter letter, @Nullable ZoneId own, Locale locale) {
		return say("notification." + letter.kind(), locale) + due(letter, own, locale) + "\n\n" + link(letter) + "\n\n"
				+ say("mail.foot", locale, this.url + "/notifications/settings") + "\n";
	}

	private String digest(List<Letter> letters, @Nullable ZoneId own, Locale locale) {
		StringBuilder text = new StringBuilder();
		letters.forEach((letter) -> text.append("- ")
			.append(say("notification." + letter.kind(), locale))
			.append(due(letter, own, locale))
			.append('\n'));
		return text.append('\n')
			.append(this.url)
			.append("/notifications\n\n")
			.append(say("mail.foot", locale, this.url + "/notifications/settings"))
			.append('\n')
			.toString();
	}

	private String due(Letter letter, @Nullable ZoneId own, Locale locale) {
		if (letter.due() == null) {
			return "";
		}
		return "\n"
				+ say("mail.due", locale, this.clocks.onClocks(letter.due(), new Party(letter.party()), own, locale));
	}

	private String link(Letter letter) {
		return this.url + "/notifications/" + letter.id();
	}

	private String say(String key, Locale locale, Object... arguments) {
		return this.words.getMessage(key, arguments, locale);
	}

	/** A message that keeps its Message-ID: sending would put a random one in. */
	private static final class KeyedMessage extends MimeMessage {

		private final String id;

		KeyedMessage(MimeMessage source, String id) {
			super(source.getSession());
			this.id = id;
		}

		@Override
		protected void updateMessageID() throws MessagingException {
			setHeader("Message-ID", this.id);
		}

	}

}
