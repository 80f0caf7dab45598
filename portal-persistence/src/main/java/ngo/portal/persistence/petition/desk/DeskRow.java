package ngo.portal.persistence.petition.desk;

/**
 * Numbers of the tasks at a desk, capped at a thousand each.
 *
 * @param held unconfirmed signatures whose confirmation mail was not sent yet; none for a reader who is only a second person
 * @param waitingNames names that nobody has reviewed
 * @param pending unconfirmed signatures whose mail was sent
 * @param batches that are neither done nor given up
 * @param sheets that do not count yet
 */
public record DeskRow(int held, int waitingNames, int pending, int batches, int sheets) {}
