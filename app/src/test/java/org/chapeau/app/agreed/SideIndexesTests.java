package org.chapeau.app.agreed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.apache.lucene.store.FSDirectory;
import org.chapeau.app.agreed.index.Found;
import org.chapeau.app.agreed.index.ParagraphIndex;
import org.chapeau.app.agreed.index.Progress;
import org.chapeau.app.agreed.index.Sought;
import org.chapeau.app.agreed.persistence.ChangeStore;
import org.chapeau.app.fixtures.ChapeauTest;
import org.chapeau.app.identity.Parties;
import org.chapeau.catalogue.SamplePackage;
import org.chapeau.text.Party;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Indexes that follow the database: on several nodes, after a restart, after a restored
 * backup, on a broken disk.
 */
@ChapeauTest
class SideIndexesTests {

	private static final Sought SEAFARERS = new Sought("seafarers vaccination flag States", "", List.of("SHARED"),
			List.of("AGREED"), null, null, 0, 9999);

	private static final String ONE_CLAUSE = """
			title: {en: Statement, ja: 声明}
			event: {en: Meeting, ja: 会合}
			place: {en: Kobe, ja: 神戸}
			date: "2018-01-01"
			rank: WORKING
			penholder: EU
			marking: PUBLIC
			representatives: []
			alternat: []
			clauses:
			  - part: OPERATIVE
			    theme: SPACE
			    text: {en: "Quartz.", ja: "石英。"}
			readouts: []
			""";

	@Autowired
	ReleasedStatements released;

	@Autowired
	ChangeStore changes;

	@Autowired
	Parties parties;

	@TempDir
	Path folder;

	@BeforeEach
	void somethingIsThere() {
		this.released.enter(SamplePackage.load("consultations-kobe-2021"));
	}

	@Test
	void anotherNodeFindsWhatThisOneHasEntered() throws IOException {
		SideIndexes other = node(this.folder);
		int before = other.of(Party.EU).size();
		this.released.enter(SamplePackage.read("sample of " + UUID.randomUUID(), ONE_CLAUSE));
		assertThat(other.of(Party.EU).size()).isEqualTo(before + 1);
		other.close();
	}

	@Test
	void aNodeGoesOnWhereItStopped() throws IOException {
		SideIndexes first = node(this.folder);
		Progress progress = first.of(Party.EU).progress();
		first.close();
		assertThat(kept()).isEqualTo(progress);
		SideIndexes again = node(this.folder);
		assertThat(found(again)).isNotEmpty();
		again.close();
	}

	@Test
	void anIndexOfAnotherHistoryIsBuiltAnew() throws IOException {
		SideIndexes first = node(this.folder);
		int size = first.of(Party.EU).size();
		Progress progress = first.of(Party.EU).progress();
		first.close();
		try (ParagraphIndex index = ParagraphIndex.open(FSDirectory.open(this.folder.resolve("EU")))) {
			index.clear();
			index.take(Map.of(), new Progress(progress.number(), UUID.randomUUID()));
		}
		SideIndexes again = node(this.folder);
		assertThat(again.of(Party.EU).size()).isEqualTo(size);
		assertThat(again.of(Party.EU).progress()).isEqualTo(progress);
		again.close();
	}

	@Test
	void anIndexAheadOfARestoredDatabaseIsBuiltAnew() throws IOException {
		SideIndexes first = node(this.folder);
		Progress progress = first.of(Party.EU).progress();
		first.close();
		try (ParagraphIndex index = ParagraphIndex.open(FSDirectory.open(this.folder.resolve("EU")))) {
			index.take(Map.of(), new Progress(progress.number() + 1000, UUID.randomUUID()));
		}
		SideIndexes again = node(this.folder);
		assertThat(again.of(Party.EU).progress()).isEqualTo(progress);
		again.close();
	}

	@Test
	void aBrokenIndexIsBuiltAnew() throws IOException {
		SideIndexes first = node(this.folder);
		first.of(Party.EU);
		first.close();
		try (var files = Files.newDirectoryStream(this.folder.resolve("EU"), "segments_*")) {
			for (Path file : files) {
				Files.write(file, new byte[] { 1, 2, 3, 4, 5, 6, 7, 8 });
			}
		}
		SideIndexes again = node(this.folder);
		assertThat(found(again)).isNotEmpty();
		again.close();
	}

	@Test
	void twoNodesThatAreGivenOneFolderBothFind() throws IOException {
		SideIndexes one = node(this.folder);
		SideIndexes other = node(this.folder);
		assertThat(found(one)).isNotEmpty();
		assertThat(found(other)).isEqualTo(found(one));
		one.close();
		other.close();
	}

	private Progress kept() throws IOException {
		try (ParagraphIndex index = ParagraphIndex.open(FSDirectory.open(this.folder.resolve("EU")))) {
			return index.progress();
		}
	}

	private static List<UUID> found(SideIndexes node) {
		return node.of(Party.EU).find(SEAFARERS, 3).stream().map(Found::statement).toList();
	}

	private SideIndexes node(Path own) {
		return new SideIndexes(this.changes, this.parties, new AgreedProperties(own));
	}

}
