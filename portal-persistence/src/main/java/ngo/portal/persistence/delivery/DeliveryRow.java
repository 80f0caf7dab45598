package ngo.portal.persistence.delivery;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One delivery of a document, with its reply and its commitments.
 *
 * @param owner of the document
 * @param number counts those of one document
 * @param language in which the words of the record are written
 * @param note stays with the readers of the document
 * @param replyBy until when a reply is awaited
 * @param replySource where the reply can be found
 * @param shown the public reads of it
 * @param shownVersion which version was shown; what was changed later is not public yet
 */
public record DeliveryRow(
        UUID id,
        UUID owner,
        UUID document,
        int number,
        String addressee,
        String event,
        String place,
        LocalDate deliveredOn,
        Channel channel,
        DeliveredForm form,
        String language,
        String note,
        @Nullable LocalDate replyBy,
        Reply reply,
        @Nullable LocalDate repliedOn,
        String repliedBy,
        String replySummary,
        String replySource,
        boolean shown,
        boolean replyShown,
        @Nullable Instant shownAt,
        long shownVersion,
        String recordedBy,
        Instant recordedAt,
        @Nullable Instant takenBackAt,
        String takenBackBy,
        String takenBackReason,
        List<DeliveryCommitmentRow> commitments,
        long version) {

    public DeliveryRow {
        commitments = List.copyOf(commitments);
    }

    public boolean isTakenBack() {
        return takenBackAt != null;
    }

    /** Whether a reply was wanted by a day that is over. */
    public boolean isReplyLate(LocalDate today) {
        return !isTakenBack() && reply.isOpen() && replyBy != null && replyBy.isBefore(today);
    }

    /** Whether the public reads an older version. */
    public boolean isShownOtherwise() {
        return shown && shownVersion != version;
    }

    DeliveryRow with(List<DeliveryCommitmentRow> promised) {
        return new DeliveryRow(
                id,
                owner,
                document,
                number,
                addressee,
                event,
                place,
                deliveredOn,
                channel,
                form,
                language,
                note,
                replyBy,
                reply,
                repliedOn,
                repliedBy,
                replySummary,
                replySource,
                shown,
                replyShown,
                shownAt,
                shownVersion,
                recordedBy,
                recordedAt,
                takenBackAt,
                takenBackBy,
                takenBackReason,
                promised,
                version);
    }
}
