package org.chapeau.word.benchmark;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;

import com.deepoove.poi.XWPFTemplate;

/**
 * poi-tl, whose templates are used up by a rendering and so are compiled for each.
 */
final class PoiTl implements Engine {

	private final byte[] template = Statement.template((name) -> "{{" + name + "}}");

	@Override
	public String name() {
		return "poi-tl";
	}

	@Override
	public byte[] write(int number) throws Exception {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (XWPFTemplate file = XWPFTemplate.compile(new ByteArrayInputStream(this.template))) {
			file.render(Statement.values(number)).write(bytes);
		}
		return bytes.toByteArray();
	}

}
