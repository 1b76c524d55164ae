package org.chapeau.app.agreed;

import java.nio.file.Path;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where this node keeps its index.
 *
 * @param index a folder of this node's own; whatever is in it can be built again from the
 * database
 */
@ConfigurationProperties("chapeau.agreed")
record AgreedProperties(@DefaultValue("./data/agreed") Path index) {
}
