package org.chapeau.app.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.chapeau.app.documents.Documents.File;
import org.chapeau.app.fixtures.Officer;
import org.chapeau.app.fixtures.PackageTest;
import org.chapeau.app.fixtures.Packages;
import org.chapeau.app.fixtures.Statement;
import org.chapeau.app.fixtures.Statements;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.negotiation.Dossiers;
import org.chapeau.app.negotiation.Marking;
import org.chapeau.app.negotiation.Proposals;
import org.chapeau.app.release.Corrigenda;
import org.chapeau.app.release.Release;
import org.chapeau.text.Language;
import org.chapeau.text.Party;
import org.chapeau.word.DocumentKind;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chapeau.app.fixtures.Officer.EU_DESK;
import static org.chapeau.app.fixtures.Officer.EU_RELEASE;
import static org.chapeau.app.fixtures.Officer.JP_DRAFTER;
import static org.chapeau.app.fixtures.Outcomes.done;

/**
 * No part of any file tells who worked on it, or on which machine; and no file that may
 * travel tells how it is handled on one side. Only the papers that a side writes for
 * itself say so, in their header.
 */
@PackageTest
class NoNamesInFilesTests {

	/** The papers of a side that are never meant for the other. */
	private static final Set<DocumentKind> OWN = Set.of(DocumentKind.WHO_AGREED_SHEET, DocumentKind.OUTLINE,
			DocumentKind.PRECEDENT_NOTES, DocumentKind.ANNOTATED_EDITION);

	private static final String[] OF_ONE_SIDE = { "LIMITE", "取扱注意", "EU only", "EU側限り", "Japan only", "日本側限り" };

	private static final CurrentUser CANARY_EU = named("canary-kestrel-eu", EU_DESK);

	private static final CurrentUser CANARY_JP = named("canary-kestrel-jp", JP_DRAFTER);

	@Autowired
	Packages packages;

	@Autowired
	Statements statements;

	@Autowired
	Documents documents;

	@Autowired
	Readouts readouts;

	@Autowired
	Dossiers dossiers;

	@Autowired
	Proposals proposals;

	@Autowired
	Corrigenda corrigenda;

	@Test
	void noPartOfAnyFileNamesAPersonOrAMachine() throws IOException {
		List<File> files = new ArrayList<>(everyFileOfADossier());
		files.add(aRedline());
		assertThat(files).extracting((file) -> file.document().variant().kind())
			.as("every kind of file that leaves the program")
			.containsOnly(DocumentKind.values());
		List<String> secrets = new ArrayList<>(List.of("kestrel", "docx4j", System.getProperty("java.version"),
				InetAddress.getLocalHost().getHostName(), "@example.org"));
		for (Officer officer : Officer.values()) {
			secrets.add(officer.username());
		}
		for (File file : files) {
			parts(file).forEach((name, part) -> {
				String where = file.document().fileName() + " " + name;
				assertThat(part).as(where).doesNotContainIgnoringCase(secrets.toArray(String[]::new));
				assertThat(part).as(where).doesNotContain("rsid", "w:date", "w:comment ");
				if (file.document().variant().kind() == DocumentKind.REDLINE) {
					assertThat(part).as(where).doesNotContainPattern("w:author=\"(?!JP\")");
				}
				else {
					assertThat(part).as(where).doesNotContain("w:ins ", "w:del ", "w:author");
				}
				assertThat(name).as(where).doesNotContain("comments", "people", "vbaProject", "thumbnail");
			});
		}
	}

	@Test
	void aFileThatMayTravelBearsTheMarkingOfNoSide() throws IOException {
		List<File> files = new ArrayList<>(everyFileOfADossier());
		files.add(aRedline());
		files.addAll(made(ofJapansPen()));
		assertThat(files).extracting((file) -> file.document().variant().kind()).containsOnly(DocumentKind.values());
		for (File file : files) {
			parts(file).forEach((name, part) -> {
				if (!isOwn(file) || !name.startsWith("word/header")) {
					assertThat(part).as(file.document().fileName() + " " + name).doesNotContain(OF_ONE_SIDE);
				}
			});
		}
	}

	@Test
	void aPaperOfASideForItselfSaysSoAndBearsItsOwnMarkingOnly() throws IOException {
		Statement union = this.packages.aPackage().marked(Marking.LIMITE).transmitted();
		List<File> ofUnion = new ArrayList<>(made(union));
		this.packages.lock(union.cleared());
		ofUnion.addAll(made(union));
		this.packages.approve(union);
		ofUnion.addAll(made(union));
		assertHeaders(ofUnion, Party.EU, Language.EN, "LIMITE", "EU only");
		assertHeaders(ofUnion, Party.EU, Language.JA, "LIMITE", "EU側限り");
		assertHeaders(ofUnion, Party.JP, Language.EN, "Japan only");
		assertHeaders(ofUnion, Party.JP, Language.JA, "日本側限り");
		List<File> ofJapan = made(ofJapansPen());
		assertHeaders(ofJapan, Party.EU, Language.EN, "EU only");
		assertHeaders(ofJapan, Party.JP, Language.EN, "取扱注意", "Japan only");
		assertHeaders(ofJapan, Party.JP, Language.JA, "取扱注意", "日本側限り");
	}

	@Test
	void thatATextWillBePublicIsOnNoPaperBefore() throws IOException {
		List<File> files = made(this.packages.aPackage().marked(Marking.PUBLIC).transmitted());
		assertHeaders(files, Party.EU, Language.EN, "EU only");
		for (File file : files) {
			assertThat(header(file)).doesNotContain("PUBLIC");
		}
	}

