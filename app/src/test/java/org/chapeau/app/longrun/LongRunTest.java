package org.chapeau.app.longrun;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.chapeau.app.fixtures.OwnTime;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;

/**
 * A test on the whole program with a database of its own, whose clock and whose jobs
 * stand still until the test moves them. In its realm Australia is a third party, and the
 * EU has a unit more.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(properties = { "spring.datasource.url=jdbc:h2:mem:longrun;DB_CLOSE_DELAY=-1;${h2.options}",
		"chapeau.sample=false", "chapeau.realm=classpath:third-party/realm.json",
		"chapeau.models=classpath:third-party/models/" })
@AutoConfigureMockMvc
@Import({ OwnTime.class, RunParts.class })
@interface LongRunTest {

}
