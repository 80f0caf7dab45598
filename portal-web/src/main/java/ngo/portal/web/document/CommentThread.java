package ngo.portal.web.document;

import java.util.Comparator;
import java.util.List;
import ngo.portal.persistence.document.CommentRow;

/**
 * A comment and its replies. A comment that was taken back is shown only if it has replies.
 *
 * @param place number of the paragraph it is about today, 0 if its section is gone or it is on the whole text
 */
public record CommentThread(CommentRow first, List<CommentRow> replies, int place) {

    /** All threads in the order of the text; those that are settled come last. */
    public static List<CommentThread> of(List<CommentRow> comments, NumberedText text) {
        return comments.stream()
                .filter(CommentRow::opensThread)
                .map(first -> new CommentThread(first, replies(comments, first), text.numberOfRemark(first)))
                .filter(thread ->
                        !thread.first().withdrawn() || !thread.replies().isEmpty())
                .sorted(Comparator.comparing(CommentThread::isSettled).thenComparingInt(CommentThread::place))
                .toList();
    }

    private static List<CommentRow> replies(List<CommentRow> comments, CommentRow first) {
        return comments.stream()
                .filter(comment ->
                        comment.thread().equals(first.id()) && !comment.opensThread() && !comment.withdrawn())
                .toList();
    }

    public boolean isSettled() {
        return first.isResolved();
    }
}
