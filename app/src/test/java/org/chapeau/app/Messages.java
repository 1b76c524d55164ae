package org.chapeau.app;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The message files as they stand on the class path.
 */
final class Messages {

	private static final String JAPANESE = "_ja";

	private Messages() {
	}

	/**
	 * The messages of each file, by the name of the file without language and ending.
	 * @param language {@code ""} for English or {@code "_ja"}
	 */
	static Map<String, Map<String, String>> files(String language) {
		return Arrays.stream(resources("classpath*:messages/*.properties"))
			.filter((file) -> name(file).endsWith(JAPANESE) == language.equals(JAPANESE))
			.collect(Collectors.toMap((file) -> name(file).replace(JAPANESE, ""), Messages::read));
	}

	/**
	 * Every message of a language.
	 */
	static Map<String, String> all(String language) {
		Map<String, String> all = new TreeMap<>();
		files(language).values().forEach(all::putAll);
		return all;
	}

	static Resource[] resources(String pattern) {
		try {
			return new PathMatchingResourcePatternResolver().getResources(pattern);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String name(Resource file) {
		return String.valueOf(file.getFilename()).replace(".properties", "");
	}

	private static Map<String, String> read(Resource file) {
		Properties properties = new Properties();
		try (Reader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
			properties.load(reader);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return properties.stringPropertyNames()
			.stream()
			.collect(Collectors.toMap(Function.identity(), properties::getProperty, (a, b) -> a, TreeMap::new));
	}

}
