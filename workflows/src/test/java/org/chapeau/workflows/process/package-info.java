/**
 * The processes on the real engine, each pool in its tenant.
 */
@NullMarked
package org.chapeau.workflows.process;

import org.jspecify.annotations.NullMarked;
