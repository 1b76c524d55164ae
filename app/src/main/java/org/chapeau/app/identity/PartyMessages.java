package org.chapeau.app.identity;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.chapeau.text.Party;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.HierarchicalMessageSource;
import org.springframework.context.support.AbstractMessageSource;
import org.springframework.stereotype.Component;

/**
 * Says of a party for which there is no message of its own what is said of any party,
 * with its name: a message file names the parties whose names want an article or a
 * shorter form, and no other.
 */
@Component
class PartyMessages implements SmartInitializingSingleton {

	/** The beginning of a party's own key, and the key for any party. */
	private static final Map<String, String> OF_ANY = Map.of("zone.", "party.zone", "document.first.", "party.first",
			"document.side.", "party.name", "approval.return-reason.", "party.return-reason", "process.consult",
			"party.consultation", "process.approve", "party.approval");

	private final HierarchicalMessageSource messages;

	private final Parties parties;

	PartyMessages(HierarchicalMessageSource messages, Parties parties) {
		this.messages = messages;
		this.parties = parties;
	}

	@Override
	public void afterSingletonsInstantiated() {
		this.messages.setParentMessageSource(new OfAnyParty());
	}

	private Optional<Party> party(String code) {
		return this.parties.all()
			.stream()
			.filter((party) -> party.code().equals(code.toUpperCase(Locale.ROOT)))
			.findFirst();
	}

	/** Not a bean: the program has one source of messages. */
	private final class OfAnyParty extends AbstractMessageSource {

		@Override
		protected @Nullable MessageFormat resolveCode(String code, Locale locale) {
			for (Map.Entry<String, String> prefix : OF_ANY.entrySet()) {
				Optional<Party> party = code.startsWith(prefix.getKey())
						? party(code.substring(prefix.getKey().length())) : Optional.empty();
				if (party.isPresent()) {
					String name = PartyMessages.this.parties.name(party.get(), locale);
					String said = PartyMessages.this.messages.getMessage(prefix.getValue(), new Object[] { name },
							locale);
					return new MessageFormat(said.replace("'", "''").replace("{", "'{'"), locale);
				}
			}
			return null;
		}

	}

}
