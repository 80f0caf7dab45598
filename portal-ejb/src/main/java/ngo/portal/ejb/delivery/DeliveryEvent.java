package ngo.portal.ejb.delivery;

import java.util.List;
import ngo.portal.ejb.event.Audience;
import ngo.portal.ejb.event.PortalEvent;
import ngo.portal.persistence.shared.Document;

/** An event of a delivery. */
public sealed interface DeliveryEvent extends PortalEvent {

    /** A document was delivered to an addressee. */
    record DeliveryRecorded(Document document, List<Audience> audience) implements DeliveryEvent {}

    record DeliveryCorrected(Document document, List<Audience> audience) implements DeliveryEvent {}

    /** The record of a delivery was withdrawn as wrong; nothing of it is public any more. */
    record DeliveryTakenBack(Document document, List<Audience> audience) implements DeliveryEvent {}

    /** The reply of an addressee was recorded, or that none will come. */
    record ReplyRecorded(Document document, List<Audience> audience) implements DeliveryEvent {}

    /** An addressee made a commitment in answer. */
    record DeliveryCommitmentRecorded(Document document, List<Audience> audience) implements DeliveryEvent {}

    /** The wording or the state of a commitment was changed. */
    record DeliveryCommitmentChanged(Document document, List<Audience> audience) implements DeliveryEvent {}

    /** A delivery, or more of it, was published. */
    record DeliveryShown(Document document, List<Audience> audience) implements DeliveryEvent {}

    /** A delivery is no longer public. */
    record DeliveryHidden(Document document, List<Audience> audience) implements DeliveryEvent {}

    /** The day by which a reply was requested has passed. */
    record ReplyOverdue(Document document, List<Audience> audience) implements DeliveryEvent {}

    /** A commitment is due. */
    record DeliveryCommitmentDue(Document document, List<Audience> audience) implements DeliveryEvent {}
}
