package org.chapeau.word.hidden;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.w3c.dom.Element;

/**
 * Bookmarks begin and end, and one of the two may have gone with the words around it.
 */
final class Bookmarks {

	private Bookmarks() {
	}

	static void dropUnpaired(Element root) {
		List<Element> all = Dom.all(root);
		Set<String> starts = ids(all, "bookmarkStart");
		Set<String> ends = ids(all, "bookmarkEnd");
		for (Element element : all) {
			if ((Dom.is(element, "bookmarkStart") && !ends.contains(id(element)))
					|| (Dom.is(element, "bookmarkEnd") && !starts.contains(id(element)))) {
				Dom.remove(element);
			}
		}
	}

	private static Set<String> ids(List<Element> all, String name) {
		Set<String> ids = new HashSet<>();
		all.stream().filter((element) -> Dom.is(element, name)).forEach((element) -> ids.add(id(element)));
		return ids;
	}

	private static String id(Element element) {
		return element.getAttributeNS(element.getNamespaceURI(), "id");
	}

}
