package ngo.portal.web.api.delivery;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import ngo.portal.persistence.delivery.Channel;
import ngo.portal.persistence.delivery.DeliveredForm;
import ngo.portal.persistence.delivery.DeliveryCommitmentRow;
import ngo.portal.persistence.delivery.DeliveryCommitmentState;
import ngo.portal.persistence.delivery.DeliveryRow;
import ngo.portal.persistence.delivery.Reply;
import org.jspecify.annotations.Nullable;

/**
 * One delivery of a document.
 *
 * @param shownVersion the version that the public reads; differs from the current one if the delivery was changed since
 */
public record DeliveryLine(
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
        List<Promise> commitments,
        boolean shown,
        boolean replyShown,
        long shownVersion,
        String recordedBy,
        Instant recordedAt,
        @Nullable Instant takenBackAt,
        String takenBackReason,
        long version) {

    /** A promise that an addressee made in answer to a delivery. */
    public record Promise(
            int number,
            String promisedBy,
            String text,
            @Nullable LocalDate dueOn,
            DeliveryCommitmentState state,
            String evidence,
            String source,
            boolean shown) {

        static Promise of(DeliveryCommitmentRow row) {
            return new Promise(
                    row.number(),
                    row.promisedBy(),
                    row.text(),
                    row.dueOn(),
                    row.state(),
                    row.evidence(),
                    row.source(),
                    row.shown());
        }
    }

    static DeliveryLine of(DeliveryRow row) {
        return new DeliveryLine(
                row.number(),
                row.addressee(),
                row.event(),
                row.place(),
                row.deliveredOn(),
                row.channel(),
                row.form(),
                row.language(),
                row.note(),
                row.replyBy(),
                row.reply(),
                row.repliedOn(),
                row.repliedBy(),
                row.replySummary(),
                row.replySource(),
                row.commitments().stream().map(Promise::of).toList(),
                row.shown(),
                row.replyShown(),
                row.shownVersion(),
                row.recordedBy(),
                row.recordedAt(),
                row.takenBackAt(),
                row.takenBackReason(),
                row.version());
    }
}
