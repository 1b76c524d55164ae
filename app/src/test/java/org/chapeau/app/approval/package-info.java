/**
 * Tests of the approvals on the real engine, with a clock that the tests set.
 */
@NullMarked
package org.chapeau.app.approval;

import org.jspecify.annotations.NullMarked;
