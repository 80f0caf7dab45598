package ngo.portal.persistence.transparency;

/**
 * How much of a log a witness has seen.
 *
 * @param size of the largest head that it has signed
 */
public record WitnessedHead(String witness, long size) {}
