package ngo.portal.web.api.petition.desk;

/** How many of the named lines changed their state. */
public record JudgedDocument(int judged) {}
