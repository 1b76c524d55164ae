/**
 * What nobody but its own side may learn, looked for wherever the program answers.
 */
@NullMarked
package org.chapeau.app.zones;

import org.jspecify.annotations.NullMarked;
