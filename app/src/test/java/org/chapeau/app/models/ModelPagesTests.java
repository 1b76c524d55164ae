package org.chapeau.app.models;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.chapeau.app.fixtures.ChangedModel;
import org.chapeau.app.fixtures.Officer;
import org.chapeau.app.fixtures.PackageTest;
import org.chapeau.app.notification.Notifications;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chapeau.app.fixtures.Officer.EU_AUDITOR;
import static org.chapeau.app.fixtures.Officer.EU_COORDINATOR;
import static org.chapeau.app.fixtures.Officer.EU_DESK;
import static org.chapeau.app.fixtures.Officer.EU_PROTOCOL;
import static org.chapeau.app.fixtures.Officer.JP_AUDITOR;
import static org.chapeau.app.fixtures.Officer.JP_DIRECTOR;
import static org.chapeau.app.fixtures.Officer.JP_PROTOCOL;
import static org.chapeau.app.fixtures.Outcomes.done;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * The pages on which a side's processes are changed.
 */
@PackageTest
class ModelPagesTests {

	private static final String PAGE = "/processes/approveJp";

	@Autowired
	MockMvcTester mvc;

	@Autowired
	SideModels models;

	@Autowired
	Notifications notifications;

	@AfterEach
	void nothingWaits() {
		ModelState state = state();
		if (state.proposal() != null) {
			done(this.models.withdraw(JP_DIRECTOR.user(), "approveJp", state.proposal().number(), state.revision()));
		}
	}

	@Test
	void aVersionIsUploadedComparedAndPutIntoUseByAnother() {
		ModelState before = state();
		MvcTestResult kept = sent(renamed("Advance chain", "Pass on").bytes(), "en");
		assertThat(kept).hasStatus3xxRedirection();
		String version = kept.getResponse().getRedirectedUrl();
		assertThat(page(version, JP_PROTOCOL)).bodyText()
			.contains("changed", "step of the program", "<del>Advance chain</del>", "<ins>Pass on</ins>")
			.contains("data-mark=\"serviceTask_advanceChain\"", "class=\"bpmn-changed\"")
			.contains("You proposed this version")
			.doesNotContain(version + "/in-use");
		assertThat(page(version, JP_DIRECTOR)).bodyText().contains(version + "/in-use");
		assertThat(post(version + "/in-use", JP_DIRECTOR, state().revision())).hasStatus3xxRedirection();
		assertThat(state().inUse()).isGreaterThan(before.inUse());
		assertThat(page(PAGE, JP_PROTOCOL)).bodyText().contains("Version " + state().inUse() + " put into use");
		assertThat(page("/record", JP_AUDITOR)).bodyText().contains("Process model put into use", "jp.director");
		post(PAGE + "/0/proposed", JP_PROTOCOL, state().revision());
		post(PAGE + "/0/in-use", JP_DIRECTOR, state().revision());
		assertThat(state().inUse()).isZero();
	}

	@Test
	void theSecondOfficerIsLedToTheProcess() throws Exception {
		this.notifications.readAll(JP_DIRECTOR.user());
		sent(renamed("Return text", "Give back").bytes(), "en");
		String list = page("/notifications", JP_DIRECTOR).getResponse().getContentAsString();
		assertThat(list).contains("A version of a process of your side waits for a second officer",
				"Kessai of the Japanese side");
		String told = list.replaceAll("(?s).*?href=\"(/notifications/[0-9a-f-]{36})\".*", "$1");
		assertThat(page(told, JP_DIRECTOR).getResponse().getRedirectedUrl()).isEqualTo(PAGE);
		assertThat(page(told, JP_PROTOCOL).getResponse().getRedirectedUrl()).isEqualTo("/notifications");
	}

	@Test
	void whoIsLateIsToldAndNothingIsDone() {
		String version = sent(renamed("Return text", "Give back").bytes(), "en").getResponse().getRedirectedUrl();
		MvcTestResult late = post(version + "/in-use", JP_DIRECTOR, state().revision() - 1);
		assertThat(late.getMvcResult().getFlashMap().get("refusal"))
			.hasToString("Refusal[key=process-changed, arguments=[]]");
		assertThat(state().inUse()).isZero();
	}

