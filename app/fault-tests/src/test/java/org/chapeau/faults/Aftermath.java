package org.chapeau.faults;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import jakarta.mail.internet.MimeMessage;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What must hold when nodes have died: beside a statement that went its way while none
 * did.
 */
final class Aftermath {

	/** What is on record of a dossier, in whichever strand. Reading is not deciding. */
	private static final String RECORD = """
			select strand || ' ' || what || ' ' || coalesce(r.user_name, i.by_user, '') || ' '
			  || case when subject ~ '^[0-9a-f]{8}-' then 'one' else coalesce(subject, '') end, count(*)
			from audit_record r left join audit_record_inside i on i.place = r.place and r.zone is null
			where dossier_id = :id and what not in ('downloaded', 'viewed', 'keys-lapsed', 'key-turned') group by 1
			""";

	/** Every step of every process, however it was asked for. */
	private static final String STEPS = """
			select h.proc_def_key_ || ' ' || h.act_id_ as step, count(*) from act_hi_actinst h
			where h.proc_inst_id_ in (select id_ from act_hi_procinst where business_key_ = cast(:id as text))
			group by 1
			""";

	/** Who was told what. What only time tells may come in one run and not in another. */
	private static final String TOLD = """
			select person || ' ' || kind, count(*) from notification where dossier_id = :id
			and kind not in ('DUE_SOON', 'OVERDUE', 'REMINDED', 'UNIT_SILENT', 'SILENCE_CLOSING') group by 1
			""";

	private static final String FILES = """
			select d.kind || ' ' || d.language || ' ' || d.first_party || ' ' || d.zone || ' of ' || r.state, count(*)
			from release_package r join release_file f on f.release_id = r.id
			join document d on d.id = f.document_id where r.dossier_id = :id group by 1
			""";

	private final Database database;

	private final Ledger ledger;

	private final GreenMail mail;

	Aftermath(Database database, Ledger ledger, GreenMail mail) {
		this.database = database;
		this.ledger = ledger;
		this.mail = mail;
	}

	/**
	 * Every task that a page said is done is done, once, by who did it.
	 */
	void nothingAcknowledgedIsLost() {
		this.ledger.acknowledged().forEach((task, who) -> {
			List<String> ends = this.database.jdbc()
				.sql("select act_inst_state_ from act_hi_actinst where task_id_ = :task and end_time_ is not null")
				.param("task", task)
				.query(String.class)
				.list();
			assertThat(ends).as("ends of task " + task + ", which " + who + " was told is done")
				.hasSize(1)
				.doesNotContain("2");
		});
	}

	/**
	 * A dossier came about as one does while no node dies: nothing is missing and nothing
	 * is there twice.
	 */
	void isAs(UUID undisturbed, UUID dossier) {
		for (String sql : List.of(RECORD, FILES)) {
			assertThat(this.database.counts(sql, dossier)).as(sql).isEqualTo(this.database.counts(sql, undisturbed));
		}
		int lapsed = recorded("keys-lapsed", dossier);
		assertThat(recorded("key-turned", dossier)).as("keys turned, one in vain for each time they lapsed")
			.isEqualTo(2 + lapsed);
		Map<String, Integer> told = this.database.counts(TOLD, undisturbed);
		told.replaceAll((what, times) -> what.endsWith(".release ASSIGNED") ? times + lapsed : times);
		assertThat(this.database.counts(TOLD, dossier)).as("what people were told").isEqualTo(told);
		if (lapsed == 0) {
			assertThat(this.database.counts(STEPS, dossier)).isEqualTo(this.database.counts(STEPS, undisturbed));
		}
	}

	private int recorded(String what, UUID dossier) {
		return this.database.count(
				"select count(*) from audit_record where what = '" + what + "' and dossier_id = cast(:id as uuid)",
				dossier.toString());
	}

	/**
	 * No letter has two keys, and none is missing. A letter whose node died between the
	 * server's taking it and its being marked comes again under its key, by which
	 * mailboxes know it.
	 * @return how many came again
	 */
	int everyLetterCameOnce(int kills) throws Exception {
		Map<String, Integer> copies = new TreeMap<>();
		Map<String, String> keys = new TreeMap<>();
		for (MimeMessage message : this.mail.getReceivedMessages()) {
			String key = message.getMessageID();
			copies.merge(key, 1, Integer::sum);
			String letter = message.getRecipients(MimeMessage.RecipientType.TO)[0] + " " + message.getSubject() + " "
					+ GreenMailUtil.getBody(message);
			assertThat(keys.merge(letter, key, (one, other) -> one)).as("the key of " + letter).isEqualTo(key);
		}
		assertThat(keys).as("letters, by their keys").hasSameSizeAs(copies);
		List<String> wanted = this.database.jdbc().sql("""
				select '<' || m.id || '@chapeau>' from mail m join notification n on n.id = m.notification_id
				where n.task_id is null and n.read_at is null
				""").query(String.class).list();
		assertThat(wanted).isNotEmpty();
		assertThat(copies.keySet()).containsAll(wanted);
		int again = copies.values().stream().mapToInt((count) -> count - 1).sum();
		assertThat(again).as("letters that came again: " + again(copies)).isLessThanOrEqualTo(kills);
		return again;
	}

	private static String again(Map<String, Integer> copies) {
		return copies.entrySet()
			.stream()
			.filter((entry) -> entry.getValue() > 1)
			.map((entry) -> Arrays.asList(entry.getKey(), entry.getValue()).toString())
			.collect(Collectors.joining(", "));
	}

	/**
	 * No job waits for an operator, and no letter for a node.
	 */
	void nothingIsStuck() {
		assertThat(this.database.jdbc()
			.sql("select count(*) from act_ru_job where retries_ = 0")
			.query(Integer.class)
			.single()).as("stuck jobs").isZero();
		Patience.until("all mail is sent", Service.BACK,
				() -> this.database.jdbc()
					.sql("select count(*) from mail where sent_at is null")
					.query(Integer.class)
					.single() == 0,
				() -> this.database.jdbc()
					.sql("select * from mail where sent_at is null fetch first 5 rows only")
					.query()
					.listOfRows()
					.toString());
	}

}
