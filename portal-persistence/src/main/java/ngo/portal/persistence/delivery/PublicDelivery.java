package ngo.portal.persistence.delivery;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A delivery as the public reads it.
 *
 * @param language in which its words are written
 * @param reply AWAITED where nothing of a reply is public
 */
public record PublicDelivery(
        int number,
        String addressee,
        String event,
        String place,
        LocalDate deliveredOn,
        Channel channel,
        DeliveredForm form,
        String language,
        Reply reply,
        @Nullable LocalDate repliedOn,
        String repliedBy,
        String replySummary,
        String replySource,
        Instant shownAt,
        List<Commitment> commitments) {

    public PublicDelivery {
        commitments = List.copyOf(commitments);
    }

    /**
     * A commitment made in answer.
     *
     * @param delivery number of the delivery
     */
    public record Commitment(
            int delivery,
            int number,
            String promisedBy,
            String text,
            @Nullable LocalDate dueOn,
            DeliveryCommitmentState state) {

        static Commitment of(DeliveryRow row, DeliveryCommitmentRow one) {
            return new Commitment(row.number(), one.number(), one.promisedBy(), one.text(), one.dueOn(), one.state());
        }
    }

    /**
     * A preview of a delivery as the public would read it with these parts shown.
     *
     * @param commitments numbers of those that are shown
     */
    public static PublicDelivery of(DeliveryRow row, boolean reply, List<Integer> commitments, Instant now) {
        return new PublicDelivery(
                row.number(),
                row.addressee(),
                row.event(),
                row.place(),
                row.deliveredOn(),
                row.channel(),
                row.form(),
                row.language(),
                reply ? row.reply() : Reply.AWAITED,
                reply ? row.repliedOn() : null,
                reply ? row.repliedBy() : "",
                reply ? row.replySummary() : "",
                reply ? row.replySource() : "",
                now,
                row.commitments().stream()
                        .filter(one -> commitments.contains(one.number()))
                        .map(one -> Commitment.of(row, one))
                        .toList());
    }

    /** The same with the name of the addressee in another language. */
    public PublicDelivery to(String name) {
        return new PublicDelivery(
                number,
                name,
                event,
                place,
                deliveredOn,
                channel,
                form,
                language,
                reply,
                repliedOn,
                repliedBy,
                replySummary,
                replySource,
                shownAt,
                commitments);
    }

    PublicDelivery with(List<Commitment> promised) {
        return new PublicDelivery(
                number,
                addressee,
                event,
                place,
                deliveredOn,
                channel,
                form,
                language,
                reply,
                repliedOn,
                repliedBy,
                replySummary,
                replySource,
                shownAt,
                promised);
    }
}
