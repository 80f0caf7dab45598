package ngo.portal.persistence.organisation;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import ngo.portal.persistence.lifecycle.IllegalTransition;
import ngo.portal.persistence.organisation.OrganisationRefusals.NotReadyYet;
import ngo.portal.persistence.organisation.OrganisationRefusals.SecondPersonNeeded;
import ngo.portal.persistence.shared.Document;

/**
 * An organisation and the rules of its membership. It decides whether a step is possible now and what its outcome is; the
 * database, which knows the same rules, records it.
 */
public final class Organisation {

    /** Name of this kind in notifications and the trail. */
    public static final String KIND = "ORGANISATION";

    private final UUID id;
    private final String name;
    private final OrganisationState state;
    private final Readiness readiness;
    private final List<StepRow> open;

    /** The outcome of a step. */
    public enum Outcome {
        /** The step waits for a second person. */
        ASKED,
        DONE
    }

    /** The person who takes a step. */
    public record StepActor(String subject, Set<MembershipAuthority> authorities) {

        public StepActor {
            authorities = Set.copyOf(authorities);
        }
    }

    Organisation(UUID id, String name, OrganisationState state, Readiness readiness, List<StepRow> open) {
        this.id = id;
        this.name = name;
        this.state = state;
        this.readiness = readiness;
        this.open = List.copyOf(open);
    }

    /**
     * The organisation as the subject of events in it or about it.
     *
     * @param title its name, or that of the person whom the event is about
     */
    public static Document document(UUID id, String title) {
        return new Document(KIND, id, id, title);
    }

    /** Requests a step, confirms it, or takes it where one person is enough. */
    public Outcome take(OrganisationStep step, StepActor actor) {
        if (!step.from().contains(state) || (step == OrganisationStep.FOUND && readiness.confirmed())) {
            throw new IllegalTransition(state.name(), step.target().name());
        }
        if (step == OrganisationStep.SETTLE && !readiness.isComplete()) {
            throw new NotReadyYet();
        }
        if (step.isAlone()) {
            return Outcome.DONE;
        }
        return open.stream()
                .filter(one -> one.step() == step)
                .findFirst()
                .map(asked -> confirm(asked, actor))
                .orElse(Outcome.ASKED);
    }

    private static Outcome confirm(StepRow asked, StepActor actor) {
        if (asked.askedBy().equals(actor.subject())
                || !asked.step().mayConfirm(asked.authorities(), actor.authorities())) {
            throw new SecondPersonNeeded();
        }
        return Outcome.DONE;
    }

    /** Withdraws or rejects a requested step. */
    public void drop(OrganisationStep step) {
        if (!isAsked(step)) {
            throw new IllegalTransition(state.name(), state.name());
        }
    }

    public boolean isAsked(OrganisationStep step) {
        return open.stream().anyMatch(one -> one.step() == step);
    }

    /** Whether this person can request, confirm or take the step now. */
    public boolean offers(OrganisationStep step, StepActor actor) {
        if (!step.from().contains(state)
                || (step == OrganisationStep.FOUND && readiness.confirmed())
                || (step == OrganisationStep.SETTLE && !readiness.isComplete())) {
            return false;
        }
        return open.stream()
                .filter(one -> one.step() == step)
                .findFirst()
                .map(asked -> !asked.askedBy().equals(actor.subject())
                        && step.mayConfirm(asked.authorities(), actor.authorities()))
                .orElseGet(() -> step.mayAsk(actor.authorities()));
    }

    public UUID id() {
        return id;
    }

    public String name() {
        return name;
    }

    public OrganisationState state() {
        return state;
    }

    public Readiness readiness() {
        return readiness;
    }
}
