package ngo.portal.web.document;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import ngo.portal.persistence.document.AmendmentRow;
import ngo.portal.persistence.document.CommentRow;
import ngo.portal.persistence.text.DocumentText;

/**
 * A text that people talk about, with all that the reader sees of it.
 *
 * @param path the document's own address, without the portal's
 */
public record DiscussedText(
        UUID id, String path, NumberedText numbered, List<CommentRow> comments, List<AmendmentRow> amendments) {

    public DiscussedText(
            UUID id, String path, DocumentText text, List<CommentRow> comments, List<AmendmentRow> amendments) {
        this(id, path, NumberedText.of(text, comments, amendments), comments, amendments);
    }

    /** The threads that are open, in the order of the text. */
    public List<CommentRow> openThreads() {
        return comments.stream()
                .filter(comment -> comment.opensThread() && !comment.isResolved())
                .sorted(Comparator.comparingInt(numbered::numberOfRemark))
                .toList();
    }

    /** The amendments that wait for an answer. */
    public List<AmendmentRow> openAmendments() {
        return amendments.stream().filter(AmendmentRow::isOpen).toList();
    }
}
