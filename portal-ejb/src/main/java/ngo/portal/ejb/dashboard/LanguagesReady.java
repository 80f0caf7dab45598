package ngo.portal.ejb.dashboard;

import java.util.UUID;

/** How many of the wanted languages of a document are translated, the original not counted. */
public record LanguagesReady(UUID document, int ready, int wanted) {}
