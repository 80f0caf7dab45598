package ngo.portal.ejb.delegation;

import java.util.List;
import ngo.portal.ejb.event.Audience;
import ngo.portal.ejb.event.PortalEvent;
import ngo.portal.persistence.organisation.Mandate;
import ngo.portal.persistence.organisation.MemberRole;

/** Something that has happened to a role that is lent; the title names the deputy. */
public interface DelegationEvent extends PortalEvent {

    Mandate mandate();

    @Override
    default String kind() {
        return "DELEGATION";
    }

    /** Administrators, and those who hold what is lent: so the deputy reads it too while it runs. */
    @Override
    default List<Audience> audience() {
        Audience administrators = Audience.told(owner(), MemberRole.ADMINISTRATOR);
        Audience peers =
                mandate().memberRole().map(role -> Audience.told(owner(), role)).orElseGet(Audience::leadsTold);
        return List.of(administrators, peers);
    }
}
