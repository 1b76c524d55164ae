package org.chapeau.app.audit;

import java.nio.file.Path;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the anchors of the record are put down. Both files belong on another disk than
 * the database's, and the anchors best where lines can only be added.
 *
 * @param anchors the file of anchors
 * @param key the key that signs them; made at first use
 */
@ConfigurationProperties("chapeau.audit")
record AuditProperties(@DefaultValue("./data/anchors.txt") Path anchors,
		@DefaultValue("./data/anchor-key.txt") Path key) {

}
