package org.chapeau.app.consultation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;

/**
 * A test on the whole program with the real engine, in memory. No sample is loaded, and
 * time passes only when the test says so.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(properties = { "spring.datasource.url=jdbc:h2:mem:consultation;DB_CLOSE_DELAY=-1;${h2.options}",
		"chapeau.sample=false" })
@AutoConfigureMockMvc
@Import({ Negotiation.class, Files.class, SealedTexts.class, Records.class })
@interface ConsultationTest {

}
