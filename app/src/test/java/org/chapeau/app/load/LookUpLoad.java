package org.chapeau.app.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import org.chapeau.app.agreed.EarlierParagraph;
import org.chapeau.app.agreed.EarlierStatement;
import org.chapeau.app.agreed.EarlierStatement.Facts;
import org.chapeau.app.agreed.EarlierStatement.State;
import org.chapeau.app.agreed.EarlierStatement.Status;
import org.chapeau.app.agreed.EarlierStatementId;
import org.chapeau.app.agreed.LookUp;
import org.chapeau.app.agreed.Wish;
import org.chapeau.app.agreed.persistence.LibraryStore;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.catalogue.Bilingual;
import org.chapeau.catalogue.Rank;
import org.chapeau.precedent.Recognised;

import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The look-up among 20,000 paragraphs in English and Japanese: how long the index takes,
 * how large it is, how soon the best five are there; on PostgreSQL beside the database's
 * own text search, for the same words in the same run. Run as
 * {@code docs/measurements.md} says, with {@code h2} or {@code postgres} as its argument.
 */
public final class LookUpLoad {

	private static final int STATEMENTS = 500;

	private static final int PARAGRAPHS = 40;

	private static final int WISHES = 200;

	private static final List<String> VERBS = List.of("condemned", "strongly condemned",
			"expressed grave concern about", "expressed serious concern about", "welcomed",
			"reaffirmed the importance of", "called for", "opposed", "supported", "will continue to cooperate on",
			"intend to deepen their dialogue on", "exchanged views on");

	private static final List<String> VERBS_JA = List.of("を非難した", "を強く非難した", "に重大な懸念を表明した", "に深刻な懸念を表明した", "を歓迎した",
			"の重要性を再確認した", "を求めた", "に反対した", "を支持した", "について引き続き協力していく", "に関する対話を深化させることを意図する", "について意見交換を行った");

	private static final List<String> ADJECTIVES = List.of("continued", "unilateral", "peaceful", "coordinated",
			"repeated", "transparent", "practical", "illegal", "effective", "regional", "sustainable", "hostile");

	private static final List<String> ADJECTIVES_JA = List.of("継続的な", "一方的な", "平和的な", "連携した", "度重なる", "透明な", "実務的な",
			"違法な", "効果的な", "地域的な", "持続可能な", "敵対的な");

	private static final List<String> THINGS = List.of("launches of ballistic missiles",
			"attempts to change the status quo", "attacks on merchant ships", "exchange of information",
			"use of outer space", "protection of submarine cables", "control of exports", "training of coast guards",
			"manipulation of information", "settlement of disputes", "development of ports", "clearance of mines",
			"financing of terrorism", "supply of critical minerals", "rescue of seafarers",
			"reform of the United Nations");

	private static final List<String> THINGS_JA = List.of("弾道ミサイルの発射", "現状変更の試み", "商船に対する攻撃", "情報の交換", "宇宙空間の利用",
			"海底ケーブルの防護", "輸出の管理", "海上保安機関の研修", "情報の操作", "紛争の解決", "港湾の開発", "地雷の除去", "テロ資金の供与", "重要鉱物の供給", "船員の救助",
			"国際連合の改革");

	private static final List<String> PLACES = List.of("in the Indo-Pacific", "in the Red Sea", "in the Black Sea",
			"on the Korean Peninsula", "in Ukraine", "in Africa", "in Central Asia", "in the Arctic",
			"in the Caribbean", "in the Gulf of Guinea", "in the South China Sea", "around Taiwan",
			"in the Western Balkans");

	private static final List<String> PLACES_JA = List.of("インド太平洋における", "紅海における", "黒海における", "朝鮮半島における", "ウクライナにおける",
			"アフリカにおける", "中央アジアにおける", "北極圏における", "カリブ海における", "ギニア湾における", "南シナ海における", "台湾周辺における", "西バルカンにおける");

	private final LoadProgram program;

