package ngo.portal.ejb.delivery;

import java.util.List;
import ngo.portal.ejb.event.Audience;
import ngo.portal.ejb.event.PortalEvent;
import ngo.portal.persistence.shared.Document;

/** Something that has happened to a delivery of a document. */
public sealed interface DeliveryEvent extends PortalEvent {

    /** A document was handed over to somebody. */
    record DeliveryRecorded(Document document, List<Audience> audience) implements DeliveryEvent {}

    record DeliveryCorrected(Document document, List<Audience> audience) implements DeliveryEvent {}

    /** The record was wrong altogether; nothing of it is public any more. */
    record DeliveryTakenBack(Document document, List<Audience> audience) implements DeliveryEvent {}

    /** It is known what came back, or that nothing will. */
    record ReplyRecorded(Document document, List<Audience> audience) implements DeliveryEvent {}

    /** Somebody has promised something in answer. */
    record DeliveryCommitmentRecorded(Document document, List<Audience> audience) implements DeliveryEvent {}

    /** A commitment was put in other words, or it is known what has become of it. */
    record DeliveryCommitmentChanged(Document document, List<Audience> audience) implements DeliveryEvent {}

    /** The public reads of a delivery, or of more of it. */
    record DeliveryShown(Document document, List<Audience> audience) implements DeliveryEvent {}

    /** The public reads nothing of it any more. */
    record DeliveryHidden(Document document, List<Audience> audience) implements DeliveryEvent {}

    /** The day by which a reply was wanted is over. */
    record ReplyOverdue(Document document, List<Audience> audience) implements DeliveryEvent {}

    /** The day of something that was promised has come. */
    record DeliveryCommitmentDue(Document document, List<Audience> audience) implements DeliveryEvent {}
}
