package org.chapeau.word.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;

import org.chapeau.catalogue.CatalogueException;
import org.chapeau.catalogue.SamplePackage;
import org.chapeau.word.WordAssembler;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code assemble}: the Word files of a package.
 */
@Command(name = "assemble", description = "Writes all Word files of a package.",
		footer = { "They are the joint statement, the EU named first and Japan named first, and in",
				"Japanese; or, while clauses are open, the rolling text, the compilation text, who agreed",
				"to what and the letters; and the bilingual table, the outline and the readouts." })
@SuppressWarnings("NullAway.Init")
final class AssembleCommand implements Callable<Integer> {

	@Parameters(index = "0", paramLabel = "PACKAGE.yaml", description = "The package, in the form of the samples.")
	private Path yaml;

	@Parameters(index = "1", paramLabel = "OUTDIR", description = "The folder for the files; made if need be.")
	private Path folder;

	@Spec
	private CommandSpec spec;

	@Override
	public Integer call() throws RefusalException {
		Map<String, Function<WordAssembler, byte[]>> documents = documents();
		try {
			Files.createDirectories(this.folder);
		}
		catch (IOException ex) {
			throw new RefusalException(CommandFiles.reason(this.folder, ex));
		}
		WordAssembler assembler = new WordAssembler();
		for (Map.Entry<String, Function<WordAssembler, byte[]>> document : documents.entrySet()) {
			CommandFiles.write(this.folder.resolve(document.getKey()), document.getValue().apply(assembler));
			this.spec.commandLine().getOut().println(document.getKey());
		}
		return 0;
	}

	private Map<String, Function<WordAssembler, byte[]>> documents() throws RefusalException {
		String text = CommandFiles.text(this.yaml);
		String name = String.valueOf(this.yaml.getFileName()).replaceFirst("\\.ya?ml$", "");
		try {
			return new PackageDocuments(SamplePackage.read(name, text)).all();
		}
		catch (CatalogueException ex) {
			throw new RefusalException(this.yaml + ": " + ex.getMessage().strip().replaceAll("\\s*\\n\\s*", "; "));
		}
		catch (IllegalArgumentException ex) {
			throw new RefusalException(this.yaml + ": " + String.valueOf(ex.getMessage()).replaceAll("\\s+", " "));
		}
	}

}
