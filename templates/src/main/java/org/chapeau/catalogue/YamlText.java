package org.chapeau.catalogue;

import java.util.List;
import java.util.Map;

import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * Reads YAML as nothing but maps, lists and strings.
 */
final class YamlText {

	private YamlText() {
	}

	/**
	 * Reads the fields at the top of a file. A file that cannot be read is reported, and
	 * has none.
	 */
	static Fields fields(String file, String yaml, List<Finding> findings) {
		Site site = new Site(file, "", findings);
		try {
			Object top = reader().load(yaml);
			if (top instanceof Map<?, ?> map) {
				return new Fields(site, "", map);
			}
			site.report("", Fault.UNREADABLE, "the file has no fields at its top", "");
		}
		catch (YAMLException ex) {
			site.report("", Fault.UNREADABLE, ex.getMessage(), "");
		}
		return new Fields(site, "", Map.of());
	}

	// A reader keeps state, so each file has its own.
	private static Yaml reader() {
		LoaderOptions options = new LoaderOptions();
		options.setAllowDuplicateKeys(false);
		DumperOptions dumping = new DumperOptions();
		return new Yaml(new SafeConstructor(options), new Representer(dumping), dumping, options, new Strings());
	}

	/**
	 * Takes every scalar for a string. YAML's own guesses would turn {@code no} into
	 * "false" and a date into an instant of some time zone.
	 */
	private static final class Strings extends Resolver {

		@Override
		protected void addImplicitResolvers() {
			// None: nothing is guessed.
		}

	}

}
