package org.chapeau.app.inbox.web;

import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.process.WorkItem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Says on the page of a task that a colleague has taken it, whichever feature the page
 * belongs to.
 */
@Component("holders")
class Holders {

	/**
	 * The task of a page, if somebody has taken it in whose name the reader cannot work.
	 * @param task what the page calls its task; on some it is the id in the address
	 */
	public @Nullable WorkItem colleagues(@Nullable CurrentUser reader, @Nullable Object task) {
		return (reader != null && task instanceof WorkItem item && item.assignee() != null
				&& !reader.names().contains(item.assignee())) ? item : null;
	}

}
