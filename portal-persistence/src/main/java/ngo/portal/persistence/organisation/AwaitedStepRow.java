package ngo.portal.persistence.organisation;

/** A step that waits for a second person, with the organisation it is about. */
public record AwaitedStepRow(String alias, String name, OrganisationState state, StepRow step) {}
