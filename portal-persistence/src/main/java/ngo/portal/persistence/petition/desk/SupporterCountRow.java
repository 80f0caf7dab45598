package ngo.portal.persistence.petition.desk;

/**
 * How many let an organisation write to them, and how many do not any more. A hundred thousand is said as such.
 *
 * @param ownKey how many of the former only the organisation itself can open
 */
public record SupporterCountRow(int supporters, int takenBack, int ownKey) {}
