package ngo.portal.ejb.organisation;

import java.util.List;
import ngo.portal.ejb.event.Audience;
import ngo.portal.ejb.event.PortalEvent;
import ngo.portal.persistence.shared.Document;

/** An event of an organisation's membership in the coalition. */
public sealed interface OrganisationEvent extends PortalEvent {

    /** An organisation was created in Keycloak. */
    record OrganisationArrived(Document document, List<Audience> audience) implements OrganisationEvent {}

    /** A coalition administrator has founded an organisation; a lead has to confirm. */
    record OrganisationFounded(Document document, List<Audience> audience) implements OrganisationEvent {}

    /** A lead has confirmed the founding of an organisation. */
    record FoundingConfirmed(Document document, List<Audience> audience) implements OrganisationEvent {}

    /** The founding of an organisation was refused. */
    record FoundingRefused(Document document, List<Audience> audience) implements OrganisationEvent {}

    /** An organisation has become an active member. */
    record OrganisationSettled(Document document, List<Audience> audience) implements OrganisationEvent {}

    /** An organisation was renamed, here or in Keycloak. */
    record OrganisationRenamed(Document document, List<Audience> audience) implements OrganisationEvent {}

    /** An organisation was frozen: none of its people has access. */
    record OrganisationFrozen(Document document, List<Audience> audience) implements OrganisationEvent {}

    /** The end of a freeze was requested. */
    record ThawAsked(Document document, List<Audience> audience) implements OrganisationEvent {}

    /** Two people have ended the freeze of an organisation. */
    record OrganisationThawed(Document document, List<Audience> audience) implements OrganisationEvent {}

    /** A coalition administrator requests the suspension of an organisation. */
    record SuspensionAsked(Document document, List<Audience> audience) implements OrganisationEvent {}

    /** An organisation was suspended. */
    record OrganisationSuspended(Document document, List<Audience> audience) implements OrganisationEvent {}

    /** A coalition administrator requests to end a suspension. */
    record ResumptionAsked(Document document, List<Audience> audience) implements OrganisationEvent {}

    /** The suspension of an organisation has ended. */
    record OrganisationResumed(Document document, List<Audience> audience) implements OrganisationEvent {}

    /** An organisation has declared that it leaves the coalition. */
    record LeavingBegun(Document document, List<Audience> audience) implements OrganisationEvent {}

    /** An organisation has withdrawn its declaration to leave. */
    record LeavingCalledBack(Document document, List<Audience> audience) implements OrganisationEvent {}

    /** One side has confirmed that a leaving organisation is ready to go. */
    record DepartureAsked(Document document, List<Audience> audience) implements OrganisationEvent {}

    record OrganisationLeft(Document document, List<Audience> audience) implements OrganisationEvent {}

    /** A requested step was dropped. */
    record StepDropped(Document document, List<Audience> audience) implements OrganisationEvent {}

    /** An organisation was disabled in Keycloak and is suspended in the portal. */
    record ShutInKeycloak(Document document, List<Audience> audience) implements OrganisationEvent {}

    /** An organisation was enabled again in Keycloak and is active in the portal. */
    record OpenedInKeycloak(Document document, List<Audience> audience) implements OrganisationEvent {}

    /** Commands that were given up are tried again. */
    record ErrandsTriedAgain(Document document, List<Audience> audience) implements OrganisationEvent {}
}
