package org.chapeau.word.benchmark;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;

import fr.opensagres.xdocreport.document.IXDocReport;
import fr.opensagres.xdocreport.document.registry.XDocReportRegistry;
import fr.opensagres.xdocreport.template.IContext;
import fr.opensagres.xdocreport.template.TemplateEngineKind;

/**
 * XDocReport with Freemarker; the report is loaded once.
 */
final class XDocReport implements Engine {

	private final IXDocReport report;

	XDocReport() throws Exception {
		this.report = XDocReportRegistry.getRegistry()
			.loadReport(new ByteArrayInputStream(Statement.template((name) -> "${" + name + "}")),
					TemplateEngineKind.Freemarker);
	}

	@Override
	public String name() {
		return "XDocReport";
	}

	@Override
	public byte[] write(int number) throws Exception {
		IContext context = this.report.createContext();
		Statement.values(number).forEach(context::put);
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		this.report.process(context, bytes);
		return bytes.toByteArray();
	}

}
