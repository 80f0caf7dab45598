package ngo.portal.ejb.organisation;

import java.util.List;
import java.util.Set;
import ngo.portal.persistence.organisation.OrganisationRow;
import ngo.portal.persistence.organisation.OrganisationStep;
import ngo.portal.persistence.organisation.Readiness;
import ngo.portal.persistence.organisation.StepRow;
import ngo.portal.persistence.outbox.OutboxCommandRow;

/**
 * An organisation with its history and the actions that the reader has.
 *
 * @param history as far as the reader may see it, newest first
 * @param commands those on their way to Keycloak, and those that were given up
 * @param offered steps that the reader can request, confirm or take
 * @param droppable steps that the reader can take back or refuse
 */
public record MembershipLifecycleView(
        OrganisationRow organisation,
        Readiness readiness,
        List<StepRow> history,
        List<OutboxCommandRow> commands,
        Set<OrganisationStep> offered,
        Set<OrganisationStep> droppable) {

    public MembershipLifecycleView {
        history = List.copyOf(history);
        commands = List.copyOf(commands);
        offered = Set.copyOf(offered);
        droppable = Set.copyOf(droppable);
    }

    /** Whether the step was requested already, so that the reader would confirm it. */
    public boolean isAsked(OrganisationStep step) {
        return history.stream().anyMatch(row -> row.step() == step && row.isOpen());
    }
}
