package org.chapeau.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.chapeau.text.Language;
import org.chapeau.text.Part;
import org.chapeau.text.RollingText;

/**
 * Statements of a plausible meeting, to lay out and to read back.
 */
public final class Samples {

	static final PackageStamp STAMP = PackageStamp.of("first-strategic-dialogue",
			"3f7a9c0e51b2d4486a7719e0c2f5b8d31e4a6077c9d2b8f0a1e35c6478d90b2f");

	static final Alternat ALTERNAT = Alternat.ofEuAndJapan()
		.with(List.of(NamePair.representatives(
				"the High Representative of the European Union for Foreign Affairs and Security Policy",
				"the Minister for Foreign Affairs of Japan")));

	private Samples() {
	}

	public static StatementDocument english() {
		return new StatementDocument(DocumentKind.JOINT_STATEMENT, Language.EN,
				new TitleBlock("The European Union (EU) and Japan",
						"Joint Statement of the EU–Japan Strategic Dialogue", "Tokyo, 1 November 2024"),
				Handling.PUBLIC, texts(ENGLISH), STAMP);
	}

	public static StatementDocument japanese() {
		return new StatementDocument(DocumentKind.JOINT_STATEMENT, Language.JA,
				new TitleBlock("日本国及び欧州連合（ＥＵ）", "日ＥＵ戦略対話共同声明", "２０２４年１１月１日、東京"), new Handling("取扱注意", "配布先：欧州局政策課限り"),
				texts(JAPANESE), STAMP);
	}

	public static StatementDocument readout(Language language) {
		boolean english = language == Language.EN;
		TitleBlock title = english ? new TitleBlock("European External Action Service",
				"Readout of the first Strategic Dialogue between the European Union and Japan",
				"Tokyo, 1 November 2024") : new TitleBlock("外務省", "第１回日ＥＵ戦略対話（結果）", "令和６年１１月１日");
		return new StatementDocument(DocumentKind.READOUT, language, title, Handling.PUBLIC,
				texts(english ? ENGLISH_READOUT : JAPANESE_READOUT), STAMP);
	}

	public static StatementDocument rollingText() {
		return rollingText(Language.EN);
	}

	/**
	 * A text under negotiation: brackets, brackets within brackets, and reserves.
	 */
	public static StatementDocument rollingText(Language language) {
		boolean english = language == Language.EN;
		StatementDocument clean = english ? english() : japanese();
		List<Paragraph> paragraphs = new ArrayList<>(clean.paragraphs());
		paragraphs.set(6, rolling(6, language, english ? "The EU and Japan [EU: firmly | JP: in the strongest terms] "
				+ "condemn the supply of arms and of troops to Russia by third countries[XK: , whoever they are | ]."
				: "双方は、第三国によるロシアへの武器及び兵員の提供を[EU: 断固として|JP: 最も強い言葉で]非難する[XK: （いかなる国によるものかを問わない） | ]。")
			.withNotes(List.of(english ? "EU: scrutiny reserve on paragraph 3." : "ＥＵ：３について精査留保。")));
		paragraphs.set(7, rolling(7, language, english ? "Japan and the EU stand by the freedom of Ukraine "
				+ "[EU (+XK): for as long as it takes[JP: and with all means [EU: available | at their disposal] | ] "
				+ "| for the time being], and will:"
				: "双方は、ウクライナの自由を[EU (+XK): 必要とされる限り[JP: あらゆる[EU: 可能な|有効な]手段で | ]|当面の間]支持し、次の取組を行う。")
			.withNotes(List.of(english ? "Japan: reserve on substance." : "日本：内容に係る留保。",
					english ? "EU: linguistic reserve." : "ＥＵ：用語に係る留保。")));
		TitleBlock title = clean.titleBlock();
		return new StatementDocument(DocumentKind.ROLLING_TEXT, language,
				new TitleBlock(title.sides(), title.title(),
						english ? "Rolling text, 14 October 2024" : "協議文案、２０２４年１０月１４日"),
				english ? new Handling("LIMITE", "For the negotiators of both sides") : new Handling("取扱注意", "協議担当者限り"),
				paragraphs, STAMP);
	}

