package ngo.portal.ejb.people;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ngo.portal.ejb.Founding;
import ngo.portal.ejb.People;
import ngo.portal.ejb.directory.DirectoryMember;
import ngo.portal.ejb.directory.OutboxCommandOutcome;
import ngo.portal.ejb.outbox.OpenCommands;
import ngo.portal.persistence.access.Office;
import ngo.portal.persistence.organisation.CoalitionRole;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.outbox.OutboxCommand;
import ngo.portal.persistence.outbox.OutboxCommandType;
import ngo.portal.persistence.tenant.TenantContext;
import ngo.portal.persistence.tenant.TenantPrincipal;

/** Keycloak's side of one organisation, as far as the portal sees it: who is in it, in which groups, and what it does. */
@Dependent
public class Colleagues {

    @Inject
    private Founding founding;

    @Inject
    private TenantContext tenant;

    @Inject
    private OpenCommands open;

    @Inject
    private MembershipReconciler reconciler;

    private final List<DirectoryMember> members = new ArrayList<>();

    private final People of = People.ofANewOrganisation();

    People organisation() {
        return of;
    }

    String alias() {
        return of.organisation().toString();
    }

    /** Somebody is in the organisation, in these groups. */
    TenantPrincipal has(String name, MemberRole... roles) {
        Set<MemberRole> held = Set.of(roles);
        members.removeIf(member -> member.subject().equals(subject(name)));
        members.add(new DirectoryMember(
                of.organisation(),
                subject(name),
                name,
                address(name),
                Set.copyOf(held.stream().map(MemberRole::group).toList()),
                true));
        return new TenantPrincipal(of.organisation(), subject(name), name, held, Set.of())
                .provenAt(Clock.systemUTC().instant());
    }

    String subject(String name) {
        return name + "-" + of.organisation();
    }

    String address(String name) {
        return name + "@" + of.organisation() + ".example";
    }

    /** The coalition administrator, who acts for its office. */
    static TenantPrincipal office() {
        return new TenantPrincipal(
                        Office.ID, "office", "Office", Set.of(), Set.of(CoalitionRole.COALITION_ADMINISTRATOR))
                .provenAt(Clock.systemUTC().instant());
    }

    /** A pass of the sync, and what follows from it. */
    void seen() {
        founding.of(List.of(of), members, Map.of());
        reconciler.settle();
    }

    /** What Keycloak was promised about this organisation, in the order of asking; it is done with that. */
    List<OutboxCommand> carriedOut() {
        tenant.enter(TenantPrincipal.keycloakSync());
        List<OutboxCommand> done = new ArrayList<>();
        while (!own().isEmpty()) {
            done.add(open.answer(of.organisation(), new OutboxCommandOutcome(null, "")));
        }
        return done;
    }

    /** What Keycloak refuses for good. */
    void refused(String problem) {
        tenant.enter(TenantPrincipal.keycloakSync());
        open.answer(of.organisation(), new OutboxCommandOutcome(null, problem));
    }

    private List<OutboxCommand> own() {
        return open.next(of.organisation());
    }

    static List<OutboxCommandType> acts(List<OutboxCommand> commands) {
        return commands.stream().map(OutboxCommand::type).toList();
    }
}
