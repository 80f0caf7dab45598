package ngo.portal.ejb.organisation;

import java.util.List;
import java.util.Set;
import ngo.portal.persistence.organisation.OrganisationRow;
import ngo.portal.persistence.organisation.OrganisationStep;
import ngo.portal.persistence.organisation.Readiness;
import ngo.portal.persistence.organisation.StepRow;
import ngo.portal.persistence.outbox.OutboxCommandRow;

/**
 * An organisation with its history and what the reader can do about it now.
 *
 * @param history as far as the reader may see it, the newest first
 * @param commands what is on its way to Keycloak, and what was given up
 * @param offered steps that the reader can ask for, confirm or take
 * @param droppable steps that the reader can take back or say no to
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

    /** Whether somebody has asked for it already, so that the reader would confirm. */
    public boolean isAsked(OrganisationStep step) {
        return history.stream().anyMatch(row -> row.step() == step && row.isOpen());
    }
}
