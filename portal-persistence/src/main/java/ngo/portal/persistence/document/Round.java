package ngo.portal.persistence.document;

/**
 * One round of approval at a gate. A verdict of another round does not count in this one.
 *
 * @param gate name of what the leads are asked to approve; each kind of document has its own
 * @param number counts the rounds, this one included
 */
public record Round(String gate, int number) {}
