package ngo.portal.ejb.organisation;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import ngo.portal.ejb.access.AccessControl;
import ngo.portal.ejb.access.AccessRefusals.Forbidden;
import ngo.portal.ejb.event.Audience;
import ngo.portal.ejb.organisation.OrganisationEvent.ErrandsTriedAgain;
import ngo.portal.ejb.organisation.OrganisationEvent.OrganisationRenamed;
import ngo.portal.ejb.outbox.OutboxCommands;
import ngo.portal.persistence.organisation.AwaitedStepRow;
import ngo.portal.persistence.organisation.Mandate;
import ngo.portal.persistence.organisation.MembershipAuthority;
import ngo.portal.persistence.organisation.MembershipLifecycleRepository;
import ngo.portal.persistence.organisation.ObligationRow;
import ngo.portal.persistence.organisation.OfficeRow;
import ngo.portal.persistence.organisation.Organisation;
import ngo.portal.persistence.organisation.Organisation.StepActor;
import ngo.portal.persistence.organisation.OrganisationRefusals.StillOpen;
import ngo.portal.persistence.organisation.OrganisationRepository;
import ngo.portal.persistence.organisation.OrganisationRow;
import ngo.portal.persistence.organisation.OrganisationStep;
import ngo.portal.persistence.organisation.entry.DirectoryLine;
import ngo.portal.persistence.organisation.entry.DirectoryQuery;
import ngo.portal.persistence.organisation.entry.DirectorySearchRepository;
import ngo.portal.persistence.outbox.OutboxCommandRepository;
import ngo.portal.persistence.outbox.OutboxCommandType;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;
import ngo.portal.persistence.shared.Slice;
import ngo.portal.persistence.tenant.TenantContext;
import org.jspecify.annotations.Nullable;

/** Changes the state of organisations, for leads, coalition administrators and their own administrators. */
@Stateless
public class MembershipLifecycleService {

    private static final int MAX_REASON_CHARACTERS = 2_000;
    private static final int MAX_NAME_CHARACTERS = 200;
    private static final Duration SHOWN_FOR = Duration.ofDays(14);

    @Inject
    private MembershipLifecycleRepository lifecycle;

    @Inject
    private OrganisationRepository organisations;

    @Inject
    private NameAvailability names;

    @Inject
    private DirectoryListing listing;

    @Inject
    private DirectorySearchRepository lists;

    @Inject
    private OutboxCommandRepository commandRows;

    @Inject
    private OutboxCommands commands;

    @Inject
    private AccessControl access;

    @Inject
    private Announcements announcements;

    @Inject
    private Event<OrganisationEvent> events;

    @Inject
    private TenantContext tenant;

    @Inject
    private Clock clock;

    /** Takes a step, requests it, or confirms another person's request. */
    public Organisation.Outcome take(UUID id, OrganisationStep step, String reason) {
        StepActor actor = actor(id);
        if (!step.hears(actor.authorities())) {
            throw new Forbidden();
        }
        Organisation organisation = lifecycle.require(id);
        boolean asked = organisation.isAsked(step);
        Organisation.Outcome outcome = organisation.take(step, actor);
        if (!asked && !step.mayAsk(actor.authorities())) {
            throw new Forbidden();
        }
        requireReason(step, asked, reason);
        if (step != OrganisationStep.FREEZE) {
            access.requireFresh();
        }
        requireNothingOpen(step, actor);
        allowedBy(id, authorities -> organisation.offers(step, new StepActor(actor.subject(), authorities)));
        lifecycle.take(id, step, reason.strip(), tenant.acting().name(), clock.instant());
        if (outcome == Organisation.Outcome.DONE) {
            enqueueForKeycloak(id, step);
            events.fire(announcements.done(organisation, step));
        } else {
            events.fire(announcements.asked(organisation, step, actor));
        }
        return outcome;
    }

    private static void requireReason(OrganisationStep step, boolean asked, String reason) {
        if (reason.length() > MAX_REASON_CHARACTERS || (step.needsReason() && !asked && reason.isBlank())) {
            throw new InvalidInput("reason");
        }
    }

    /**
     * Refuses the readiness to leave while the organisation still has open obligations. Only its own people may see these,
     * so the check is made when they declare it ready.
     */
    private void requireNothingOpen(OrganisationStep step, StepActor actor) {
        if (step == OrganisationStep.LEFT
                && actor.authorities().contains(MembershipAuthority.OWN)
                && !lifecycle.obligations().isEmpty()) {
            throw new StillOpen();
        }
    }

    private void enqueueForKeycloak(UUID id, OrganisationStep step) {
        if (step.closes()) {
            commands.enqueue(id, OutboxCommandType.DISABLE);
        } else if (step.opens()) {
            commands.enqueue(id, OutboxCommandType.ENABLE);
        }
    }

