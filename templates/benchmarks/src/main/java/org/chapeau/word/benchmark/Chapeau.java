package org.chapeau.word.benchmark;

import java.util.List;
import java.util.Map;

import org.chapeau.catalogue.ClauseTemplate;
import org.chapeau.word.WordAssembler;

/**
 * This program: the parameters checked and filled, the clauses laid out.
 */
final class Chapeau implements Engine {

	private final List<ClauseTemplate> clauses = Statement.clauses();

	private final WordAssembler assembler = new WordAssembler();

	@Override
	public String name() {
		return "Chapeau";
	}

	@Override
	public byte[] write(int number) {
		Map<String, String> values = Statement.values(number);
		return this.assembler.assemble(
				Statement.document(this.clauses.stream().map((clause) -> Statement.filled(clause, values)).toList()));
	}

}
