package ngo.portal.web.document;

import java.util.List;
import java.util.UUID;
import ngo.portal.persistence.document.AmendmentRow;
import ngo.portal.persistence.document.CommentRow;
import ngo.portal.persistence.text.DocumentText;

/**
 * A text that people talk about, with all that the reader sees of it.
 *
 * @param path the document's own address, without the portal's
 * @param whole people talk about the whole of it, too, and not only about its paragraphs
 */
public record DiscussedText(
        UUID id,
        String path,
        NumberedText numbered,
        boolean whole,
        List<CommentRow> comments,
        List<AmendmentRow> amendments) {

    /** A text that each of its readers has as a whole. */
    public DiscussedText(
            UUID id, String path, DocumentText text, List<CommentRow> comments, List<AmendmentRow> amendments) {
        this(id, path, NumberedText.of(text), true, comments, amendments);
    }

    /** The threads that are open, in the order of the text. */
    public List<CommentThread> openThreads() {
        return CommentThread.of(comments, numbered).stream()
                .filter(thread -> !thread.isSettled())
                .toList();
    }

    /** Something is open about the text as a whole. */
    public boolean isSpokenOfWhole() {
        return openThreads().stream().anyMatch(thread -> thread.first().isOnWholeText());
    }

    /** Something is open about sections that are not there any more. */
    public boolean isSpokenOfGone() {
        return openThreads().stream()
                .anyMatch(thread -> thread.place() == 0 && !thread.first().isOnWholeText());
    }

    /** How many remarks there are to read. */
    public long remarks() {
        return comments.stream().filter(comment -> !comment.withdrawn()).count();
    }

    /** The amendments that wait for an answer. */
    public List<AmendmentRow> openAmendments() {
        return amendments.stream().filter(AmendmentRow::isOpen).toList();
    }
}