	@ParameterizedTest
	@CsvSource({ "en, no office or unit of your side, It was not kept", "ja, 自らの側の部署ではありません, 保管していません" })
	void everythingThatIsWrongIsSaidAndWhatWasTypedStays(String language, String group, String kept) {
		int versions = this.models.versions(JP_PROTOCOL.user(), "approveJp").size();
		byte[] faulty = ChangedModel.builtIn("approveJp")
			.with("${determineChain}", "${publish}")
			.with("camunda:candidateGroups=\"${approver}\"", "camunda:candidateGroups=\"EU/coordinator\"")
			.bytes();
		assertThat(sent(faulty, language)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("${publish}", "EU/coordinator", group, kept, "because it is slow");
		assertThat(this.models.versions(JP_PROTOCOL.user(), "approveJp")).hasSize(versions);
	}

	@Test
	void whatIsNoModelIsRefusedInWords() throws IOException {
		assertThat(sent(zip(), "en")).bodyText().contains("This is a zip");
		assertThat(sent(new byte[10_000_000], "en")).bodyText().contains("bigger than 1000 kB");
		assertThat(sent(new byte[0], "en")).bodyText().contains("Choose a file first.");
		assertThat(sent(ChangedModel.builtIn("approveJp").with("?>", "?><!DOCTYPE x>").bytes(), "en")).bodyText()
			.contains("DOCTYPE");
		assertThat(sent(ChangedModel.builtIn("approveEu").bytes(), "en")).bodyText()
			.contains("This is the process “approveEu”; here belongs “approveJp”.");
		assertThat(sent(ChangedModel.builtIn("approveJp")
			.with("<bpmn:sendTask id=\"sendTask_returnText\"",
					"<bpmn:scriptTask id=\"s\" scriptFormat=\"groovy\" /><bpmn:sendTask id=\"sendTask_returnText\"")
			.bytes(), "en")).bodyText().contains("“bpmn:scriptTask”");
	}

	@Test
	void theFileOfAVersionComesBackAsItWas() {
		assertThat(page(PAGE + "/0/file", JP_PROTOCOL)).hasStatusOk()
			.hasHeader("Content-Disposition",
					"attachment; filename=\"approveJp-0.bpmn\"; filename*=UTF-8''approveJp-0.bpmn")
			.bodyText()
			.isEqualTo(ChangedModel.builtIn("approveJp").text());
	}

	@ParameterizedTest
	@EnumSource(names = { "EU_PROTOCOL", "EU_COORDINATOR", "EU_DESK", "JP_CYBER", "OPERATOR" })
	void forTheOtherSideAndForOtherOfficersThereIsNoSuchPage(Officer officer) {
		String version = sent(renamed("Return text", "Give back").bytes(), "en").getResponse().getRedirectedUrl();
		for (String address : new String[] { PAGE, version, version + "/file", PAGE + "/0", PAGE + "/0/file" }) {
			assertThat(page(address, officer)).as(address).matches((answer) -> answer.getResponse().getStatus() > 400);
		}
		assertThat(post(version + "/in-use", officer, state().revision()))
			.matches((answer) -> answer.getResponse().getStatus() > 400);
		assertThat(state().inUse()).isZero();
	}

	@Test
	void theOverviewAndTheRecordAreForThoseWhoKeepAndThoseWhoVerify() {
		sent(renamed("Return text", "Give back").bytes(), "en");
		assertThat(page("/processes", EU_PROTOCOL)).hasStatusOk()
			.bodyText()
			.contains("/processes/consultEu")
			.doesNotContain("approveJp", "waits for a second officer");
		assertThat(page("/processes", JP_DIRECTOR)).bodyText().contains("waits for a second officer");
		assertThat(page("/processes", EU_DESK)).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(page("/record", EU_DESK)).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(page("/record", EU_AUDITOR)).hasStatusOk().bodyText().doesNotContain("jp.protocol");
		assertThat(page("/record", EU_COORDINATOR)).hasStatusOk();
	}

	private ModelState state() {
		return this.models.state(JP_PROTOCOL.user(), "approveJp");
	}

	private static ChangedModel renamed(String name, String other) {
		return ChangedModel.builtIn("approveJp").with("name=\"" + name + "\"", "name=\"" + other + "\"");
	}

	private MvcTestResult sent(byte[] file, String language) {
		return this.mvc.post()
			.uri(PAGE)
			.multipart()
			.file(new MockMultipartFile("file", "approveJp.bpmn", null, file))
			.param("note", "because it is slow")
			.param("revision", String.valueOf(state().revision()))
			.locale(Locale.forLanguageTag(language))
			.with(JP_PROTOCOL)
			.with(csrf())
			.exchange();
	}

	private MvcTestResult page(String address, Officer officer) {
		return this.mvc.get().uri(address).locale(Locale.ENGLISH).with(officer).exchange();
	}

	private MvcTestResult post(String address, Officer officer, int revision) {
		return this.mvc.post()
			.uri(address)
			.param("revision", String.valueOf(revision))
			.with(officer)
			.with(csrf())
			.exchange();
	}

	private static byte[] zip() throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
			zip.putNextEntry(new ZipEntry("approveJp.bpmn"));
			zip.write(ChangedModel.builtIn("approveJp").bytes());
		}
		return bytes.toByteArray();
	}

}
