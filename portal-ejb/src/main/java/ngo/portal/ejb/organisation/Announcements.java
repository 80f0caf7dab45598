package ngo.portal.ejb.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import ngo.portal.ejb.event.Audience;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.organisation.Organisation;
import ngo.portal.persistence.organisation.OrganisationStep;
import ngo.portal.persistence.organisation.Voice;

/** Whom a step in the life of an organisation concerns, and what they are told of it. */
@ApplicationScoped
class Announcements {

    /** The step has been taken. */
    OrganisationEvent done(Organisation of, OrganisationStep step) {
        UUID id = of.id();
        String name = of.name();
        return switch (step) {
            case FOUND -> new FoundingConfirmed(id, name, List.of(Audience.officeTold(), own(id)));
            case SETTLE -> new OrganisationSettled(id, name, everybody(id));
            case FREEZE -> new OrganisationFrozen(id, name, everybody(id));
            case THAW -> new OrganisationThawed(id, name, everybody(id));
            case SUSPEND -> new OrganisationSuspended(id, name, everybody(id));
            case RESUME -> new OrganisationResumed(id, name, everybody(id));
            case LEAVE -> new LeavingBegun(id, name, List.of(Audience.officeAsked(), Audience.leadsTold(), own(id)));
            case RECALL -> new LeavingCalledBack(id, name, everybody(id));
            case LEFT -> new OrganisationLeft(id, name, everybody(id));
        };
    }

    /** Somebody has asked for the step, and a second person has to confirm it. */
    OrganisationEvent asked(Organisation of, OrganisationStep step, Organisation.Hand by) {
        UUID id = of.id();
        String name = of.name();
        return switch (step) {
            case FOUND -> new OrganisationFounded(id, name, List.of(Audience.leadsAsked()));
            case THAW ->
                new ThawAsked(
                        id,
                        name,
                        Stream.of(Stream.of(Audience.leadsAsked()), office(by))
                                .flatMap(one -> one)
                                .toList());
            case SUSPEND -> new SuspensionAsked(id, name, List.of(Audience.leadsAsked()));
            case RESUME -> new ResumptionAsked(id, name, List.of(Audience.leadsAsked()));
            case LEFT ->
                new DepartureAsked(
                        id,
                        name,
                        by.voices().contains(Voice.OFFICE)
                                ? List.of(Audience.asked(id, MemberRole.ADMINISTRATOR))
                                : List.of(Audience.officeAsked()));
            case SETTLE, FREEZE, LEAVE, RECALL -> throw new IllegalStateException(step + " needs no second person");
        };
    }

    OrganisationEvent dropped(Organisation of, OrganisationStep step) {
        return step == OrganisationStep.FOUND
                ? new FoundingRefused(of.id(), of.name(), List.of(Audience.officeTold(), Audience.leadsTold()))
                : new StepDropped(of.id(), of.name(), everybody(of.id()));
    }

    /** A thaw that a lead asks for may be confirmed by the office as well. */
    private static Stream<Audience> office(Organisation.Hand by) {
        return by.voices().contains(Voice.LEAD) ? Stream.of(Audience.officeAsked()) : Stream.empty();
    }

    private static Audience own(UUID organisation) {
        return Audience.told(organisation, MemberRole.ADMINISTRATOR);
    }

    private static List<Audience> everybody(UUID organisation) {
        return List.of(own(organisation), Audience.leadsTold(), Audience.officeTold());
    }
}
