package org.chapeau.app.zones;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.chapeau.app.fixtures.OwnTime;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.annotation.Import;

/**
 * A test on the whole program in which both sides have written marks into whatever is
 * theirs alone. All such tests share one program, in which {@link World} plays dossiers
 * up to every stage; what a test asks of it is undone behind it.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(properties = { "spring.datasource.url=jdbc:h2:mem:zones;DB_CLOSE_DELAY=-1;${h2.options}",
		"chapeau.sample=false", "chapeau.pdf.ahead=false",
		// Everybody asks for everything within a minute.
		"chapeau.limits.sign-in=1000000", "chapeau.limits.search=1000000", "chapeau.limits.upload=1000000",
		"chapeau.limits.verify=1000000",
		// Printing takes seconds: only who tries everything says by what.
		"chapeau.pdf.command=${zones.office:no-office}" })
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@Import({ OwnTime.class, MarkedProgram.class, Cast.class, World.class, DraftPart.class, HousePart.class,
		TablePart.class, FilePart.class, ApprovalPart.class, LibraryPart.class, OfficePart.class, BankPart.class,
		VocabularyPart.class, Browser.class, Things.class, Calls.class, Routes.class, Crawl.class, Elsewhere.class })
@interface ZoneTest {

}
