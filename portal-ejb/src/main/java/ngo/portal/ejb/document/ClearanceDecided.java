package ngo.portal.ejb.document;

import java.util.List;
import ngo.portal.ejb.event.Audience;
import ngo.portal.persistence.document.Document;

/** The organisation has answered a request for clearance. */
public record ClearanceDecided(Document document, List<Audience> audience) implements DocumentEvent {}
