package ngo.portal.ejb.document;

import java.util.List;
import ngo.portal.ejb.event.Audience;
import ngo.portal.persistence.document.Document;

/** An organisation proposes another wording. */
public record AmendmentProposed(Document document, List<Audience> audience) implements DocumentEvent {}
