package org.chapeau.app.documents;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ExecutionException;

import org.chapeau.app.documents.persistence.DocumentStore;
import org.chapeau.app.fixtures.PackageTest;
import org.chapeau.app.fixtures.Packages;
import org.chapeau.app.fixtures.Statement;
import org.chapeau.app.office.LibreOffice;
import org.chapeau.app.office.LibreOffice.ConversionException;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.chapeau.app.fixtures.Officer.EU_DESK;
import static org.chapeau.app.fixtures.Officer.JP_DRAFTER;
import static org.chapeau.app.fixtures.Outcomes.assertThatRefusal;
import static org.chapeau.app.fixtures.Outcomes.done;

/**
 * Every file has a PDF, made by LibreOffice once.
 */
@PackageTest
class PdfTests {

	@Autowired
	MockMvcTester mvc;

	@Autowired
	Packages packages;

	@Autowired
	Documents documents;

	@Autowired
	DocumentStore store;

	@Autowired
	TransactionTemplate transactions;

	@Autowired
	LibreOffice libreOffice;

	@TempDir
	Path folder;

	@Test
	void thePdfComesBackByteForByteAndNamesNobody() {
		assumeInstalled();
		Statement statement = this.packages.aPackage().withClause("We condemn it.", "これを非難する。").transmitted();
		Document made = done(this.documents.make(EU_DESK.user(), statement.id(), "rolling-text-ja-eu"));
		String address = statement.page() + "/documents/" + made.id() + "/pdf";
		MvcTestResult first = this.mvc.get().uri(address).with(EU_DESK).exchange();
		assertThat(first).hasStatusOk().hasContentType("application/pdf");
		assertThat(first.getResponse().getHeader("Content-Disposition")).startsWith("attachment")
			.contains("rolling-text-ja-eu.pdf");
		byte[] bytes = first.getResponse().getContentAsByteArray();
		assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).startsWith("%PDF-")
			.contains("/Author<FEFF" + hex("Chapeau") + ">")
			.doesNotContain(hex("eu.desk"));
		assertThat(this.mvc.get().uri(address).with(EU_DESK).exchange().getResponse().getContentAsByteArray())
			.isEqualTo(bytes);
		assertThat(this.mvc.get().uri(address).with(JP_DRAFTER)).hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void whoeverIsNotWaitedForIsAskedToComeAgain() throws Exception {
		LibreOffice office = new LibreOffice(script("exec tail -f /dev/null"), Duration.ofSeconds(60), Duration.ZERO);
		assertThatRefusal(office.await(() -> office.pdf(new byte[0]))).isEqualTo("pdf-being-made");
		office.destroy();
	}

	@Test
	void thePdfOfAPackageIsMadeBeforeAnybodyAsks() throws Exception {
		assumeInstalled();
		Pdfs pdfs = new Pdfs(this.documents, this.store, this.libreOffice, true, Clock.systemUTC());
		Statement statement = this.packages.aPackage().withClause("We condemn it.", "これを非難する。").transmitted();
		Document made = done(this.documents.make(EU_DESK.user(), statement.id(), "rolling-text-en-eu"));
		this.transactions.executeWithoutResult((status) -> {
			pdfs.makeAhead(List.of(made.id()));
			status.setRollbackOnly();
		});
		this.transactions.executeWithoutResult((status) -> pdfs.makeAhead(List.of(made.id())));
		// Files are printed in their order, and this one is printed last.
		assertThat(this.libreOffice.pdf(this.documents.ofRelease(made.id()).orElseThrow().bytes()).get()).isNotEmpty();
		assertThat(this.store.pdf(made.id())).isPresent();
	}

	@Test
	void aProcessThatDiesIsBegunAnewOnce() throws Exception {
		assumeInstalled();
		// Dies at the first call, is LibreOffice at the second.
		Path mark = this.folder.resolve("died");
		LibreOffice office = new LibreOffice(
				script("[ -e " + mark + " ] || { touch " + mark + "; kill -9 $$; }\nexec soffice \"$@\""),
				Duration.ofSeconds(120), Duration.ofSeconds(120));
		Statement statement = this.packages.aPackage().withClause("We condemn it.", "これを非難する。").transmitted();
		Document made = done(this.documents.make(EU_DESK.user(), statement.id(), "rolling-text-en-eu"));
		byte[] docx = this.documents.download(EU_DESK.user(), statement.id(), made.id()).orElseThrow().bytes();
		assertThat(new String(office.pdf(docx).get(), StandardCharsets.ISO_8859_1)).startsWith("%PDF-");
		assertThat(mark).exists();
		office.destroy();
	}

	@Test
	void aProcessThatHangsIsEnded() throws Exception {
		LibreOffice office = new LibreOffice(script("exec tail -f /dev/null"), Duration.ofMillis(200),
				Duration.ofSeconds(10));
		assertThatExceptionOfType(ExecutionException.class).isThrownBy(() -> office.pdf(new byte[0]).get())
			.withCauseInstanceOf(ConversionException.class)
			.withMessageContaining("did not end");
		assertThatRefusal(office.await(() -> office.pdf(new byte[0]))).isEqualTo("pdf-failed");
		office.destroy();
	}

	@Test
	void whereLibreOfficeIsAbsentItIsSaid() {
		LibreOffice office = new LibreOffice("no-such-office", Duration.ofSeconds(1), Duration.ofSeconds(1));
		assertThat(office.isInstalled()).isFalse();
		assertThatRefusal(office.await(() -> office.pdf(new byte[0]))).isEqualTo("pdf-not-possible");
		office.destroy();
	}

	private static String hex(String words) {
		return HexFormat.of().withUpperCase().formatHex(words.getBytes(StandardCharsets.UTF_16BE));
	}

	private String script(String body) throws IOException {
		Path script = Files.writeString(this.folder.resolve("office"), "#!/bin/sh\n" + body + "\n");
		assertThat(script.toFile().setExecutable(true)).isTrue();
		return script.toString();
	}

	private void assumeInstalled() {
		Assumptions.assumeTrue(this.libreOffice.isInstalled(),
				"Skipped: soffice is absent; install it, on Debian: apt install libreoffice-writer");
	}

}
