/**
 * The sample packages, played on first start by the same use cases that people use.
 */
@ApplicationModule(allowedDependencies = { "kernel", "identity", "clausebank", "negotiation", "consultation",
		"approval", "documents", "release", "process", "agreed" })
@NullMarked
package org.chapeau.app.sample;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
