package ngo.portal.persistence.petition.desk;

/**
 * How many supporters let an organisation write to them, and how many have withdrawn that consent. Numbers are capped at a
 * hundred thousand.
 *
 * @param ownKey how many of the former only the organisation itself can open
 */
public record SupporterCountRow(int supporters, int takenBack, int ownKey) {}
