package org.chapeau.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A class of tests that work in a browser. They may ask for {@link Seats} and for the
 * {@link Chapeau} that all classes share. Skipped where there is no Chromium; a test that
 * fails leaves a picture and a trace of every seat in {@code target/failures}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(BrowserExtension.class)
@interface BrowserTest {

}
