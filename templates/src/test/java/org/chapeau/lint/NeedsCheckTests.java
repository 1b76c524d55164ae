package org.chapeau.lint;

import java.util.List;
import java.util.Set;

import org.chapeau.catalogue.Bilingual;
import org.chapeau.catalogue.Catalogue;
import org.chapeau.catalogue.ClauseTemplate;
import org.chapeau.catalogue.ClauseTemplateId;
import org.chapeau.lint.NeedsCheck.Missing;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a clause of the bank uses and leaves to others to explain.
 */
class NeedsCheckTests {

	private static final ClauseTemplate EXPLAINS = template("fimi",
			"The two sides share analysis of foreign information manipulation and interference (FIMI).",
			"双方は、外国による情報操作及び干渉（以下「情報操作・干渉」という。）に関する分析を共有する。");

	private static final ClauseTemplate PARTNERSHIP = template("partnership",
			"The two sides announced their Security and Defence Partnership (hereinafter “the Partnership”).",
			"双方は、安全保障・防衛パートナーシップ（以下「本パートナーシップ」という。）を発表した。");

	@Test
	void anAbbreviationThatAnotherClauseExplainsSeemsToBeNeeded() {
		assertThat(of(template("answer", "The two sides will answer FIMI together.", "双方は、共に対応する。")))
			.containsExactly(new Missing("FIMI", List.of(EXPLAINS.id())));
	}

	@Test
	void aTermSeemsToBeNeededInEitherLanguage() {
		assertThat(of(template("answer", "The two sides will carry the Partnership forward.", "双方は、情報操作・干渉に対応する。")))
			.containsExactly(new Missing("Partnership", List.of(PARTNERSHIP.id())),
					new Missing("情報操作・干渉", List.of(EXPLAINS.id())));
	}

	@Test
	void whatItExplainsItselfOrSaysThatItNeedsIsNotMissing() {
		assertThat(of(template("own", "They spoke of manipulation (FIMI), and will answer FIMI.", "対応する。"))).isEmpty();
		ClauseTemplate declares = template("declares", "The two sides will answer FIMI.", "対応する。", EXPLAINS.id());
		assertThat(of(declares)).isEmpty();
		ClauseTemplate byAnother = template("by-another", "The two sides will answer FIMI.", "対応する。", declares.id());
		assertThat(NeedsCheck.of(byAnother, List.of(EXPLAINS, declares))).isEmpty();
	}

	@Test
	void whatEveryReaderKnowsOrNobodyExplainsIsNoHint() {
		ClauseTemplate chapeau = template("chapeau", "The European Union (EU) and the United Nations (UN) met.",
				"会合した。");
		assertThat(NeedsCheck.of(template("x", "The EU, the UN and NATO will meet, and FIMITE.", "会合する。"),
				List.of(chapeau, EXPLAINS)))
			.isEmpty();
	}

	@Test
	void aClauseOfTheBankSeemsToNeedNothingThatItUsesOnlyInFull() {
		Catalogue bank = Catalogue.load();
		for (ClauseTemplate template : bank.all()) {
			for (Missing missing : NeedsCheck.of(template, bank.all())) {
				assertThat(template.text().en() + template.text().ja()).as(template.id().toString())
					.contains(missing.term());
			}
		}
	}

	private static List<Missing> of(ClauseTemplate template) {
		return NeedsCheck.of(template, List.of(EXPLAINS, PARTNERSHIP, template));
	}

	private static ClauseTemplate template(String id, String en, String ja, ClauseTemplateId... needs) {
		ClauseTemplate some = Catalogue.load().all().iterator().next();
		return new ClauseTemplate(new ClauseTemplateId(id), some.use(), some.part(), some.depth(), some.kind(),
				some.theme(), some.saidBy(), some.verb(), new Bilingual(en, ja), List.of(), some.source(), Set.of(),
				List.of(needs));
	}

}
