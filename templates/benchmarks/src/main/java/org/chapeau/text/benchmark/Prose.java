package org.chapeau.text.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.chapeau.text.Language;

/**
 * Sentences that mean nothing and are made like those of a joint statement: a third of
 * the words are the few that every sentence has, the others recur now and then. One seed
 * gives one text for ever.
 */
final class Prose {

	private static final String[] EN_SMALL = words("the the the of of and and to to in in for on with our as by we");

	private static final String[] EN_LARGE = words("""
			leaders ministers cooperation security stability prosperity ocean region economic resilience supply chains \
			energy transition climate neutrality emissions hydrogen digital trust data flows standards research health \
			food development finance infrastructure quality transparency trade investment rules competition fairness \
			peace law charter sovereignty territorial integrity sanctions humanitarian assistance recovery women youth \
			education culture exchange cyber space satellites maritime safety navigation freedom dialogue partnership \
			strategic concrete shared common lasting closer regular joint annual firmly strongly resolutely promptly \
			fully welcome reaffirm underline recognise support intend resolve encourage call stress note condemn \
			strengthen deepen promote advance ensure expand accelerate implement coordinate address review report""");

	private static final String[] JA_SMALL = words("の の の を を に に は と が で へ 及び また");

	private static final String[] JA_LARGE = words("""
			首脳 閣僚 協力 安全保障 安定 繁栄 海洋 地域 経済 強靱性 供給網 エネルギー 移行 気候 排出量 水素 デジタル 信頼 \
			データ 流通 基準 研究 保健 食料 開発 資金 インフラ 透明性 貿易 投資 競争 公正 平和 法 憲章 主権 領土 一体性 制裁 \
			人道 支援 復興 女性 若者 教育 文化 交流 サイバー 宇宙 衛星 航行 自由 対話 連携 戦略 具体的 共通 強化する 深化する \
			促進する 確認する 歓迎する 支持する 強調する 非難する 実施する 調整する 検討する 報告する""");

	private static final int SENTENCE = 18;

	private final Random random;

	private final Language language;

	Prose(Language language, long seed) {
		this.language = language;
		this.random = new Random(seed);
	}

	private static String[] words(String row) {
		return row.split(" ");
	}

	/**
	 * So many words, each with the blank or the mark behind it.
	 */
	List<String> write(int count) {
		List<String> text = new ArrayList<>(count);
		for (int i = 0; i < count; i++) {
			text.add(word() + behind(i % SENTENCE == SENTENCE - 1));
		}
		return text;
	}

	/**
	 * The text with about a tenth of its words put otherwise: most replaced, some left
	 * out, some put in.
	 */
	List<String> changeTenth(List<String> text) {
		List<String> changed = new ArrayList<>(text.size());
		for (String word : text) {
			int die = this.random.nextInt(50);
			if (die < 4) {
				changed.add(word() + behind(false));
			}
			if (die == 0) {
				changed.add(word);
			}
			if (die > 4) {
				changed.add(word);
			}
		}
		return changed;
	}

	private String word() {
		boolean japanese = this.language == Language.JA;
		boolean small = this.random.nextInt(3) == 0;
		String[] words = small ? (japanese ? JA_SMALL : EN_SMALL) : (japanese ? JA_LARGE : EN_LARGE);
		return words[this.random.nextInt(words.length)];
	}

	private String behind(boolean endsSentence) {
		if (this.language == Language.JA) {
			return endsSentence ? "。" : "";
		}
		return endsSentence ? ". " : " ";
	}

}
