package ngo.portal.web.api.petition.desk;

/** How many of those that were named stood otherwise before. */
public record JudgedDocument(int judged) {}
