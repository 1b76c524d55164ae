package org.chapeau.word.benchmark;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

import org.chapeau.catalogue.Bilingual;
import org.chapeau.catalogue.ClauseTemplate;
import org.chapeau.catalogue.ClauseTemplateId;
import org.chapeau.catalogue.Filling.Filled;
import org.chapeau.catalogue.Parameter;
import org.chapeau.catalogue.ParameterType;
import org.chapeau.catalogue.ParameterValue;
import org.chapeau.catalogue.SaidBy;
import org.chapeau.catalogue.Source;
import org.chapeau.catalogue.Theme;
import org.chapeau.catalogue.Use;
import org.chapeau.text.Language;
import org.chapeau.text.Part;
import org.chapeau.word.ClauseMark;
import org.chapeau.word.DocumentKind;
import org.chapeau.word.Handling;
import org.chapeau.word.PackageStamp;
import org.chapeau.word.Paragraph;
import org.chapeau.word.StatementDocument;
import org.chapeau.word.TitleBlock;
import org.chapeau.word.WordAssembler;

/**
 * What every engine writes: forty clauses with five parameters each.
 */
final class Statement {

	static final int CLAUSES = 40;

	static final int PARAMETERS = 5;

	static final TitleBlock TITLE = new TitleBlock("The European Union (EU) and Japan", "Joint Statement",
			"Tokyo, 1 November 2024");

	private static final String TEXT = "The EU and Japan welcome %s of %s on %s, underline the importance of %s for "
			+ "the region & beyond, and will pursue <practical> co-operation in %s with like-minded partners.";

	private Statement() {
	}

	/**
	 * The clauses as our own catalogue has them.
	 */
	static List<ClauseTemplate> clauses() {
		List<ClauseTemplate> clauses = new ArrayList<>();
		for (int clause = 0; clause < CLAUSES; clause++) {
			String text = text(clause, (name) -> "{" + name + "}");
			List<Parameter> parameters = new ArrayList<>();
			for (int i = 0; i < PARAMETERS; i++) {
				ParameterValue example = words("x");
				parameters
					.add(new Parameter(name(clause, i), ParameterType.TEXT, new Bilingual("x", "x"), null, example));
			}
			clauses.add(new ClauseTemplate(new ClauseTemplateId("bench-" + clause), Use.values()[0], Part.OPERATIVE, 0,
					null, Theme.values()[0], SaidBy.values()[0], null, new Bilingual(text, text), parameters,
					new Source(List.of()), Set.of(), List.of()));
		}
		return clauses;
	}

	/**
	 * A Word file with gaps, as an officer would prepare it for a mail merge.
	 * @param gap how the engine writes the gap of a parameter
	 */
	static byte[] template(UnaryOperator<String> gap) {
		return new WordAssembler()
			.assemble(document(IntStream.range(0, CLAUSES).mapToObj((clause) -> text(clause, gap)).toList()));
	}

	static StatementDocument document(List<String> texts) {
		List<Paragraph> paragraphs = new ArrayList<>();
		for (int i = 0; i < texts.size(); i++) {
			paragraphs.add(Paragraph.of(Part.OPERATIVE, 0, texts.get(i), new ClauseMark("c" + i)));
		}
		return new StatementDocument(DocumentKind.JOINT_STATEMENT, Language.EN, TITLE, Handling.PUBLIC, paragraphs,
				PackageStamp.of("bench", "0".repeat(64)));
	}

	private static String text(int clause, UnaryOperator<String> gap) {
		Object[] gaps = IntStream.range(0, PARAMETERS).mapToObj((i) -> gap.apply(name(clause, i))).toArray();
		return TEXT.formatted(gaps);
	}

	/**
	 * The values of one file by the names of all its parameters.
	 */
	static Map<String, String> values(int number) {
		Map<String, String> values = new LinkedHashMap<>();
		for (int clause = 0; clause < CLAUSES; clause++) {
			for (int i = 0; i < PARAMETERS; i++) {
				values.put(name(clause, i), "value " + i + " & more of clause " + clause + " in file " + number);
			}
		}
		return values;
	}

	static String filled(ClauseTemplate clause, Map<String, String> values) {
		Map<String, ParameterValue> typed = new LinkedHashMap<>();
		clause.parameters().forEach((parameter) -> {
			String value = values.get(parameter.name());
			typed.put(parameter.name(), words(value));
		});
		return ((Filled) clause.fill(typed)).en();
	}

	private static ParameterValue words(String value) {
		return new ParameterValue.Words(new Bilingual(value, value));
	}

	private static String name(int clause, int parameter) {
		return "c" + clause + "p" + parameter;
	}

}
