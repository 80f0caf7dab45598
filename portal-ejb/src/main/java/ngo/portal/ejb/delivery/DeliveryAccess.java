package ngo.portal.ejb.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import ngo.portal.ejb.access.AccessControl;
import ngo.portal.ejb.access.AccessRefusals.Forbidden;
import ngo.portal.ejb.access.Permission;
import ngo.portal.ejb.document.DeliverableDocument;
import ngo.portal.ejb.document.DocumentKinds;
import ngo.portal.ejb.event.Audience;
import ngo.portal.persistence.delivery.DeliveryRefusals.DeliveryTakenBack;
import ngo.portal.persistence.delivery.DeliveryRefusals.NotDeliverable;
import ngo.portal.persistence.delivery.DeliveryRepository;
import ngo.portal.persistence.delivery.DeliveryRow;
import ngo.portal.persistence.organisation.Mandate;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.shared.CommonRefusals.Stale;
import ngo.portal.persistence.shared.Document;
import ngo.portal.persistence.tenant.TenantContext;

/**
 * Access control of deliveries: all readers of the document read them; members of its owner write them, and so do leads
 * while the document is before the leads. Row-level security policies enforce the same rules.
 */
@ApplicationScoped
public class DeliveryAccess {

    @Inject
    private DocumentKinds kinds;

    @Inject
    private DeliveryRepository deliveries;

    @Inject
    private AccessControl access;

    @Inject
    private TenantContext tenant;

    /** A document that the caller sees. */
    DeliverableDocument source(UUID document) {
        access.requireMember();
        return kinds.of(document).deliverable(document).orElseThrow(NotDeliverable::new);
    }

    /** The same, for callers who may record what became of it. */
    DeliverableDocument forWriting(UUID document) {
        DeliverableDocument source = source(document);
        if (!mayWrite(source)) {
            throw new Forbidden();
        }
        access.allowedBy(Set.of(isPen(source.document()) ? Mandate.MEMBER : Mandate.LEAD));
        return source;
    }

    /** Refuses a document that the public does not read. */
    DeliverableDocument forDelivery(UUID document) {
        DeliverableDocument source = forWriting(document);
        if (!source.open()) {
            throw new NotDeliverable();
        }
        return source;
    }

    boolean mayWrite(DeliverableDocument source) {
        Document document = source.document();
        return isPen(document)
                || (source.beforeLeads() && access.may(Permission.STEWARD, document.owner(), document.id()));
    }

    private boolean isPen(Document document) {
        return document.owner().equals(tenant.organisation())
                && access.may(Permission.WRITE, document.owner(), document.id());
    }

    /** Updates the state of the document by its deliveries, if its kind has such a state. */
    void follow(Document document) {
        kinds.named(document.kind()).followDeliveries(document.id());
    }

    /** The delivery at the version that its writer has read; refuses withdrawn ones. */
    DeliveryRow standing(UUID document, int number, long version) {
        DeliveryRow row = deliveries.require(document, number);
        if (row.isTakenBack()) {
            throw new DeliveryTakenBack();
        }
        if (row.version() != version) {
            throw new Stale();
        }
        return row;
    }

    /** The recipients of follow-up notifications. */
    static List<Audience> owners(Document document) {
        return List.of(Audience.notified(document.owner(), MemberRole.MEMBER));
    }
}
