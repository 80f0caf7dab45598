package ngo.portal.persistence.plan.records;

import java.io.Serializable;

/** An article of an instrument, such as article 9 of the Declaration on Human Rights Defenders. */
public record Citation(String instrument, int article) implements Serializable {}