	private static void assertHeaders(List<File> files, Party side, Language language, String... words)
			throws IOException {
		List<File> own = files.stream()
			.filter(NoNamesInFilesTests::isOwn)
			.filter((file) -> file.document().zone().filter(side::equals).isPresent()
					&& file.document().variant().language() == language)
			.toList();
		assertThat(own).extracting((file) -> file.document().variant().kind()).containsAll(OWN);
		for (File file : own) {
			assertThat(header(file)).as(file.document().fileName())
				.contains(words)
				.doesNotContain(
						Stream.of(OF_ONE_SIDE).filter((word) -> !List.of(words).contains(word)).toArray(String[]::new));
		}
	}

	private static String header(File file) throws IOException {
		return parts(file).entrySet()
			.stream()
			.filter((part) -> part.getKey().startsWith("word/header"))
			.map(Map.Entry::getValue)
			.collect(Collectors.joining());
	}

	private static boolean isOwn(File file) {
		return OWN.contains(file.document().variant().kind()) && file.document().zone().isPresent();
	}

	private Statement ofJapansPen() {
		return this.statements.aStatement().of(Party.JP).marked(Marking.HANDLE_WITH_CARE).transmitted();
	}

	@Test
	void thePropertiesOfAFileNameNoAuthorButTheProgram() throws IOException {
		for (File file : everyFileOfADossier()) {
			parts(file).forEach((name, part) -> {
				if (name.startsWith("docProps/")) {
					assertThat(part).as(name)
						.doesNotContainPattern(
								"<(?:\\w+:)?(?:creator|lastModifiedBy|Manager|Company|Template)>(?!Chapeau<)[^<]");
				}
			});
		}
	}

	@Test
	void aReadoutStandsInItsOwnFilesOnly() throws IOException {
		for (File file : everyFileOfADossier()) {
			String side = file.document().fileName().replaceAll(".*readout-..-(..)\\.docx", "$1");
			String all = String.join("", parts(file).values());
			assertThat(all.contains("Heron of the Union")).as(file.document().fileName())
				.isEqualTo("eu".equals(side) && file.document().fileName().contains("-en-"));
			assertThat(all.contains("Heron of Japan")).as(file.document().fileName())
				.isEqualTo("jp".equals(side) && file.document().fileName().contains("-en-"));
		}
	}

	private List<File> everyFileOfADossier() {
		Statement statement = this.packages.aPackage().marked(Marking.LIMITE).transmitted();
		List<File> files = new ArrayList<>(made(statement));
		done(this.readouts.write(CANARY_EU, statement.id(), 0, "Heron of the Union.", "連合の鷺。"));
		done(this.readouts.write(CANARY_JP, statement.id(), 0, "Heron of Japan.", "日本の鷺。"));
		this.packages.lock(statement.cleared());
		files.addAll(made(statement));
		this.packages.approve(statement);
		Release release = this.packages.release(statement);
		release.files().forEach((file) -> files.add(this.documents.ofRelease(file.document()).orElseThrow()));
		files.addAll(aCorrigendum(statement));
		return files;
	}

	/**
	 * What a named person of the Union would have read otherwise once it was released.
	 */
	private List<File> aCorrigendum(Statement statement) {
		Instant instant = this.packages.in(Duration.ofHours(1));
		this.packages.arm(statement, instant);
		this.packages.waitUntil(instant);
		done(this.corrigenda.draft(CANARY_EU, statement.id(), Language.EN, statement.clause(1).id(), "cooperate",
				"work together"));
		CurrentUser officer = named("canary-kestrel-release", EU_RELEASE);
		Release put = done(this.corrigenda.put(officer, statement.id(),
				this.corrigenda.hash(this.corrigenda.drafts(officer, statement.id()))));
		return put.files().stream().map((file) -> this.documents.ofRelease(file.document()).orElseThrow()).toList();
	}

	/** What a named person of Japan proposed, as tracked changes for the Union. */
	private File aRedline() {
		Statement statement = this.packages.aPackage().marked(Marking.LIMITE).transmitted();
		done(this.proposals.propose(CANARY_JP, statement.clause(1).id(), 1, "We strongly condemn it.", "これを強く非難する。"));
		Document made = done(this.documents.redline(CANARY_EU, statement.id(), 1, 2, Language.EN));
		return this.documents.download(CANARY_EU, statement.id(), made.id()).orElseThrow();
	}

	/** All that each side can make of the joint text now. */
	private List<File> made(Statement statement) {
		List<File> files = new ArrayList<>();
		for (CurrentUser user : List.of(CANARY_EU, CANARY_JP)) {
			for (Variant variant : this.documents.possible(user, this.dossiers.ofProcess(statement.id()))) {
				if (variant.kind() != DocumentKind.READOUT) {
					Document made = done(this.documents.make(user, statement.id(), variant.key()));
					files.add(this.documents.download(user, statement.id(), made.id()).orElseThrow());
				}
			}
		}
		return files;
	}

	private static Map<String, String> parts(File file) throws IOException {
		Map<String, String> parts = new LinkedHashMap<>();
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file.bytes()))) {
			ZipEntry entry = zip.getNextEntry();
			while (entry != null) {
				parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
				assertThat(entry.getComment()).isNull();
				entry = zip.getNextEntry();
			}
		}
		assertThat(parts).containsKeys("word/document.xml", "word/styles.xml", "customXml/item1.xml");
		return parts;
	}

	private static CurrentUser named(String name, Officer officer) {
		CurrentUser user = officer.user();
		return new CurrentUser(name, user.party(), user.groups(), user.roles());
	}

}
