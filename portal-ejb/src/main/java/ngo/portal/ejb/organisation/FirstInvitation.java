package ngo.portal.ejb.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import ngo.portal.ejb.errand.Errands;
import ngo.portal.persistence.errand.ErrandAct;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.organisation.MirrorRepository;

/** Invites the first administrator of a new organisation, and gives them their roles when they have come. */
@ApplicationScoped
public class FirstInvitation {

    private static final String ROLES = MemberRole.ADMINISTRATOR + "," + MemberRole.MEMBER;

    @Inject
    private Errands errands;

    @Inject
    private MirrorRepository mirror;

    public void invite(@Observes FirstAdministratorChosen chosen) {
        errands.promise(
                chosen.organisation(),
                ErrandAct.INVITE,
                chosen.address(),
                Map.of("language", chosen.language(), "roles", ROLES));
    }

    /** For the mirror, after it has seen who is where. */
    void welcome() {
        List<MirrorRepository.Newcomer> come = mirror.newcomers();
        come.forEach(one ->
                errands.promise(one.organisation(), ErrandAct.GIVE_ROLES, one.subject(), Map.of("roles", one.roles())));
    }
}
