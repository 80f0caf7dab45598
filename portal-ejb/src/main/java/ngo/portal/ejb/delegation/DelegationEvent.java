package ngo.portal.ejb.delegation;

import java.util.List;
import ngo.portal.ejb.event.Audience;
import ngo.portal.ejb.event.PortalEvent;
import ngo.portal.persistence.organisation.Mandate;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.shared.Document;

/** An event of a delegated role; the title names the deputy. */
public sealed interface DelegationEvent extends PortalEvent {

    /** Name of this kind in notifications and the trail. */
    String KIND = "DELEGATION";

    Mandate mandate();

    /** Administrators, and the holders of the delegated role, which includes the deputy while the delegation runs. */
    @Override
    default List<Audience> audience() {
        Audience administrators = Audience.notified(document().owner(), MemberRole.ADMINISTRATOR);
        Audience peers = mandate()
                .memberRole()
                .map(role -> Audience.notified(document().owner(), role))
                .orElseGet(Audience::leadsNotified);
        return List.of(administrators, peers);
    }

    /** A role is delegated from a moment on. */
    record DelegationStarted(Document document, Mandate mandate) implements DelegationEvent {}

    /** A delegated role was revoked or returned before its end. */
    record DelegationEnded(Document document, Mandate mandate) implements DelegationEvent {}
}
