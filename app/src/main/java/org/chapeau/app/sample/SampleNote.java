package org.chapeau.app.sample;

import java.time.Clock;

import org.chapeau.app.kernel.Instants;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the database knows of the play: that it has begun, before anything of it is
 * written, and that it has ended.
 */
@Component
class SampleNote {

	private final JdbcClient jdbc;

	private final Clock clock;

	SampleNote(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	void begun() {
		this.jdbc.sql("insert into sample_play (only_one, begun_at) values (1, :now)")
			.param("now", Instants.utc(this.clock.instant()))
			.update();
	}

	void ended() {
		this.jdbc.sql("update sample_play set ended_at = :now")
			.param("now", Instants.utc(this.clock.instant()))
			.update();
	}

	/**
	 * Asked by whoever has the turn in which the sample is played: nobody plays it then.
	 * @throws HalfSampleException if whoever played it has not come to the end
	 */
	void mustNotBeHalf() {
		if (this.jdbc.sql("select count(*) from sample_play where ended_at is null")
			.query(Integer.class)
			.single() > 0) {
			throw new HalfSampleException();
		}
	}

}
