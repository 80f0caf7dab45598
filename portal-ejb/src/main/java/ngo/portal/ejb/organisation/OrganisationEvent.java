package ngo.portal.ejb.organisation;

import java.util.List;
import ngo.portal.ejb.event.Audience;
import ngo.portal.ejb.event.PortalEvent;
import ngo.portal.persistence.shared.Document;

/** Something that has happened to an organisation's membership in the coalition. */
public sealed interface OrganisationEvent extends PortalEvent {

    /** An organisation was made in Keycloak. */
    record OrganisationArrived(Document document, List<Audience> audience) implements OrganisationEvent {}

    /** The office has founded an organisation; a lead has to agree. */
    record OrganisationFounded(Document document, List<Audience> audience) implements OrganisationEvent {}

    /** A lead has agreed that an organisation was founded. */
    record FoundingConfirmed(Document document, List<Audience> audience) implements OrganisationEvent {}

    /** An organisation was not taken in after all. */
    record FoundingRefused(Document document, List<Audience> audience) implements OrganisationEvent {}

    /** An organisation takes part from now on. */
    record OrganisationSettled(Document document, List<Audience> audience) implements OrganisationEvent {}

    /** An organisation has another name, here or in Keycloak. */
    record OrganisationRenamed(Document document, List<Audience> audience) implements OrganisationEvent {}

    /** Nobody of the organisation gets in any more. */
    record OrganisationFrozen(Document document, List<Audience> audience) implements OrganisationEvent {}

    /** Somebody asks to let a frozen organisation in again. */
    record ThawAsked(Document document, List<Audience> audience) implements OrganisationEvent {}

    /** Two people have let a frozen organisation in again. */
    record OrganisationThawed(Document document, List<Audience> audience) implements OrganisationEvent {}

    /** The office asks to suspend an organisation. */
    record SuspensionAsked(Document document, List<Audience> audience) implements OrganisationEvent {}

    /** An organisation takes no part for now. */
    record OrganisationSuspended(Document document, List<Audience> audience) implements OrganisationEvent {}

    /** The office asks to let a suspended organisation take part again. */
    record ResumptionAsked(Document document, List<Audience> audience) implements OrganisationEvent {}

    /** A suspended organisation takes part again. */
    record OrganisationResumed(Document document, List<Audience> audience) implements OrganisationEvent {}

    /** An organisation has said that it leaves the coalition. */
    record LeavingBegun(Document document, List<Audience> audience) implements OrganisationEvent {}

    /** An organisation stays after all. */
    record LeavingCalledBack(Document document, List<Audience> audience) implements OrganisationEvent {}

    /** One side says that an organisation that leaves is ready to go. */
    record DepartureAsked(Document document, List<Audience> audience) implements OrganisationEvent {}

    record OrganisationLeft(Document document, List<Audience> audience) implements OrganisationEvent {}

    /** What was asked for will not be done. */
    record StepDropped(Document document, List<Audience> audience) implements OrganisationEvent {}

    /** An organisation was disabled in Keycloak and is suspended here. */
    record ShutInKeycloak(Document document, List<Audience> audience) implements OrganisationEvent {}

    /** An organisation was enabled in Keycloak again and takes part. */
    record OpenedInKeycloak(Document document, List<Audience> audience) implements OrganisationEvent {}

    /** What Keycloak had refused is asked of it again. */
    record ErrandsTriedAgain(Document document, List<Audience> audience) implements OrganisationEvent {}
}