	private final Random random = new Random(20261128);

	private final List<Bilingual> texts = new ArrayList<>();

	private LookUpLoad(LoadProgram program) {
		this.program = program;
	}

	public static void main(String[] arguments) throws Exception {
		try (LoadProgram program = LoadProgram.start(arguments)) {
			LookUpLoad load = new LookUpLoad(program);
			load.fill();
			load.measure();
		}
	}

	private void fill() {
		LibraryStore store = this.program.bean(LibraryStore.class);
		TransactionTemplate transaction = this.program.bean(TransactionTemplate.class);
		for (int i = 0; i < STATEMENTS; i++) {
			int number = i;
			List<EarlierParagraph> paragraphs = new ArrayList<>();
			for (int j = 0; j < PARAGRAPHS; j++) {
				Bilingual text = text();
				this.texts.add(text);
				paragraphs
					.add(new EarlierParagraph(j + 1, text.en(), text.ja(), new Recognised(null, null, null, null)));
			}
			Facts facts = new Facts(new Bilingual("Statement " + number, "声明" + number),
					LocalDate.of(1995, 1, 1).plusDays(number * 20L), new Bilingual("Tokyo", "東京"), Rank.MINISTERIAL,
					List.of("EU", "JP"), "", Status.AGREED);
			transaction.executeWithoutResult((status) -> store.insert(new EarlierStatement(EarlierStatementId.random(),
					null, facts, State.CONFIRMED, "", Instant.now(), 1), paragraphs, null, null));
		}
	}

	/** Two sentences that thousands of others are like, as in statements. */
	private Bilingual text() {
		StringBuilder en = new StringBuilder();
		StringBuilder ja = new StringBuilder();
		for (int sentence = 0; sentence < 2; sentence++) {
			int verb = this.random.nextInt(VERBS.size());
			int adjective = this.random.nextInt(ADJECTIVES.size());
			int thing = this.random.nextInt(THINGS.size());
			int other = this.random.nextInt(THINGS.size());
			int place = this.random.nextInt(PLACES.size());
			en.append((sentence == 0) ? "The two sides " : " They ")
				.append(VERBS.get(verb))
				.append(" the ")
				.append(ADJECTIVES.get(adjective))
				.append(' ')
				.append(THINGS.get(thing))
				.append(" and the ")
				.append(THINGS.get(other))
				.append(' ')
				.append(PLACES.get(place))
				.append('.');
			ja.append("双方は、")
				.append(PLACES_JA.get(place))
				.append(ADJECTIVES_JA.get(adjective))
				.append(THINGS_JA.get(thing))
				.append("及び")
				.append(THINGS_JA.get(other))
				.append(VERBS_JA.get(verb))
				.append("。");
		}
		return new Bilingual(en.toString(), ja.toString());
	}

