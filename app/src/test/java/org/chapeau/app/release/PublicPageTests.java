package org.chapeau.app.release;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

import org.chapeau.app.documents.Document;
import org.chapeau.app.documents.Documents;
import org.chapeau.app.documents.Pdfs;
import org.chapeau.app.fixtures.Officer;
import org.chapeau.app.fixtures.PackageTest;
import org.chapeau.app.fixtures.Packages;
import org.chapeau.app.fixtures.Statement;
import org.chapeau.app.release.Release.ReleasedFile;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chapeau.app.fixtures.Officer.EU_DESK;
import static org.chapeau.app.fixtures.Outcomes.done;

/**
 * The page that everybody may read, as it comes over the wire to somebody unknown.
 */
@PackageTest
class PublicPageTests {

	private static final HttpClient STRANGER = HttpClient.newHttpClient();

	@Autowired
	Packages packages;

	@Autowired
	Documents documents;

	@Autowired
	Pdfs pdfs;

	@LocalServerPort
	int port;

	private Statement statement;

	private Document draft;

	private Release released;

	private Release embargoed;

	@BeforeEach
	void onePackageIsReleasedAndOneIsUnderEmbargo() {
		Statement other = this.packages.aPackage().titled("Statement under embargo", "解禁前の声明").inRelease();
		this.packages.arm(other, this.packages.in(Duration.ofDays(30)));
		this.embargoed = this.packages.release(other);
		this.statement = this.packages.aPackage()
			.withClause("The EU and Japan welcome the launch of the Security and Defence Partnership.", "日本及びＥＵは歓迎する。")
			.transmitted();
		this.draft = done(this.documents.make(EU_DESK.user(), this.statement.id(), "rolling-text-en-eu"));
		this.statement.cleared();
		this.packages.lock(this.statement);
		this.packages.approve(this.statement);
		this.packages.arm(this.statement, this.packages.in(Duration.ofHours(1)));
		this.packages.waitUntil(this.packages.in(Duration.ofHours(1)));
		this.released = this.packages.release(this.statement);
	}

	@Test
	void theStatementIsReadWithoutSigningInAndInTheReadersOrder() throws IOException, InterruptedException {
		assertThat(body("/public/" + this.released.id())).contains("The EU and Japan welcome the launch");
		assertThat(body("/public/" + this.released.id() + "?first=JP")).contains("Japan and the EU welcome the launch");
		assertThat(body("/public/" + this.released.id() + "?first=XX")).contains("The EU and Japan welcome the launch");
	}

	@Test
	void thePageSaysTheHashOfEachFileAndNoSideThatWroteNoReadoutIsGivenOne() throws IOException, InterruptedException {
		List<ReleasedFile> files = this.released.files();
		assertThat(files).as("two alternats and the Japanese text").hasSize(3);
		assertThat(body("/public/" + this.released.id()))
			.contains(files.stream().map(ReleasedFile::sha256).toArray(String[]::new));
	}

	@Test
	void thePageNamesNobodyAndNothingElse() throws IOException, InterruptedException {
		for (String path : List.of("/public", "/public/" + this.released.id())) {
			String page = body(path);
			for (Officer officer : Officer.values()) {
				assertThat(page).as(path).doesNotContain(officer.username());
			}
			assertThat(page).as(path)
				.doesNotContain(this.statement.id().toString(), this.draft.id().toString(), this.draft.sha256(),
						this.embargoed.id().toString(), this.embargoed.dossier().toString(), "embargo");
		}
	}

	@Test
	void whatDoesNotExistYetAndWhatNeverWillAreTheSame() throws IOException, InterruptedException {
		String never = gone("/public/" + UUID.randomUUID());
		assertThat(gone("/public/" + this.embargoed.id())).isEqualTo(never);
		assertThat(gone("/public/not-an-id")).isEqualTo(never);
		assertThat(gone("/public/" + this.embargoed.id() + "/files/" + this.embargoed.files().get(0).document()))
			.isEqualTo(never);
		assertThat(gone("/public/" + this.released.id() + "/files/not-an-id")).isEqualTo(never);
		assertThat(gone("/public/" + UUID.randomUUID() + "/files/" + UUID.randomUUID())).isEqualTo(never);
	}

