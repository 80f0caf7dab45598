package ngo.portal.ejb.document;

import java.util.List;
import ngo.portal.ejb.event.Audience;
import ngo.portal.persistence.document.Document;

/** The holder of the pen has answered an amendment. */
public record AmendmentDecided(Document document, List<Audience> audience) implements DocumentEvent {}
