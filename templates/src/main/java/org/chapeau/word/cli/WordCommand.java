package org.chapeau.word.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/**
 * {@code java -jar chapeau-word.jar}. The exit status is 0 where all is done, 1 where
 * something is refused, with one line on the error stream, and 2 where the command was
 * not understood.
 */
@Command(name = "chapeau-word", description = "Looks into Word files, compares, cleans and compiles them.",
		subcommands = { InspectCommand.class, RedlineCommand.class, CleanCommand.class, CompileCommand.class,
				AssembleCommand.class },
		exitCodeListHeading = "%nExit status:%n",
		exitCodeList = { "0:done", "1:refused; one line says why", "2:not understood" })
public final class WordCommand implements Runnable {

	@Option(names = { "-h", "--help" }, usageHelp = true, scope = ScopeType.INHERIT,
			description = "Say how it is used.")
	private boolean help;

	@Spec
	@SuppressWarnings("NullAway.Init")
	private CommandSpec spec;

	WordCommand() {
	}

	/**
	 * Runs one command and ends the process with its status.
	 */
	public static void main(String[] arguments) {
		// docx4j writes to a log that nobody has set up, and that says so.
		System.setProperty("slf4j.internal.verbosity", "ERROR");
		PrintWriter out = utf8(FileDescriptor.out);
		PrintWriter err = utf8(FileDescriptor.err);
		int status = run(out, err, arguments);
		out.flush();
		err.flush();
		System.exit(status);
	}

	static int run(PrintWriter out, PrintWriter err, String... arguments) {
		return new CommandLine(new WordCommand()).setOut(out)
			.setErr(err)
			.setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
			.setExecutionExceptionHandler((ex, command, result) -> {
				if (ex instanceof RefusalException) {
					command.getErr().println(ex.getMessage());
					return command.getCommandSpec().exitCodeOnExecutionException();
				}
				throw ex;
			})
			.execute(arguments);
	}

	@Override
	public void run() {
		throw new ParameterException(this.spec.commandLine(), "Say what to do.");
	}

	private static PrintWriter utf8(FileDescriptor stream) {
		return new PrintWriter(new FileOutputStream(stream), true, StandardCharsets.UTF_8);
	}

}
