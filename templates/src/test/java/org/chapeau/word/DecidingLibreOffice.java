package org.chapeau.word;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * LibreOffice, which takes or refuses every tracked change of a file itself. It is told
 * so by a macro in a profile of its own. A test that needs it is skipped where it is
 * absent.
 */
public final class DecidingLibreOffice {

	private static final String MODULE = """
			<?xml version="1.0" encoding="UTF-8"?>
			<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
			<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Changes"
			  script:language="StarBasic">
			Sub Decide(source, command, target)
			  Dim hidden(0) As New com.sun.star.beans.PropertyValue
			  hidden(0).Name = "Hidden"
			  hidden(0).Value = True
			  document = StarDesktop.loadComponentFromURL(source, "_blank", 0, hidden())
			  dispatcher = createUnoService("com.sun.star.frame.DispatchHelper")
			  dispatcher.executeDispatch(document.CurrentController.Frame, command, "", 0, Array())
			  Dim word(0) As New com.sun.star.beans.PropertyValue
			  word(0).Name = "FilterName"
			  word(0).Value = "MS Word 2007 XML"
			  document.storeToURL(target, word())
			  document.close(True)
			End Sub
			</script:module>
			""";

	private static final String LIBRARY = """
			<?xml version="1.0" encoding="UTF-8"?>
			<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
			<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard"
			  library:readonly="false" library:passwordprotected="false">
			 <library:element library:name="Changes"/>
			</library:library>
			""";

	private final Path directory;

	/**
	 * @param directory an empty folder to work in
	 */
	public DecidingLibreOffice(Path directory) throws IOException, InterruptedException {
		this.directory = directory;
		// The first start lays the profile out, and with it empty macros over ours.
		Files.writeString(directory.resolve("first.txt"), "first start");
		run("--convert-to", "pdf", "first.txt");
		Path macros = directory.resolve("profile/user/basic/Standard");
		Files.writeString(Files.createDirectories(macros).resolve("Changes.xba"), MODULE);
		Files.writeString(macros.resolve("script.xlb"), LIBRARY);
	}

	/**
	 * The file after LibreOffice has taken every change.
	 */
	public byte[] accepted(byte[] docx) throws IOException, InterruptedException {
		return decided(docx, ".uno:AcceptAllTrackedChanges");
	}

	/**
	 * The file after LibreOffice has refused every change.
	 */
	public byte[] rejected(byte[] docx) throws IOException, InterruptedException {
		return decided(docx, ".uno:RejectAllTrackedChanges");
	}

	private byte[] decided(byte[] docx, String command) throws IOException, InterruptedException {
		Path source = Files.write(this.directory.resolve("tracked.docx"), docx);
		Path target = this.directory.resolve("decided.docx");
		Files.deleteIfExists(target);
		run("macro:///Standard.Changes.Decide(\"" + source.toUri() + "\",\"" + command + "\",\"" + target.toUri()
				+ "\")");
		return Files.readAllBytes(target);
	}

	private void run(String... arguments) throws IOException, InterruptedException {
		String[] command = new String[arguments.length + 4];
		command[0] = "soffice";
		command[1] = "-env:UserInstallation=" + this.directory.resolve("profile").toUri();
		command[2] = "--headless";
		command[3] = "--norestore";
		System.arraycopy(arguments, 0, command, 4, arguments.length);
		ForeignReader.run(this.directory, "libreoffice-writer", command);
	}

}
