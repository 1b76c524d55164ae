package org.chapeau.app.negotiation.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.chapeau.app.negotiation.ClauseText;
import org.chapeau.app.negotiation.ClauseView;
import org.chapeau.app.negotiation.Offer;
import org.chapeau.text.Change;
import org.chapeau.text.Comparison;
import org.chapeau.text.Language;
import org.chapeau.text.Part;
import org.jspecify.annotations.Nullable;

/**
 * An offer as the desk shows it.
 *
 * @param offer the offer
 * @param other the clause it names besides its own, if it names one
 * @param en what a chair's text changes in the English that stands
 * @param ja what it changes in the Japanese
 */
record OfferView(Offer offer, @Nullable ClauseView other, List<Change> en, List<Change> ja) {

	/**
	 * The offers about one clause.
	 */
	static List<OfferView> of(List<Offer> offers, ClauseText clause, List<ClauseView> text) {
		return offers.stream()
			.filter((offer) -> offer.clause().equals(clause.id()))
			.map((offer) -> of(offer, clause, text))
			.toList();
	}

	private static OfferView of(Offer offer, ClauseText clause, List<ClauseView> text) {
		ClauseView other = text.stream()
			.filter((view) -> view.clause().id().equals(offer.other()))
			.findFirst()
			.orElse(null);
		if (offer.kind() != Offer.Kind.CHAIRS_TEXT) {
			return new OfferView(offer, other, List.of(), List.of());
		}
		return new OfferView(offer, other,
				Comparison.of(clause.en().base(), Objects.requireNonNull(offer.en()), Language.EN).changes(),
				Comparison.of(clause.ja().base(), Objects.requireNonNull(offer.ja()), Language.JA).changes());
	}

	/**
	 * The clauses behind which a clause could stand instead.
	 */
	static List<ClauseView> places(ClauseText clause, List<ClauseView> text) {
		List<ClauseView> places = new ArrayList<>();
		for (int i = 0; i < text.size(); i++) {
			boolean next = i + 1 < text.size() && text.get(i + 1).clause().id().equals(clause.id());
			ClauseText other = text.get(i).clause();
			if (!next && !other.id().equals(clause.id()) && together(other.part(), clause.part())) {
				places.add(text.get(i));
			}
		}
		return places;
	}

	private static boolean together(Part one, Part other) {
		return one == other || (one.isOperative() && other.isOperative());
	}

}
