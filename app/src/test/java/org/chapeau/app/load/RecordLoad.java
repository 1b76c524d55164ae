package org.chapeau.app.load;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

import org.chapeau.app.audit.RecordCheck;
import org.chapeau.app.audit.chain.RecordExport;
import org.chapeau.app.audit.chain.RecordRow;
import org.chapeau.app.audit.chain.Verdict;
import org.chapeau.app.audit.persistence.StrandStore;
import org.chapeau.app.audit.persistence.StrandStore.End;
import org.chapeau.app.audit.persistence.StrandStore.Turn;
import org.chapeau.app.identity.CurrentUser;

import org.springframework.transaction.support.TransactionTemplate;

/**
 * A long record, 500,000 rows of one side and 50,000 shared ones: how long it takes to
 * check it and to take it out. Run as {@code docs/measurements.md} says, with {@code h2}
 * or {@code postgres} as its argument.
 */
public final class RecordLoad {

	private static final int OWN = 500_000;

	private static final int SHARED = 50_000;

	private static final int AT_ONCE = 1_000;

	private final LoadProgram program;

	private final CurrentUser auditor;

	private RecordLoad(LoadProgram program) {
		this.program = program;
		this.auditor = program.in("EU/auditor");
	}

	public static void main(String[] arguments) throws Exception {
		try (LoadProgram program = LoadProgram.start(arguments)) {
			RecordLoad load = new RecordLoad(program);
			load.fill("EU", OWN);
			load.fill(RecordRow.SHARED, SHARED);
			load.measure();
		}
	}

	private void fill(String strand, int rows) {
		StrandStore strands = this.program.bean(StrandStore.class);
		TransactionTemplate transaction = this.program.bean(TransactionTemplate.class);
		for (int done = 0; done < rows; done += AT_ONCE) {
			transaction.executeWithoutResult((status) -> {
				Turn turn = strands.lock(strand);
				End end = turn.end();
				List<RecordRow> added = new ArrayList<>();
				for (int row = 0; row < AT_ONCE; row++) {
					added.add(end.next(strand, null, "viewed", "EU", "eu.desk", "dossiers/consultation",
							"ab".repeat(32), turn.at()));
					end = new End(added.get(row).place(), added.get(row).link());
				}
				strands.add(added);
			});
		}
	}

	private void measure() throws IOException {
		RecordCheck record = this.program.bean(RecordCheck.class);
		measure("check", () -> {
			Verdict verdict = record.check(this.auditor).verdict();
			if (!verdict.holds()) {
				throw new IllegalStateException("It does not hold: " + verdict);
			}
		});
		measure("as JSON", () -> record.export(this.auditor, RecordExport::json, OutputStream.nullOutputStream()));
		measure("as CSV", () -> record.export(this.auditor, RecordExport::csv, OutputStream.nullOutputStream()));
	}

	private void measure(String what, Work work) throws IOException {
		long begun = System.nanoTime();
		work.run();
		System.out.printf("%s, %s: %.1f s%n", this.program.database(), what, (System.nanoTime() - begun) / 1e9);
	}

	/**
	 * Something that is measured.
	 */
	private interface Work {

		void run() throws IOException;

	}

}