	private void measure() {
		LookUp lookUp = this.program.bean(LookUp.class);
		CurrentUser desk = this.program.in("EU/desk-officer");
		long begun = System.nanoTime();
		lookUp.nearest(desk, wish(this.texts.get(0)));
		System.out.printf("%s, %,d paragraphs in both languages%n", this.program.database(), this.texts.size());
		System.out.printf("index of one side, built from the database: %.1f s, %.1f MB%n",
				(System.nanoTime() - begun) / 1e9, size() / 1e6);
		Peer peer = this.program.database().equals("PostgreSQL") ? new Peer(this.program.bean(JdbcClient.class)) : null;
		List<Double> own = new ArrayList<>();
		List<Double> theirs = new ArrayList<>();
		int ownFound = 0;
		int theirsFound = 0;
		for (int i = 0; i < 2 * WISHES; i++) {
			if (i == WISHES) {
				// The first half warms up.
				own.clear();
				theirs.clear();
				ownFound = 0;
				theirsFound = 0;
			}
			Bilingual origin = this.texts.get(this.random.nextInt(this.texts.size()));
			Bilingual changed = new Bilingual(changed(origin.en()), "");
			boolean[] found = new boolean[2];
			List<Runnable> turns = new ArrayList<>(List.of(() -> time(own,
					() -> found[0] = lookUp.nearest(desk, wish(changed))
						.stream()
						.anyMatch((hit) -> hit.wording().paragraph().en().equals(origin.en())))));
			if (peer != null) {
				turns.add(() -> time(theirs, () -> found[1] = peer.nearest(changed.en()).contains(origin.en())));
			}
			Collections.shuffle(turns, this.random);
			turns.forEach(Runnable::run);
			ownFound += found[0] ? 1 : 0;
			theirsFound += found[1] ? 1 : 0;
		}
		Figures.print("the best five, compared word by word", own, "ms");
		System.out.printf("the paragraph it was made from is among them: %d of %d%n", ownFound, WISHES);
		if (peer != null) {
			Figures.print("the database's own text search, five rows", theirs, "ms");
			System.out.printf("the paragraph it was made from is among them: %d of %d%n", theirsFound, WISHES);
		}
		List<Double> both = new ArrayList<>();
		for (int i = 0; i < WISHES; i++) {
			Bilingual origin = this.texts.get(this.random.nextInt(this.texts.size()));
			time(both, () -> lookUp.nearest(desk, wish(origin)));
		}
		Figures.print("the best five of a clause in both languages", both, "ms");
	}

	private static void time(List<Double> times, Runnable work) {
		long begun = System.nanoTime();
		work.run();
		times.add((System.nanoTime() - begun) / 1e6);
	}

	/** Every fourth word is another, or gone. */
	private String changed(String text) {
		List<String> words = new ArrayList<>(List.of(text.split(" ")));
		for (int i = words.size() - 1; i >= 0; i--) {
			if (this.random.nextInt(4) == 0) {
				if (this.random.nextBoolean()) {
					words.remove(i);
				}
				else {
					words.set(i, ADJECTIVES.get(this.random.nextInt(ADJECTIVES.size())));
				}
			}
		}
		return String.join(" ", words);
	}

	private static Wish wish(Bilingual text) {
		return new Wish(text.en(), text.ja(), null, null, null, null, false);
	}

	private long size() {
		Path folder = Path.of(this.program.bean(Environment.class).getRequiredProperty("chapeau.agreed.index"));
		try (Stream<Path> files = Files.walk(folder)) {
			return files.filter(Files::isRegularFile).mapToLong((file) -> file.toFile().length()).sum();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * The text search of PostgreSQL on the same rows: any of the words, ranked by how
	 * near they stand, on an index of its own.
	 */
	private static final class Peer {

		private final JdbcClient jdbc;

		Peer(JdbcClient jdbc) {
			this.jdbc = jdbc;
			jdbc.sql("alter table earlier_paragraph add column words tsvector generated always as "
					+ "(to_tsvector('english', en)) stored")
				.update();
			long begun = System.nanoTime();
			jdbc.sql("create index earlier_paragraph_words on earlier_paragraph using gin (words)").update();
			jdbc.sql("analyze earlier_paragraph").update();
			System.out.printf("the database's own index of the English alone: %.1f s, %.1f MB%n",
					(System.nanoTime() - begun) / 1e9,
					jdbc.sql("select pg_relation_size('earlier_paragraph_words')").query(Long.class).single() / 1e6);
		}

		List<String> nearest(String words) {
			return this.jdbc.sql("""
					select p.en from earlier_paragraph p join earlier_statement s on s.id = p.statement_id,
					  (select string_agg(quote_literal(lexeme), ' | ')::tsquery as any_of
					   from unnest(to_tsvector('english', :words))) q
					where p.words @@ q.any_of and s.state = 'CONFIRMED' and s.zone in ('SHARED', 'EU')
					order by ts_rank(p.words, q.any_of) desc fetch first 5 rows only
					""").param("words", words).query(String.class).list();
		}

	}

}
