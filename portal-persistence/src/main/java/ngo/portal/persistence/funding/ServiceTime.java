package ngo.portal.persistence.funding;

/** The promise of a funder to answer within so many hours, for one urgency. */
public record ServiceTime(Urgency urgency, int hours) {}
