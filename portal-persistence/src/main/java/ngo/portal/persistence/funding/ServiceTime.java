package ngo.portal.persistence.funding;

/** Within how many hours a funder answers, for one urgency. */
public record ServiceTime(Urgency urgency, int hours) {}
