package org.chapeau.app.zones;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.Cookie;
import org.chapeau.word.DocxZip;
import org.junit.jupiter.api.Assumptions;
import org.opentest4j.TestAbortedException;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Asks the program as a reader's browser does, and undoes what was asked, so that the
 * next reader finds everything as it was.
 */
@TestComponent
class Browser {

	private static final Pattern TOKEN = Pattern.compile("(name=\"_csrf\"[^>]*value=\")[^\"]*");

	private static final Pattern TAG = Pattern.compile("<[^>]*>");

	/** Where somebody proves anew who they are. */
	private static final String CONFIRM = "/confirm";

	private static final Cookie NO_SESSION = new Cookie("SESSION", "none");

	private static final Call PASSWORD = new Call(new Route("POST", CONFIRM, List.of()), CONFIRM,
			Map.of("password", "chapeau"), null);

	private final MockMvc mvc;

	private final TransactionTemplate transaction;

	private final UndoneTransactions transactions;

	Browser(MockMvc mvc, UndoneTransactions transactions) {
		this.mvc = mvc;
		this.transactions = transactions;
		this.transaction = new TransactionTemplate(transactions);
		this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
	}

	Answer ask(Reader reader, Call call, Locale locale) {
		return this.transaction.execute((status) -> {
			status.setRollbackOnly();
			return asked(reader, call, locale, true);
		});
	}

	/** Sends a form, does something, and undoes both. */
	<T> T after(Reader reader, Call call, Function<Answer, T> next) {
		return this.transaction.execute((status) -> {
			status.setRollbackOnly();
			return next.apply(asked(reader, call, Locale.ENGLISH, true));
		});
	}

	/** Sends a form without the token that the page had. */
	Answer askWithoutToken(Reader reader, Call call) {
		return this.transaction.execute((status) -> {
			status.setRollbackOnly();
			return asked(reader, call, Locale.ENGLISH, false);
		});
	}

	private Answer asked(Reader reader, Call call, Locale locale, boolean token) {
		this.transactions.asking(true);
		try {
			MvcResult result = performed(reader, call, locale, token, NO_SESSION);
			if (CONFIRM.equals(result.getResponse().getRedirectedUrl()) && !call.path().equals(CONFIRM)) {
				Cookie session = Objects.requireNonNull(result.getResponse().getCookie(NO_SESSION.getName()));
				performed(reader, PASSWORD, locale, token, session);
				result = performed(reader, call, locale, token, session);
			}
			MockHttpServletResponse response = result.getResponse();
			// What the filters answer has none.
			Map<String, ?> flash = (result.getFlashMap() != null) ? result.getFlashMap() : Map.of();
			String body = text(response);
			if (response.getStatus() >= 400 && body.isEmpty()) {
				body = errorPage(reader, call, response.getStatus(), locale);
			}
			return new Answer(response.getStatus(), head(response, flash), body);
		}
		catch (TestAbortedException ex) {
			throw ex;
		}
		catch (Exception ex) {
			return new Answer(500, "", ex.toString());
		}
		finally {
			this.transactions.asking(false);
		}
	}

	private MvcResult performed(Reader reader, Call call, Locale locale, boolean token, Cookie session)
			throws Exception {
		var request = request(call).locale(locale).with(reader);
		request.header("Accept", "text/html,*/*;q=0.8");
		request.cookie(session);
		call.parameters().forEach(request::param);
		if (token && !call.route().reads()) {
			request.with(SecurityMockMvcRequestPostProcessors.csrf());
		}
		return this.mvc.perform(request).andReturn();
	}

	private static AbstractMockHttpServletRequestBuilder<?> request(Call call) {
		if (call.file() != null) {
			return MockMvcRequestBuilders.multipart(URI.create(call.path()))
				.file(new MockMultipartFile("file", "file.docx", null, call.file()));
		}
		return MockMvcRequestBuilders.request(HttpMethod.valueOf(call.route().method()), URI.create(call.path()));
	}

	/** What a real server shows for an error that nobody has answered to. */
	private String errorPage(Reader reader, Call call, int status, Locale locale) throws Exception {
		return text(this.mvc
			.perform(MockMvcRequestBuilders.get("/error")
				.with(reader)
				.locale(locale)
				.header("Accept", "text/html")
				.requestAttr(RequestDispatcher.ERROR_STATUS_CODE, status)
				.requestAttr(RequestDispatcher.ERROR_REQUEST_URI, call.path()))
			.andReturn()
			.getResponse());
	}

	private static String head(MockHttpServletResponse response, Map<String, ?> flash) {
		StringBuilder head = new StringBuilder();
		for (String name : response.getHeaderNames()) {
			response.getHeaders(name)
				.stream()
				.filter((value) -> !value.startsWith(NO_SESSION.getName() + "="))
				.forEach((value) -> head.append(name).append(": ").append(value).append('\n'));
		}
		flash.forEach((name, value) -> head.append(Answer.NEXT).append(name).append(": ").append(value).append('\n'));
		return head.toString();
	}

	private static String text(MockHttpServletResponse response) throws IOException {
		byte[] bytes = response.getContentAsByteArray();
		String type = String.valueOf(response.getContentType());
		if (bytes.length > 2 && bytes[0] == 'P' && bytes[1] == 'K') {
			return unzipped(bytes);
		}
		if (type.startsWith("application/pdf")) {
			return printed(bytes);
		}
		return TOKEN.matcher(new String(bytes, StandardCharsets.UTF_8)).replaceAll("$1");
	}

	/** Every part of a file: as it is, and as it reads. */
	private static String unzipped(byte[] bytes) throws IOException {
		StringBuilder text = new StringBuilder();
		DocxZip.unpack(bytes).forEach((name, part) -> {
			String content = new String(part, StandardCharsets.UTF_8);
			text.append(name).append('\n').append(content).append('\n').append(TAG.matcher(content).replaceAll(""));
		});
		return text.toString();
	}

	private static String printed(byte[] pdf) throws IOException {
		Path file = Files.createTempFile("zones", ".pdf");
		try {
			Files.write(file, pdf);
			return run("pdftotext", file.toString(), "-") + run("pdfinfo", file.toString());
		}
		finally {
			Files.delete(file);
		}
	}

	/** A PDF that nobody has read tells nothing: without the tools there is no test. */
	private static String run(String... command) {
		try {
			Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
			String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
			if (process.waitFor() != 0) {
				throw new IllegalStateException(command[0] + " cannot read a PDF of the program: " + output);
			}
			return output;
		}
		catch (IOException ex) {
			return Assumptions
				.abort("Skipped: " + command[0] + " is absent; install it, on Debian: apt install poppler-utils");
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

}
