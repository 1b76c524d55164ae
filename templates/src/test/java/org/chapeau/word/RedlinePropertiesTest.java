package org.chapeau.word;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.chapeau.text.Language;
import org.chapeau.text.Party;
import org.chapeau.word.redline.AnyVersions;
import org.chapeau.word.redline.AnyVersions.Versions;
import org.chapeau.word.redline.Redline;
import org.xml.sax.SAXException;

import static org.assertj.core.api.Assertions.assertThat;

class RedlinePropertiesTest {

	private static final WordAssembler ASSEMBLER = new WordAssembler();

	@Provide
	Arbitrary<Versions> versions() {
		return AnyVersions.versions();
	}

	@Property(tries = 300)
	void theFileHoldsBothVersionsAndIsSound(@ForAll("versions") Versions versions, @ForAll Language language)
			throws IOException, SAXException {
		byte[] docx = ASSEMBLER.assemble(new RedlineDocument(language, RedlineSamples.cover(Samples.english()),
				Redline.between(versions.before(), versions.after(), language), Optional.of(Party.JP),
				Optional.empty()));
		assertThat(clauses(TrackedText.accepted(docx), language)).isEqualTo(RedlineSamples.texts(versions.after()));
		assertThat(clauses(TrackedText.rejected(docx), language)).isEqualTo(RedlineSamples.texts(versions.before()));
		assertThat(Lint.faults(docx)).isEmpty();
	}

	/**
	 * What stands between the title block and the closing line.
	 */
	private static List<String> clauses(List<String> paragraphs, Language language) {
		int end = paragraphs.indexOf((language == Language.EN) ? "End of the comparison" : "（比較終わり）");
		return paragraphs.subList(3, end);
	}

}
