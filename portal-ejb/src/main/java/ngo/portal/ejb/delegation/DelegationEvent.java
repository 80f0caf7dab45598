package ngo.portal.ejb.delegation;

import java.util.List;
import ngo.portal.ejb.event.Audience;
import ngo.portal.ejb.event.PortalEvent;
import ngo.portal.persistence.organisation.Mandate;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.shared.Document;

/** Something that has happened to a role that is lent; the title names the deputy. */
public sealed interface DelegationEvent extends PortalEvent {

    /** Name of this kind in notifications and the trail. */
    String KIND = "DELEGATION";

    Mandate mandate();

    /** Administrators, and those who hold what is lent: so the deputy reads it too while it runs. */
    @Override
    default List<Audience> audience() {
        Audience administrators = Audience.told(document().owner(), MemberRole.ADMINISTRATOR);
        Audience peers = mandate()
                .memberRole()
                .map(role -> Audience.told(document().owner(), role))
                .orElseGet(Audience::leadsTold);
        return List.of(administrators, peers);
    }

    /** A role is lent from a moment on. */
    record DelegationStarted(Document document, Mandate mandate) implements DelegationEvent {}

    /** A lent role was taken back or given back before its time. */
    record DelegationEnded(Document document, Mandate mandate) implements DelegationEvent {}
}
