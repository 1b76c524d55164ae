package org.chapeau.app.audit.chain;

/**
 * A commitment, in the shared strand, to where a side's strand ended at that moment. The
 * other side holds the commitment and learns neither what is in the strand nor how long
 * it is, nor whether anything has been added since the last one.
 *
 * @param place the place of the shared row that holds the commitment as its hash
 * @param strand the side's strand
 * @param head the link of the last row of that strand then
 * @param salt what the head was hashed with
 */
public record Seal(long place, String strand, String head, String salt) {

	/** The key of the shared rows that hold a commitment. */
	public static final String WHAT = "record-sealed";

	/**
	 * What the shared strand holds of it.
	 */
	public String commitment() {
		return Digest.of(this.salt, this.strand, this.head);
	}

}
