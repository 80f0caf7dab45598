package ngo.portal.ejb.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import ngo.portal.ejb.access.AccessControl;
import ngo.portal.ejb.access.AccessRefusals.Forbidden;
import ngo.portal.ejb.event.Audience;
import ngo.portal.ejb.outbox.OutboxCommands;
import ngo.portal.ejb.people.PeopleRefusals.LastAdministrator;
import ngo.portal.ejb.people.PeopleRefusals.NotByDeputy;
import ngo.portal.persistence.organisation.Mandate;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.organisation.OrganisationRepository;
import ngo.portal.persistence.organisation.OrganisationRow;
import ngo.portal.persistence.outbox.OutboxCommandType;
import ngo.portal.persistence.people.ColleagueRow;
import ngo.portal.persistence.people.PeopleRepository;
import ngo.portal.persistence.people.RoleNames;
import ngo.portal.persistence.tenant.TenantContext;
import ngo.portal.persistence.tenant.TenantPrincipal;

/** Shared start and end of all changes to people: checks the organisation and the permission, and adds the commands for Keycloak. */
@ApplicationScoped
public class PeopleCommands {

    @Inject
    private OrganisationRepository organisations;

    @Inject
    private PeopleRepository people;

    @Inject
    private AccessControl access;

    @Inject
    private TenantContext tenant;

    @Inject
    private OutboxCommands commands;

    @Inject
    private Clock clock;

    /** The organisation whose people the caller reads. */
    OrganisationRow look(String alias) {
        OrganisationRow organisation = organisations.require(alias);
        access.requireSightOfPeople(organisation.id());
        return organisation;
    }

    /** The organisation whose people the caller changes; locked against other changes of its people until the transaction ends. */
    OrganisationRow act(String alias) {
        OrganisationRow organisation = organisations.require(alias);
        access.requireAdministrator(organisation.id());
        people.lock(organisation.id());
        return organisation;
    }

    /** The caller's own organisation, with the same lock. */
    UUID own() {
        UUID organisation = tenant.organisation();
        people.lock(organisation);
        return organisation;
    }

    String caller() {
        return tenant.subject();
    }

    String callerName() {
        return tenant.acting().name();
    }

    /**
     * The roles that the caller may give and take. Coalition administrators: the role of an organisation's administrator and
     * no other; deputies of an administrator: every other role, but none of their own.
     *
     * @param subject whose roles they are; empty for an invited person
     */
    Set<MemberRole> grantable(UUID organisation, String subject) {
        if (!isOwn(organisation)) {
            return EnumSet.of(MemberRole.ADMINISTRATOR);
        }
        if (!isDeputy()) {
            return EnumSet.allOf(MemberRole.class);
        }
        return subject.equals(caller())
                ? EnumSet.noneOf(MemberRole.class)
                : EnumSet.complementOf(EnumSet.of(MemberRole.ADMINISTRATOR));
    }

    void requireGrantable(UUID organisation, String subject, Set<MemberRole> roles) {
        if (!grantable(organisation, subject).containsAll(roles)) {
            throw isOwn(organisation) ? new NotByDeputy() : new Forbidden();
        }
    }

    /** For the same reasons coalition administrators remove administrators only, and a deputy everybody but them. */
    boolean mayRemove(UUID organisation, ColleagueRow person) {
        boolean administrator = person.standing().contains(MemberRole.ADMINISTRATOR);
        return isOwn(organisation) ? !(administrator && isDeputy()) : administrator;
    }

    void requireMayRemove(UUID organisation, ColleagueRow person) {
        if (!mayRemove(organisation, person)) {
            throw isOwn(organisation) ? new NotByDeputy() : new Forbidden();
        }
    }

    /** Whether the caller is an administrator by delegation only. */
    private boolean isDeputy() {
        return tenant.acting().inPlaceOf(Mandate.ADMINISTRATOR::equals).isPresent();
    }

    private boolean isOwn(UUID organisation) {
        TenantPrincipal acting = tenant.acting();
        return organisation.equals(acting.organisation()) && acting.roles().contains(MemberRole.ADMINISTRATOR);
    }

    /** Refuses to remove the last administrator whose role has no end. */
    void requireAnotherAdministrator(UUID organisation, String subject) {
        if (people.lastingAdministrators(organisation, clock.instant()).equals(Set.of(subject))) {
            throw new LastAdministrator();
        }
    }

    void enqueueRoles(UUID organisation, String subject, Set<MemberRole> roles) {
        commands.enqueue(organisation, OutboxCommandType.GIVE_ROLES, subject, Map.of("roles", RoleNames.joined(roles)));
    }

    void enqueueRemoval(UUID organisation, String subject) {
        commands.enqueue(organisation, OutboxCommandType.REMOVE, subject, Map.of());
    }

    void enqueueInvitation(UUID organisation, String email, String language) {
        commands.enqueue(organisation, OutboxCommandType.INVITE, email, Map.of("language", language));
    }

    void enqueueTakingBack(UUID organisation, String email) {
        commands.enqueue(organisation, OutboxCommandType.TAKE_BACK, email, Map.of());
    }

    /** The administrators of the organisation as recipients. */
    static List<Audience> administrators(UUID organisation) {
        return List.of(Audience.notified(organisation, MemberRole.ADMINISTRATOR));
    }

    /** Administrators are notified of changes by coalition administrators only, since they know their own. */
    List<Audience> unlessOwn(UUID organisation) {
        return isOwn(organisation) ? List.of() : administrators(organisation);
    }
}