	/**
	 * The same text as a side's own copy, with precedents among its notes.
	 */
	public static StatementDocument withPrecedents(Language language) {
		boolean english = language == Language.EN;
		StatementDocument rolling = rollingText(language);
		List<Paragraph> paragraphs = new ArrayList<>(rolling.paragraphs());
		List<String> notes = new ArrayList<>(paragraphs.get(6).notes());
		notes.add(english ? "Precedent: Joint Statement (共同声明), Nagasaki, 15 September 2023, paragraph 3 (agreed text; "
				+ "https://example.org/2023?a=1&b=2). Adapted; weaker than 2023: “strongly condemned” → “condemn”."
				: "先例：共同声明、長崎、2023年9月15日、第3段落（合意文書、https://example.org/2023?a=1&b=2）。一部修正、2023年より弱い：「強く非難した」→「非難する」。");
		paragraphs.set(6, paragraphs.get(6).withNotes(notes));
		return new StatementDocument(DocumentKind.PRECEDENT_NOTES, language, rolling.titleBlock(),
				new Handling(rolling.handling().marking(), english ? "Japan only" : "日本側限り"), paragraphs, STAMP);
	}

	private static Paragraph rolling(int index, Language language, String notation) {
		return new Paragraph(Part.OPERATIVE, 0, RollingRuns.of(RollingText.parse(notation), language),
				new ClauseMark("c" + (index + 1)));
	}

	private static List<Paragraph> texts(String lines) {
		List<Paragraph> paragraphs = new ArrayList<>();
		for (String line : lines.strip().split("\n")) {
			String[] cells = line.split("\\|", 2);
			int depth = (int) cells[0].chars().filter((c) -> c == '>').count();
			Part part = Part.valueOf(cells[0].replace(">", ""));
			paragraphs.add(new Paragraph(part, depth, List.of(new Run(cells[1], Optional.empty())),
					new ClauseMark("c" + (paragraphs.size() + 1))));
		}
		return paragraphs;
	}

	private static final String ENGLISH = """
			CHAPEAU|The High Representative of the European Union for Foreign Affairs and Security Policy and the Minister for Foreign Affairs of Japan met in Tokyo on 1 November 2024 for the first Strategic Dialogue between the European Union (EU) and Japan.
			PREAMBLE|Recalling the Strategic Partnership Agreement, which binds the EU and Japan in a common commitment to peace, stability and prosperity, they set out below what they mean to do together.
			HEADING|Partnership in security and defence
			OPERATIVE|The EU and Japan announce their Security and Defence Partnership, the first that the EU has concluded with a country of the Indo-Pacific. It gives a frame to the work already under way and opens new fields to it.
			OPERATIVE|The EU and Japan welcome the forthcoming entry into force of the Strategic Partnership Agreement, now ratified by Japan and by the EU.
			HEADING|Ukraine
			OPERATIVE|The EU and Japan condemn in the strongest terms the supply of arms and of troops to Russia by third countries.
			OPERATIVE|Japan and the EU stand by the freedom, sovereignty and territorial integrity of Ukraine for as long as it takes, and will:
			OPERATIVE>|keep up their political, financial and humanitarian support;
			OPERATIVE>|press on with restrictive measures, and in particular:
			OPERATIVE>>|close ways round the measures already taken;
			OPERATIVE>>|exchange what they learn of third-country suppliers;
			OPERATIVE>|work with partners for a just and lasting peace.
			HEADING|East Asia and the Indo-Pacific
			OPERATIVE|They express grave concern at the nuclear and ballistic missile programmes of the Democratic People’s Republic of Korea, and condemn the launch of an intercontinental ballistic missile on 31 October 2024.
			OPERATIVE|They express serious concern at the situation in the East and South China Seas, and oppose any unilateral attempt to change the status quo by force or coercion.
			OPERATIVE|The EU and Japan reaffirm that peace and stability across the Taiwan Strait matter to the region and to the world.
			HEADING|Fields of co-operation
			OPERATIVE|EU and Japanese naval forces will exercise together more often, in the Gulf of Aden and beyond it. The EU and Japan will plan these exercises a year ahead.
			OPERATIVE|They will explore an understanding on the exchange of classified security information.
			OPERATIVE|They will work more closely on cyberspace, outer space, counter-terrorism, and foreign information manipulation and interference.
			OPERATIVE|They will consult on non-proliferation and disarmament, with a view to curbing biological, chemical and nuclear weapons.
			OPERATIVE|They call for an immediate ceasefire across the border between Israel and Lebanon and in Gaza, for the release of all hostages, and for humanitarian access without hindrance.
			HEADING|Follow-up
			FOLLOW_UP|Directors-General will meet once a year in an EU–Japan Security and Defence Dialogue and report to the Ministers.
			FOLLOW_UP|Progress will be reviewed at the next Strategic Dialogue.
			LEGAL|This statement records political intentions. It creates no rights or obligations under international or domestic law.
			CLOSING|The Ministers look forward to meeting again in Brussels in the course of 2025.
			""";

