package ngo.portal.ejb.delegation;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.access.AccessControl;
import ngo.portal.ejb.delegation.DelegationEvent.DelegationEnded;
import ngo.portal.ejb.delegation.DelegationEvent.DelegationStarted;
import ngo.portal.persistence.delegation.DelegationRefusals.DelegationOutOfTime;
import ngo.portal.persistence.delegation.DelegationRefusals.NotYoursToDelegate;
import ngo.portal.persistence.delegation.DelegationRepository;
import ngo.portal.persistence.delegation.DelegationRow;
import ngo.portal.persistence.delegation.NewDelegation;
import ngo.portal.persistence.organisation.Mandate;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.organisation.MemberRow;
import ngo.portal.persistence.organisation.OrganisationRepository;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;
import ngo.portal.persistence.shared.Document;
import ngo.portal.persistence.tenant.TenantContext;
import ngo.portal.persistence.tenant.TenantPrincipal;

/** Delegations of roles in the caller's organisation. Every member reads them; each person delegates only their own roles. */
@Stateless
public class DelegationService {

    private static final Duration MAX_DELEGATION = Duration.ofDays(366);
    private static final int MAX_REASON_CHARACTERS = 1000;

    @Inject
    private DelegationRepository delegations;

    @Inject
    private OrganisationRepository organisations;

    @Inject
    private AccessControl access;

    @Inject
    private TenantContext tenant;

    @Inject
    private Event<DelegationEvent> events;

    @Inject
    private Clock clock;

    /** Ordered by start, latest first; past ones are included. */
    public List<DelegationRow> rows() {
        access.requireMember();
        return delegations.rows();
    }

    /** The roles that the caller may delegate: all but the member role and roles that are delegated to them. */
    public List<Mandate> lendable() {
        access.requireMember();
        return Arrays.stream(Mandate.values())
                .filter(mandate -> mandate != Mandate.MEMBER)
                .filter(tenant.acting()::holds)
                .toList();
    }

    /** Delegates one of the caller's own roles to a colleague, who uses it with their own authentication. */
    public UUID start(NewDelegation wanted) {
        access.requireMember();
        TenantPrincipal acting = tenant.acting();
        if (!lendable().contains(wanted.mandate())) {
            throw new NotYoursToDelegate();
        }
        access.requireFresh();
        MemberRow deputy = colleague(wanted.to());
        Instant now = clock.instant();
        requireSense(wanted, now);
        NewDelegation lent = wanted.notBefore(now);

        UUID id = delegations.add(lent, deputy, tenant.organisation(), acting, now);

        events.fire(new DelegationStarted(
                new Document(DelegationEvent.KIND, id, tenant.organisation(), deputy.name()), lent.mandate()));
        return id;
    }

    private MemberRow colleague(String subject) {
        return organisations
                .member(tenant.organisation(), subject)
                .filter(row -> !subject.equals(tenant.subject()))
                .orElseThrow(() -> new InvalidInput("deputy"));
    }

    private static void requireSense(NewDelegation lent, Instant now) {
        if (!lent.startsAt().isBefore(lent.endsAt())
                || !lent.endsAt().isAfter(now)
                || lent.startsAt().isAfter(now.plus(MAX_DELEGATION))
                || Duration.between(lent.startsAt(), lent.endsAt()).compareTo(MAX_DELEGATION) > 0) {
            throw new DelegationOutOfTime();
        }
        if (lent.reason().isBlank() || lent.reason().length() > MAX_REASON_CHARACTERS) {
            throw new InvalidInput("reason");
        }
    }

    /** Ends a delegation at once: the delegating person, the deputy or an administrator may. Ending it twice has no further effect. */
    public void end(UUID id) {
        access.requireMember();
        DelegationRow row = delegations.require(id);
        if (!isParty(row)) {
            access.requireRole(MemberRole.ADMINISTRATOR);
        }
        if (row.isEndable(clock.instant())
                && delegations.end(id, tenant.acting().name(), clock.instant())) {
            events.fire(new DelegationEnded(
                    new Document(DelegationEvent.KIND, id, tenant.organisation(), row.toName()), row.mandate()));
        }
    }

    /** Whether a page offers to end the delegation; {@link #end} checks the permission again. */
    public boolean mayEnd(DelegationRow row) {
        return row.isEndable(clock.instant())
                && (isParty(row) || tenant.acting().roles().contains(MemberRole.ADMINISTRATOR));
    }

    private boolean isParty(DelegationRow row) {
        String me = tenant.subject();
        return row.fromSubject().equals(me) || row.toSubject().equals(me);
    }
}
