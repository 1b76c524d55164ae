package org.chapeau.catalogue;

/**
 * The stable key of one reported fact, such as {@code concern-middle-east}. A template or
 * a sample clause names the facts that it covers, so that a missing one can be found.
 *
 * @param value the key, in kebab case
 */
public record FactKey(String value) {

	/**
	 * @throws IllegalArgumentException if the key is not in kebab case
	 */
	public FactKey {
		if (!ClauseTemplateId.isWellFormed(value)) {
			throw new IllegalArgumentException("Not the key of a fact: '" + value + "'");
		}
	}

	@Override
	public String toString() {
		return this.value;
	}

}
