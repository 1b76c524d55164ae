package org.chapeau.app.negotiation;

import java.util.function.Predicate;

import org.chapeau.app.identity.CurrentUser;

/**
 * A page of a dossier that another feature adds: a bean of this type puts a link to
 * {@code /dossiers/{id}/{name}} on every page of the dossier, labelled by the message
 * {@code tab.{name}}.
 */
public interface DossierTab {

	/**
	 * The last part of the address.
	 */
	String name();

	/**
	 * Where the link stands among the others; the text is at 0, the record at 100.
	 */
	int order();

	/**
	 * Whether the reader is shown the link.
	 */
	default boolean visibleTo(CurrentUser reader, Dossier dossier) {
		return true;
	}

	/**
	 * A tab that every reader of the dossier is shown.
	 */
	static DossierTab of(String name, int order) {
		return of(name, order, (reader) -> true);
	}

	/**
	 * A tab that some readers of the dossier are shown.
	 */
	static DossierTab of(String name, int order, Predicate<CurrentUser> readers) {
		return new DossierTab() {

			@Override
			public String name() {
				return name;
			}

			@Override
			public int order() {
				return order;
			}

			@Override
			public boolean visibleTo(CurrentUser reader, Dossier dossier) {
				return readers.test(reader);
			}

		};
	}

}
