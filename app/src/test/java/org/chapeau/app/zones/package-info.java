/**
 * What nobody but its own side may learn, and where it is kept from others.
 */
@NullMarked
package org.chapeau.app.zones;

import org.jspecify.annotations.NullMarked;
