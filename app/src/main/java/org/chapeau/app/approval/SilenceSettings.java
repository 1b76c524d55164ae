package org.chapeau.app.approval;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What an installation may set about silence procedures.
 *
 * @param profiles the shortest window of each profile; if none is set, those of practice
 */
@ConfigurationProperties("chapeau.approval.silence")
record SilenceSettings(@Nullable Map<String, Duration> profiles) {

	/**
	 * The profiles, the most usual first.
	 */
	Map<String, Duration> all() {
		if (this.profiles != null && !this.profiles.isEmpty()) {
			return this.profiles;
		}
		Map<String, Duration> usual = new LinkedHashMap<>();
		usual.put("ordinary", Duration.ofHours(72));
		usual.put("fast", Duration.ofHours(24));
		usual.put("summit-night", Duration.ofHours(1));
		usual.put(SilenceProfiles.TRAINING, Duration.ofMinutes(1));
		return usual;
	}

}
