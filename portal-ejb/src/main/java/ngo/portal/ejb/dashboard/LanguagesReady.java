package ngo.portal.ejb.dashboard;

import java.util.UUID;

/** In how many of the languages in which a document is wanted it is there, the original not counted. */
public record LanguagesReady(UUID document, int ready, int wanted) {}
