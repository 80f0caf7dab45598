package ngo.portal.ejb.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import ngo.portal.ejb.event.Audience;
import ngo.portal.ejb.organisation.OrganisationEvent.DepartureAsked;
import ngo.portal.ejb.organisation.OrganisationEvent.FoundingConfirmed;
import ngo.portal.ejb.organisation.OrganisationEvent.FoundingRefused;
import ngo.portal.ejb.organisation.OrganisationEvent.LeavingBegun;
import ngo.portal.ejb.organisation.OrganisationEvent.LeavingCalledBack;
import ngo.portal.ejb.organisation.OrganisationEvent.OrganisationFounded;
import ngo.portal.ejb.organisation.OrganisationEvent.OrganisationFrozen;
import ngo.portal.ejb.organisation.OrganisationEvent.OrganisationLeft;
import ngo.portal.ejb.organisation.OrganisationEvent.OrganisationResumed;
import ngo.portal.ejb.organisation.OrganisationEvent.OrganisationSettled;
import ngo.portal.ejb.organisation.OrganisationEvent.OrganisationSuspended;
import ngo.portal.ejb.organisation.OrganisationEvent.OrganisationThawed;
import ngo.portal.ejb.organisation.OrganisationEvent.ResumptionAsked;
import ngo.portal.ejb.organisation.OrganisationEvent.StepDropped;
import ngo.portal.ejb.organisation.OrganisationEvent.SuspensionAsked;
import ngo.portal.ejb.organisation.OrganisationEvent.ThawAsked;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.organisation.MembershipAuthority;
import ngo.portal.persistence.organisation.Organisation;
import ngo.portal.persistence.organisation.OrganisationStep;
import ngo.portal.persistence.shared.Document;

/** Determines the events of a step in an organisation's life cycle, and their recipients. */
@ApplicationScoped
class Announcements {

    /** The event of a step that was taken. */
    OrganisationEvent done(Organisation of, OrganisationStep step) {
        UUID id = of.id();
        Document about = Organisation.document(id, of.name());
        return switch (step) {
            case FOUND -> new FoundingConfirmed(about, List.of(Audience.officeNotified(), own(id)));
            case SETTLE -> new OrganisationSettled(about, everybody(id));
            case FREEZE -> new OrganisationFrozen(about, everybody(id));
            case THAW -> new OrganisationThawed(about, everybody(id));
            case SUSPEND -> new OrganisationSuspended(about, everybody(id));
            case RESUME -> new OrganisationResumed(about, everybody(id));
            case LEAVE -> new LeavingBegun(about, List.of(Audience.officeAsked(), Audience.leadsNotified(), own(id)));
            case RECALL -> new LeavingCalledBack(about, everybody(id));
            case LEFT -> new OrganisationLeft(about, everybody(id));
        };
    }

    /** The event of a step that was requested and needs a second person's confirmation. */
    OrganisationEvent asked(Organisation of, OrganisationStep step, Organisation.StepActor by) {
        UUID id = of.id();
        Document about = Organisation.document(id, of.name());
        return switch (step) {
            case FOUND -> new OrganisationFounded(about, List.of(Audience.leadsAsked()));
            case THAW ->
                new ThawAsked(
                        about,
                        Stream.of(Stream.of(Audience.leadsAsked()), office(by))
                                .flatMap(one -> one)
                                .toList());
            case SUSPEND -> new SuspensionAsked(about, List.of(Audience.leadsAsked()));
            case RESUME -> new ResumptionAsked(about, List.of(Audience.leadsAsked()));
            case LEFT ->
                new DepartureAsked(
                        about,
                        by.authorities().contains(MembershipAuthority.OFFICE)
                                ? List.of(Audience.asked(id, MemberRole.ADMINISTRATOR))
                                : List.of(Audience.officeAsked()));
            case SETTLE, FREEZE, LEAVE, RECALL -> throw new IllegalStateException(step + " needs no second person");
        };
    }

    OrganisationEvent dropped(Organisation of, OrganisationStep step) {
        return step == OrganisationStep.FOUND
                ? new FoundingRefused(
                        Organisation.document(of.id(), of.name()),
                        List.of(Audience.officeNotified(), Audience.leadsNotified()))
                : new StepDropped(Organisation.document(of.id(), of.name()), everybody(of.id()));
    }

    /** The end of a freeze that a lead requests may be confirmed by a coalition administrator as well. */
    private static Stream<Audience> office(Organisation.StepActor by) {
        return by.authorities().contains(MembershipAuthority.LEAD) ? Stream.of(Audience.officeAsked()) : Stream.empty();
    }

    private static Audience own(UUID organisation) {
        return Audience.notified(organisation, MemberRole.ADMINISTRATOR);
    }

    private static List<Audience> everybody(UUID organisation) {
        return List.of(own(organisation), Audience.leadsNotified(), Audience.officeNotified());
    }
}
