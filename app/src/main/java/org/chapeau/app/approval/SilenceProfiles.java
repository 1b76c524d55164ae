package org.chapeau.app.approval;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.chapeau.app.identity.SignOn;
import org.chapeau.app.kernel.WallClock;
import org.springframework.stereotype.Component;

/**
 * How long a silence procedure lasts at least. A window short enough to try the program
 * out in exists only where nobody works in earnest: beside the embedded sign-on.
 */
@Component
public class SilenceProfiles {

	static final String TRAINING = "training";

	private final Map<String, Duration> windows;

	SilenceProfiles(SilenceSettings settings, SignOn signOn) {
		this.windows = new LinkedHashMap<>(settings.all());
		if (!signOn.embedded()) {
			this.windows.remove(TRAINING);
		}
	}

	/**
	 * The shortest window of a profile, if there is such a profile.
	 */
	public Optional<Duration> window(String profile) {
		return Optional.ofNullable(this.windows.get(profile));
	}

	/**
	 * The earliest deadline under each profile, were the procedure opened now; a full
	 * minute.
	 */
	public Map<String, Instant> earliest(Instant now) {
		Map<String, Instant> earliest = new LinkedHashMap<>();
		this.windows.forEach((profile, window) -> earliest.put(profile, WallClock.fullMinute(now.plus(window))));
		return earliest;
	}

}
