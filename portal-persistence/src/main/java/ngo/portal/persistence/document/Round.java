package ngo.portal.persistence.document;

/**
 * One asking at a gate. What a lead has said in another round says nothing in this one.
 *
 * @param gate name of what the leads are asked to approve; each kind of document has its own
 * @param number how many times they have been asked, this one included
 */
public record Round(String gate, int number) {}