	private static final String JAPANESE = """
			CHAPEAU|日本国外務大臣及び欧州連合外務・安全保障政策上級代表は、２０２４年１１月１日、東京において、第１回日ＥＵ戦略対話を行った。
			PREAMBLE|双方は、平和、安定及び繁栄に対する共通の決意の下に日本とＥＵを結び付ける戦略的パートナーシップ協定を想起し、共に取り組む事項を以下に示す。
			HEADING|安全保障・防衛における連携
			OPERATIVE|日本及びＥＵは、日ＥＵ安全保障・防衛パートナーシップを発表する。これは、ＥＵがインド太平洋地域の国との間で作成する初めてのものであり、既に進められている協力に枠組みを与え、新たな分野を開くものである。
			OPERATIVE|双方は、戦略的パートナーシップ協定が近く正式に発効することを歓迎する。
			HEADING|ウクライナ
			OPERATIVE|双方は、第三国によるロシアへの武器及び兵員の提供を最も強い言葉で非難する。
			OPERATIVE|双方は、ウクライナの自由、主権及び領土一体性を必要とされる限り支持し、次の取組を行う。
			OPERATIVE>|政治、財政及び人道の各面における支援を継続すること。
			OPERATIVE>|制裁措置を堅持すること。特に、
			OPERATIVE>>|既存の措置の迂（う）回を防ぐこと。
			OPERATIVE>>|第三国の供給者に関する情報を共有すること。
			OPERATIVE>|公正かつ永続的な平和のため、パートナーと協働すること。
			HEADING|東アジア及びインド太平洋
			OPERATIVE|双方は、北朝鮮による核及び弾道ミサイル計画に重大な懸念を表明し、２０２４年１０月３１日の大陸間弾道ミサイル（ＩＣＢＭ）級弾道ミサイルの発射を非難する。
			OPERATIVE|双方は、東シナ海及び南シナ海の情勢に深刻な懸念を表明し、力又は威圧による一方的な現状変更の試みに反対する。
			OPERATIVE|双方は、台湾海峡の平和と安定が地域及び世界にとって重要であることを再確認する。
			HEADING|協力分野
			OPERATIVE|自衛隊とＥＵ海上部隊は、アデン湾その他の海域における共同訓練の機会を増やす。
			OPERATIVE|双方は、安全保障に係る情報の交換に関する取決めの可能性を検討する。
			OPERATIVE|双方は、サイバー空間、宇宙空間、テロ対策、及び「情報操作・干渉」への対応において、一層緊密に協力する。
			OPERATIVE|双方は、生物・化学・核兵器の抑制に向け、不拡散及び軍縮に関する協議を行う。
			OPERATIVE|双方は、イスラエル・レバノン国境及びガザにおける即時停戦、全ての人質の解放並びに妨げのない人道アクセスを求める。
			HEADING|フォローアップ
			FOLLOW_UP|双方の局長は、年１回、日ＥＵ安全保障・防衛対話を開催し、閣僚に報告する。
			FOLLOW_UP|進捗は、次回の戦略対話において確認する。
			LEGAL|本声明は、双方の政治的意図を示すものであり、国際法上又は国内法上の権利又は義務を創設するものではない。
			CLOSING|双方は、２０２５年中にブリュッセルにおいて再び会談することを期待する。
			""";

	private static final String ENGLISH_READOUT = """
			CHAPEAU|The High Representative met the Minister for Foreign Affairs of Japan in Tokyo today for the first Strategic Dialogue.
			OPERATIVE|They announced the Security and Defence Partnership, the first of its kind in the Indo-Pacific, and spoke about how to put it into practice in the coming months.
			HEADING|Ukraine and the wider region
			OPERATIVE|They condemned the supply of arms and troops to Russia. The High Representative thanked Japan for its steady support of Ukraine in three fields:
			OPERATIVE>|energy infrastructure;
			OPERATIVE>|demining;
			OPERATIVE>|humanitarian relief.
			OPERATIVE|They voiced serious concern at the situation in the East and South China Seas.
			FOLLOW_UP|Directors-General will meet every year. The next Strategic Dialogue will take place in Brussels.
			""";

	private static final String JAPANESE_READOUT = """
			CHAPEAU|本１日、外務大臣は、訪日中の欧州連合外務・安全保障政策上級代表との間で第１回日ＥＵ戦略対話を行ったところ、概要は以下のとおり。
			OPERATIVE|冒頭、双方は、日ＥＵ安全保障・防衛パートナーシップの発表を歓迎し、今後の具体化について意見を交換した。
			OPERATIVE|双方は、次の事項について協議した。
			OPERATIVE>|ウクライナ情勢
			OPERATIVE>|東アジア情勢。特に、
			OPERATIVE>>|北朝鮮
			OPERATIVE>>|東シナ海及び南シナ海
			FOLLOW_UP|双方は、局長級の対話を年１回開催することで一致した。
			""";

}
