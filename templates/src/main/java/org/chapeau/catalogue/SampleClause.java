package org.chapeau.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.chapeau.text.Part;
import org.jspecify.annotations.Nullable;

/**
 * A clause of a sample package, made from a template or written freely.
 *
 * @param template the template that it was made from, or {@code null} if it is free
 * @param part its place in the text
 * @param depth 0 for a numbered paragraph, 1 for an item of one
 * @param kind what it does, or {@code null} if it does nothing by itself
 * @param theme what it is about
 * @param saidBy in whose name it speaks
 * @param values what the template was filled with; empty if the clause is free
 * @param text the text that proposals start from
 * @param agreed whether both sides have agreed to the text
 * @param proposals what the sides propose instead, at most one for each
 * @param covers the reported facts that it covers
 */
public record SampleClause(@Nullable ClauseTemplateId template, Part part, int depth, @Nullable Kind kind, Theme theme,
		SaidBy saidBy, Map<String, ParameterValue> values, Bilingual text, boolean agreed,
		List<SampleProposal> proposals, Set<FactKey> covers) {

	public SampleClause {
		if (agreed && !proposals.isEmpty()) {
			throw new IllegalArgumentException("A clause is not both agreed and open");
		}
		values = Map.copyOf(values);
		proposals = List.copyOf(proposals);
		covers = Set.copyOf(covers);
	}

	/**
	 * Whether a side proposes another wording.
	 */
	public boolean isOpen() {
		return !this.proposals.isEmpty();
	}

}