    /** Drops a requested step. An organisation whose founding is refused ends. */
    public void drop(UUID id, OrganisationStep step) {
        if (!step.hears(access.authorities(id))) {
            throw new Forbidden();
        }
        Organisation organisation = lifecycle.require(id);
        organisation.drop(step);
        allowedBy(id, step::hears);
        lifecycle.drop(id, step, tenant.acting().name(), clock.instant());
        if (step == OrganisationStep.FOUND) {
            commands.enqueue(id, OutboxCommandType.DISABLE);
        }
        events.fire(announcements.dropped(organisation, step));
    }

    /** Records that an administrator of the caller's organisation has signed in with a second factor. */
    public void comeSecured() {
        UUID own = tenant.organisation();
        if (access.authorities(own).contains(MembershipAuthority.OWN)) {
            lifecycle.secure(own, clock.instant());
        }
    }

    /** Renames the caller's organisation, here and in Keycloak. */
    public void rename(String name) {
        UUID own = tenant.organisation();
        if (!access.authorities(own).contains(MembershipAuthority.OWN)) {
            throw new Forbidden();
        }
        if (name.isBlank() || name.length() > MAX_NAME_CHARACTERS) {
            throw new InvalidInput("name");
        }
        access.allowedBy(Set.of(Mandate.ADMINISTRATOR));
        access.requireFresh();
        names.requireFree(List.of(name.strip()), own);
        lifecycle.rename(own, name.strip(), clock.instant());
        listing.keep(own);
        commands.enqueue(own, OutboxCommandType.RENAME, "", Map.of("name", name.strip()));
        events.fire(
                new OrganisationRenamed(Organisation.document(own, name.strip()), List.of(Audience.officeNotified())));
    }

    /** Tries commands again that were given up after Keycloak refused them. */
    public void tryAgain(UUID id) {
        access.requireOffice();
        OrganisationRow row = organisations.require(id);
        if (commandRows.tryAgain(id, clock.instant()) > 0) {
            events.fire(new ErrandsTriedAgain(Organisation.document(id, row.name()), List.of()));
        }
    }

    /** For the office, the leads and the organisation's own administrators. */
    public MembershipLifecycleView view(UUID id) {
        StepActor actor = actor(id);
        if (actor.authorities().isEmpty()) {
            throw new Forbidden();
        }
        Organisation organisation = lifecycle.require(id);
        return new MembershipLifecycleView(
                organisations.require(id),
                organisation.readiness(),
                lifecycle.history(id),
                commandRows.open(id, recently()),
                steps(step -> organisation.offers(step, actor)),
                steps(step -> organisation.isAsked(step) && step.hears(actor.authorities())));
    }

    private static Set<OrganisationStep> steps(Predicate<OrganisationStep> which) {
        return Arrays.stream(OrganisationStep.values()).filter(which).collect(Collectors.toSet());
    }

    /** What the caller's organisation has to fulfil before it leaves. */
    public List<ObligationRow> obligations() {
        return lifecycle.obligations();
    }

    /** A part of all organisations, for coalition administrators. */
    public Slice.Part<OfficeRow> rows(DirectoryQuery query) {
        access.requireOffice();
        Slice.Part<DirectoryLine> part = lists.find(query);
        return with(part.items().stream().map(DirectoryLine::id).toList(), part.next(), query.language());
    }

    /** The same, ordered by last change. */
    public Slice.Part<OfficeRow> rows(Slice slice, String language) {
        access.requireOffice();
        Slice.Part<UUID> part = lifecycle.lately(slice);
        return with(part.items(), part.next(), language);
    }

    private Slice.Part<OfficeRow> with(List<UUID> organisations, @Nullable String next, String language) {
        return new Slice.Part<>(lifecycle.rows(organisations, recently(), language), next);
    }

    /** Steps that wait for a lead, oldest first. */
    public List<AwaitedStepRow> awaited() {
        if (!access.authorities(tenant.organisation()).contains(MembershipAuthority.LEAD)) {
            throw new Forbidden();
        }
        return lifecycle.awaited().stream()
                .filter(row -> row.step().step().hears(Set.of(MembershipAuthority.LEAD)))
                .toList();
    }

    /** Commands that were given up earlier are no longer listed; the drift report shows their effect. */
    private Instant recently() {
        return clock.instant().minus(SHOWN_FOR);
    }

    /**
     * Requires authorities for a step. If the caller's own do not suffice, the step is recorded as done for the person who
     * delegated the missing one.
     */
    private void allowedBy(UUID organisation, Predicate<Set<MembershipAuthority>> suffices) {
        Set<MembershipAuthority> own = access.ownAuthorities(organisation);
        Set<Mandate> lent = EnumSet.noneOf(Mandate.class);
        if (!suffices.test(own)) {
            Set<MembershipAuthority> leading = EnumSet.of(MembershipAuthority.LEAD);
            leading.addAll(own);
            lent.add(
                    access.authorities(organisation).contains(MembershipAuthority.LEAD) && suffices.test(leading)
                            ? Mandate.LEAD
                            : Mandate.ADMINISTRATOR);
        }
        access.allowedBy(lent);
    }

    private StepActor actor(UUID organisation) {
        return new StepActor(tenant.subject(), access.authorities(organisation));
    }
}
