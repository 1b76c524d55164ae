package org.chapeau.app.zones;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import jakarta.mail.internet.MimeMessage;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.notification.Notifications;
import org.chapeau.text.Party;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.util.ReflectionTestUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Nothing that one side has written for itself, none of its people and none of its units
 * comes to anybody else, whatever they open.
 */
@ZoneTest
class CanaryTests {

	@Autowired
	World world;

	@Autowired
	Cast cast;

	@Autowired
	Crawl crawl;

	@Autowired
	Browser browser;

	@Autowired
	Canaries canaries;

	@Autowired
	GreenMail mail;

	@Autowired
	Notifications notifications;

	@Autowired
	ApplicationContext program;

	@BeforeEach
	void play() {
		this.world.played();
	}

	@Test
	void nobodyFindsWhatIsNotTheirsOnAnyPage() {
		List<String> found = this.crawl.everything();
		System.out.println(this.canaries.count() + " canaries planted, " + this.crawl.read() + " answers read");
		assertThat(found).isEmpty();
		Set<String> unseen = this.canaries.fields();
		int planted = unseen.size();
		unseen.removeAll(this.crawl.seen());
		System.out.println("Not read by anybody who may: " + unseen);
		assertThat(unseen.size()).as("fields whose marks nobody has read who may, of " + planted + ": " + unseen)
			.isLessThan(Boolean.getBoolean("zones.full") ? 1 : planted / 2);
		assertThat(this.crawl.log().stream().filter((line) -> !this.canaries.foreign(line, null).isEmpty()))
			.as("an operator reads in the log")
			.isEmpty();
	}

	@Test
	void mailTellsNobodyWhatIsNotTheirs() throws Exception {
		ReflectionTestUtils.invokeMethod(this.program.getBean(Class.forName("org.chapeau.app.notification.Postman")),
				"sendDue");
		MimeMessage[] sent = this.mail.getReceivedMessages();
		assertThat(sent).isNotEmpty();
		for (MimeMessage message : sent) {
			String to = message.getAllRecipients()[0].toString();
			String text = GreenMailUtil.getWholeMessage(message) + message.getSubject() + message.getContent();
			assertThat(this.canaries.foreign(text, this.cast.user(to.substring(0, to.indexOf('@')))))
				.as("mail to " + to)
				.isEmpty();
		}
	}

	@Test
	void aCalendarTellsNobodyWhatIsNotTheirs() {
		for (Party side : List.of(Party.EU, Party.JP)) {
			for (CurrentUser owner : List.of(this.cast.head(side), this.cast.unit(side))) {
				String path = "/calendar/" + this.notifications.openCalendar(owner) + ".ics";
				Answer feed = this.browser.ask(Reader.anybody(), Call.get(path, Map.of()), Locale.ENGLISH);
				assertThat(feed.body()).contains("BEGIN:VCALENDAR");
				assertThat(this.canaries.foreign(feed.everything(), owner)).isEmpty();
			}
		}
	}

	@Test
	void lookingForWordsThatOnlyTheOtherSideHasIsLikeLookingForWordsThatNobodyHas() {
		Route lookUp = new Route("POST", "/agreed", List.of());
		for (Party side : List.of(Party.EU, Party.JP)) {
			Set<String> theirs = this.canaries.marksOf(side.equals(Party.EU) ? Party.JP : Party.EU);
			for (Reader reader : List.of(Reader.of("head", this.cast.head(side)),
					Reader.of("desk", this.cast.desk(side)))) {
				for (Call call : List.of(Call.get("/tasks", Map.of()).with("q", ""),
						new Call(lookUp, "/agreed", Map.of("words", ""), null))) {
					String none = found(reader, call, "Xqnowhere");
					for (String mark : theirs) {
						assertThat(found(reader, call, mark)).as(mark + " by " + call).isEqualTo(none);
					}
				}
			}
		}
	}

	private String found(Reader reader, Call call, String words) {
		String parameter = call.parameters().keySet().iterator().next();
		Answer answer = this.browser.ask(reader, call.with(parameter, words), Locale.ENGLISH);
		assertThat(answer.status()).isEqualTo(200);
		return answer.body().replace(words, "WORDS");
	}

}
