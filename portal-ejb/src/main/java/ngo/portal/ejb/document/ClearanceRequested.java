package ngo.portal.ejb.document;

import java.util.List;
import ngo.portal.ejb.event.Audience;
import ngo.portal.persistence.document.Document;

/** A member asks for clearance inside the organisation. */
public record ClearanceRequested(Document document, List<Audience> audience) implements DocumentEvent {}
