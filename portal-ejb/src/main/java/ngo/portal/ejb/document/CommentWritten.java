package ngo.portal.ejb.document;

import java.util.List;
import ngo.portal.ejb.event.Audience;
import ngo.portal.persistence.document.Document;

/** Somebody has remarked on a paragraph. */
public record CommentWritten(Document document, List<Audience> audience) implements DocumentEvent {}
