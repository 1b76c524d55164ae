package org.chapeau.app.identity.web;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * How often somebody may ask for what costs much or lets itself be guessed at. Each
 * person, and each address nobody has signed in from, has a bucket of tokens for each
 * kind; it holds those of a minute, and is filled evenly. The buckets are this node's own
 * and go by its own running time.
 */
@Component
class RateLimits {

	/**
	 * Those who asked longest ago are forgotten; their buckets are full again by then.
	 */
	private static final int MOST_BUCKETS = 20_000;

	private static final int BYTES_OF_A_SITE = 8;

	private final Map<Limited, Integer> perMinute = new EnumMap<>(Limited.class);

	private final TimeMeter time;

	private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75F, true) {
		@Override
		protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
			return size() > MOST_BUCKETS;
		}
	};

	@Autowired
	RateLimits(@Value("${chapeau.limits.sign-in:30}") int signIn, @Value("${chapeau.limits.search:120}") int search,
			@Value("${chapeau.limits.upload:30}") int upload, @Value("${chapeau.limits.verify:20}") int verify) {
		this(signIn, search, upload, verify, TimeMeter.SYSTEM_NANOTIME);
	}

	RateLimits(int signIn, int search, int upload, int verify, TimeMeter time) {
		this.perMinute.put(Limited.SIGN_IN, signIn);
		this.perMinute.put(Limited.SEARCH, search);
		this.perMinute.put(Limited.UPLOAD, upload);
		this.perMinute.put(Limited.VERIFY, verify);
		this.time = time;
	}

	/**
	 * Takes a token.
	 * @param who the name or the {@linkplain #site site} that asks
	 * @return nothing if there was one; else how long until there is
	 */
	Optional<Duration> take(Limited what, String who) {
		ConsumptionProbe probe = bucket(what, who).tryConsumeAndReturnRemaining(1);
		return probe.isConsumed() ? Optional.empty() : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
	}

	/**
	 * Who signs in successfully was not guessing: a delegation behind one address is not
	 * kept out by its own number.
	 */
	@EventListener
	void on(InteractiveAuthenticationSuccessEvent event) {
		if (event.getAuthentication().getDetails() instanceof WebAuthenticationDetails from) {
			bucket(Limited.SIGN_IN, site(from.getRemoteAddress())).addTokens(1);
		}
	}

	/**
	 * What an address is counted as: itself, or in IPv6 the network it is in, all of
	 * which one customer has to choose from.
	 */
	static String site(String address) {
		try {
			InetAddress parsed = InetAddress.getByName(address);
			return (parsed instanceof Inet6Address)
					? "net " + Arrays.toString(Arrays.copyOf(parsed.getAddress(), BYTES_OF_A_SITE))
					: "at " + parsed.getHostAddress();
		}
		catch (UnknownHostException ex) {
			return "at " + address;
		}
	}

	private Bucket bucket(Limited what, String who) {
		synchronized (this.buckets) {
			return this.buckets.computeIfAbsent(what + " " + who, (key) -> {
				int tokens = this.perMinute.get(what);
				return Bucket.builder()
					.withCustomTimePrecision(this.time)
					.addLimit((limit) -> limit.capacity(tokens)
						.refillGreedy(tokens, Duration.ofNanos(TimeUnit.MINUTES.toNanos(1))))
					.build();
			});
		}
	}

	/**
	 * What is limited.
	 */
	enum Limited {

		/** Attempts to sign in that fail. */
		SIGN_IN,
		/** Looking for words. */
		SEARCH,
		/** Sending a file. */
		UPLOAD,
		/** Checking a file against what was released, or the record against its chain. */
		VERIFY

	}

}
