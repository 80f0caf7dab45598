package ngo.portal.ejb.document;

import java.util.List;
import ngo.portal.ejb.event.Audience;
import ngo.portal.persistence.document.Document;

/** A thread of comments is settled. */
public record CommentResolved(Document document, List<Audience> audience) implements DocumentEvent {}
