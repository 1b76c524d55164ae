package org.chapeau.word.reading;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.chapeau.word.Samples;
import org.chapeau.word.WordAssembler;
import org.chapeau.word.gate.Admission;
import org.chapeau.word.gate.Admission.Admitted;
import org.chapeau.word.gate.Admission.Refused;
import org.chapeau.word.gate.Refusal;
import org.chapeau.word.gate.WordGate;
import org.chapeau.word.gate.WordParts;
import org.chapeau.word.hidden.CleanedCopy;
import org.chapeau.word.hidden.HiddenInspection;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Damaged files are refused by a name or read; nothing else happens to them, and soon.
 * The seed is that of {@code -Dfuzz.seed}, the number that of {@code -Dfuzz.mutations}.
 */
class FuzzTest {

	private static final long PATIENCE_NANOS = 2_000_000_000L;

	@Test
	void damagedFilesAreRefusedByANameOrRead() throws Exception {
		long seed = Long.getLong("fuzz.seed", 20241101L);
		int count = Integer.getInteger("fuzz.mutations", 500);
		List<byte[]> files = files();
		Map<Refusal, Integer> refusals = new EnumMap<>(Refusal.class);
		int read = 0;
		long slowest = 0;
		long begun = System.nanoTime();
		for (int i = 0; i < count; i++) {
			byte[] damaged = new Mutations(seed + i).of(files.get(i % files.size()));
			long start = System.nanoTime();
			try {
				Admission admission = WordGate.inspect(damaged);
				if (admission instanceof Refused refused) {
					refusals.merge(refused.objection().refusal(), 1, Integer::sum);
				}
				else {
					readAll(((Admitted) admission).parts());
					read++;
				}
			}
			catch (RuntimeException | Error ex) {
				throw new AssertionError("Mutation of seed " + (seed + i), ex);
			}
			slowest = Math.max(slowest, System.nanoTime() - start);
		}
		System.out.println("Fuzz: seed " + seed + ", " + count + " mutations, " + read + " read, refused " + refusals
				+ ", slowest " + slowest / 1_000_000 + " ms of " + (System.nanoTime() - begun) / 1_000_000);
		assertThat(slowest).isLessThan(PATIENCE_NANOS);
	}

	private static void readAll(WordParts parts) {
		WordFile file = WordFile.read(parts);
		HiddenInspection.of(parts, file);
		if (CleanedCopy.objection(parts).isEmpty()) {
			assertThat(WordGate.inspect(CleanedCopy.of(parts))).isInstanceOf(Admitted.class);
		}
	}

	private static List<byte[]> files() {
		List<byte[]> files = new ArrayList<>();
		TrackedCase.all().forEach((edit) -> files.add(TrackedFile.bytes(edit.body())));
		WordAssembler assembler = new WordAssembler();
		files.add(assembler.assemble(Samples.english()));
		files.add(assembler.assemble(Samples.japanese()));
		return files;
	}

}
