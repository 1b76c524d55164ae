package org.chapeau.app.approval;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;

/**
 * The whole program on a database in memory, with jobs that run when the test says so.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(properties = { "spring.datasource.url=jdbc:h2:mem:approval;DB_CLOSE_DELAY=-1;${h2.options}",
		"chapeau.sample=false" })
@AutoConfigureMockMvc
@Import({ ApprovalTestConfiguration.class, Table.class })
@interface ApprovalTest {

}
