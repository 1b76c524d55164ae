package org.chapeau.app.load;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.chapeau.app.audit.RecordCheck;
import org.chapeau.app.audit.chain.RecordExport;
import org.chapeau.app.audit.chain.RecordRow;
import org.chapeau.app.audit.persistence.StrandStore;
import org.chapeau.app.audit.persistence.StrandStore.End;
import org.chapeau.app.identity.CurrentUser;

import org.springframework.transaction.support.TransactionTemplate;

/**
 * A record of a year of a large side, 500,000 rows of its own and 50,000 shared ones: how
 * long it takes to check it and to take it out, and how much memory is held meanwhile;
 * for comparison, how much the rows of the side take when somebody holds them all. Run as
 * {@code docs/measurements.md} says, with {@code h2} or {@code postgres} as its argument.
 */
public final class RecordLoad {

	private static final int OWN = 500_000;

	private static final int SHARED = 50_000;

	private static final int AT_ONCE = 1_000;

	private static final long MEGABYTE = 1024 * 1024;

	private static final long LOOK_MILLIS = 250;

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
				End end = strands.lock(strand).end();
				List<RecordRow> added = new ArrayList<>();
				for (int row = 0; row < AT_ONCE; row++) {
					added.add(end.next(strand, null, "viewed", "EU", "eu.desk", "dossiers/consultation",
							"ab".repeat(32), Instant.now()));
					end = new End(added.get(row).place(), added.get(row).link());
				}
				strands.add(added);
			});
		}
	}

	private void measure() throws Exception {
		RecordCheck record = this.program.bean(RecordCheck.class);
		measure("check", () -> {
			if (!record.check(this.auditor).verdict().holds()) {
				throw new IllegalStateException("It does not hold");
			}
		});
		measure("as JSON", () -> record.export(this.auditor, RecordExport::json, OutputStream.nullOutputStream()));
		measure("as CSV", () -> record.export(this.auditor, RecordExport::csv, OutputStream.nullOutputStream()));
		long before = used();
		try (Stream<RecordRow> rows = this.program.bean(StrandStore.class).rows(this.auditor.side())) {
			List<RecordRow> all = rows.toList();
			System.out.printf("%s, all %d rows at once: %d MB%n", this.program.database(), all.size(),
					(used() - before) / MEGABYTE);
		}
	}

	/** Once for the time, and once more for the memory: looking at it takes time. */
	private void measure(String what, Work work) throws Exception {
		long begun = System.nanoTime();
		work.run();
		double seconds = (System.nanoTime() - begun) / 1e9;
		long before = used();
		Onlooker onlooker = new Onlooker();
		onlooker.start();
		work.run();
		System.out.printf("%s, %s: %.1f s, %d MB held at most%n", this.program.database(), what, seconds,
				(onlooker.most() - before) / MEGABYTE);
	}

	private static long used() {
		System.gc();
		return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
	}

	/**
	 * Something that is measured.
	 */
	private interface Work {

		void run() throws IOException;

	}

	/**
	 * Looks from time to time how much memory somebody holds.
	 */
	private static final class Onlooker extends Thread {

		private volatile boolean over;

		private volatile long most;

		@Override
		public void run() {
			while (!this.over) {
				this.most = Math.max(this.most, used());
				try {
					Thread.sleep(LOOK_MILLIS);
				}
				catch (InterruptedException ex) {
					return;
				}
			}
		}

		long most() throws InterruptedException {
			this.over = true;
			join();
			return this.most;
		}

	}

}
