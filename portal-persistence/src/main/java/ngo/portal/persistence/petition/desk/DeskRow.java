package ngo.portal.persistence.petition.desk;

/**
 * How much waits at a desk. More than a thousand is said as a thousand.
 *
 * @param held unconfirmed signatures that nobody was mailed about yet; none for whoever is only a second person
 * @param waitingNames names that nobody has looked at
 * @param pending unconfirmed signatures whose mail was sent
 * @param batches that are neither done nor given up
 * @param sheets that do not count yet
 */
public record DeskRow(int held, int waitingNames, int pending, int batches, int sheets) {}
