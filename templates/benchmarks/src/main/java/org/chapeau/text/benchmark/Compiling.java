package org.chapeau.text.benchmark;

import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import com.github.difflib.DiffUtils;
import org.bitbucket.cowwoc.diffmatchpatch.DiffMatchPatch;
import org.bitbucket.cowwoc.diffmatchpatch.DiffMatchPatch.Patch;
import org.chapeau.text.Language;
import org.chapeau.text.Party;
import org.chapeau.text.RollingText;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Compiles every clause of a scene, from the texts as typed to the brackets. Beside it,
 * on the same texts, less than that: only finding the changes, and merging them without
 * saying who wants what.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 6, time = 1)
public class Compiling {

	/**
	 * Which texts; all of them unless JMH is told otherwise.
	 */
	@Param
	public Scene scene = Scene.CLAUSE_EN;

	private List<Clause> clauses = List.of();

	private List<Typed> typed = List.of();

	@Setup
	public void write() {
		this.clauses = this.scene.write();
		this.typed = this.clauses.stream()
			.map((clause) -> new Typed(clause.baseText(), clause.proposalTexts(), clause.language()))
			.toList();
	}

	/**
	 * The brackets of all clauses.
	 */
	@Benchmark
	public void chapeau(Blackhole blackhole) {
		for (Typed clause : this.typed) {
			blackhole.consume(RollingText.compile(clause.base(), clause.proposals(), clause.language()));
		}
	}

	/**
	 * The floor: what each party changes, of words that were cut before, by the library
	 * that the merge itself uses, and no merge.
	 */
	@Benchmark
	public void javaDiffUtils(Blackhole blackhole) {
		for (Clause clause : this.clauses) {
			for (List<String> proposal : clause.proposals().values()) {
				blackhole.consume(DiffUtils.diff(clause.base(), proposal));
			}
		}
	}

	/**
	 * The peer: each party's patch applied on top of the one before, by character; the
	 * result is one text without names.
	 */
	@Benchmark
	public void diffMatchPatch(Blackhole blackhole) {
		DiffMatchPatch merger = new DiffMatchPatch();
		for (Typed clause : this.typed) {
			String merged = clause.base();
			for (String proposal : clause.proposals().values()) {
				LinkedList<Patch> patches = merger.patchMake(clause.base(), proposal);
				merged = (String) merger.patchApply(patches, merged)[0];
			}
			blackhole.consume(merged);
		}
	}

	/**
	 * A clause and its proposals as typed.
	 */
	private record Typed(String base, Map<Party, String> proposals, Language language) {

	}

}