	@Test
	void noFileButThoseOfThePackageIsHandedOut() throws IOException, InterruptedException {
		String files = "/public/" + this.released.id() + "/files/";
		assertThat(get(files + this.draft.id()).statusCode()).as("a draft of the same dossier").isEqualTo(404);
		assertThat(get(files + this.embargoed.files().get(0).document()).statusCode()).as("a file under embargo")
			.isEqualTo(404);
		assertThat(get(files + this.released.files().get(0).document()).statusCode()).isEqualTo(200);
	}

	@Test
	void eachFileIsHandedOutAsPdfAndNoOther() throws IOException, InterruptedException {
		String files = "/public/" + this.released.id() + "/files/";
		String address = files + this.released.files().get(2).document() + "/pdf";
		assertThat(get(files + this.draft.id() + "/pdf").statusCode()).as("a draft of the same dossier").isEqualTo(404);
		assertThat(get("/public/" + this.embargoed.id() + "/files/" + this.embargoed.files().get(0).document() + "/pdf")
			.statusCode()).as("a file under embargo").isEqualTo(404);
		Assumptions.assumeTrue(this.pdfs.arePossible(),
				"Skipped: soffice is absent; install it, on Debian: apt install libreoffice-writer");
		assertThat(body("/public/" + this.released.id())).contains("href=\"" + address + "\"");
		HttpResponse<String> pdf = get(address);
		assertThat(pdf.statusCode()).isEqualTo(200);
		assertThat(pdf.body()).startsWith("%PDF-");
		assertThat(pdf.headers().firstValue("Content-Disposition").orElseThrow()).startsWith("attachment")
			.contains("joint-statement-ja.pdf");
		assertThat(pdf.headers().allValues("Set-Cookie")).isEmpty();
		assertThat(body("/public/" + this.released.id()))
			.contains("PDF: SHA-256 " + this.pdfs.hashOfRelease(this.released.files().get(2).document()).orElseThrow());
	}

	@Test
	void aReaderIsGivenNoCookieThatOpensAnything() throws IOException, InterruptedException {
		HttpResponse<String> page = get("/public/" + this.released.id());
		HttpRequest.Builder tasks = request("/tasks");
		page.headers()
			.allValues("Set-Cookie")
			.forEach((cookie) -> tasks.header("Cookie", cookie.substring(0, cookie.indexOf(';'))));
		HttpResponse<String> closed = STRANGER.send(tasks.build(), BodyHandlers.ofString());
		assertThat(closed.statusCode()).isEqualTo(302);
		assertThat(closed.headers().firstValue("Location").orElseThrow()).endsWith("/sign-in");
		assertThat(page.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
	}

	@Test
	void nothingIsChangedFromTheOutside() throws IOException, InterruptedException {
		for (String method : List.of("POST", "PUT", "DELETE")) {
			HttpRequest unsafe = request("/public/" + this.released.id())
				.method(method, HttpRequest.BodyPublishers.noBody())
				.build();
			assertThat(STRANGER.send(unsafe, BodyHandlers.ofString()).statusCode()).as(method).isIn(302, 403);
		}
	}

	private String body(String path) throws IOException, InterruptedException {
		HttpResponse<String> page = get(path);
		assertThat(page.statusCode()).as(path).isEqualTo(200);
		return page.body();
	}

	/** The body of a 404, without the token that is another on every page. */
	private String gone(String path) throws IOException, InterruptedException {
		HttpResponse<String> page = get(path);
		assertThat(page.statusCode()).as(path).isEqualTo(404);
		return page.body()
			.replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "token")
			// The address one asked for stands in the form that changes the language.
			.replaceAll("name=\"back\" value=\"[^\"]*\"", "name=\"back\"");
	}

	private HttpResponse<String> get(String path) throws IOException, InterruptedException {
		return STRANGER.send(request(path).build(), BodyHandlers.ofString());
	}

	private HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + this.port + path))
			.header("Accept", "text/html")
			.header("Accept-Language", "en");
	}

}
