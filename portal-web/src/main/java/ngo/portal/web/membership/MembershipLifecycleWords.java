package ngo.portal.web.membership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import ngo.portal.ejb.organisation.MembershipLifecycleView;
import ngo.portal.persistence.drift.DriftRow;
import ngo.portal.persistence.organisation.OfficeRow;
import ngo.portal.persistence.organisation.OrganisationStep;
import ngo.portal.persistence.organisation.StepRow;
import ngo.portal.persistence.outbox.OutboxCommandRow;
import ngo.portal.persistence.tenant.TenantPrincipal;
import ngo.portal.web.shared.DateWords;
import ngo.portal.web.shared.Text;

/** Describes the state of memberships in words. */
@Named
@ApplicationScoped
public class MembershipLifecycleWords {

    private static final String BUNDLE = "membership";

    /** For the container's proxy only. */
    @SuppressWarnings("NullAway.Init")
    protected MembershipLifecycleWords() {}

    private Text text;
    private DateWords when;

    @Inject
    MembershipLifecycleWords(Text text, DateWords when) {
        this.text = text;
        this.when = when;
    }

    /** What the membership waits for; empty if nothing is pending. */
    public List<String> waits(OfficeRow row) {
        List<String> words = new ArrayList<>();
        if (row.waiting() != null) {
            words.add(text.of(BUNDLE, "waits." + row.waiting().name()));
        }
        if (row.carrying() > 0) {
            words.add(text.of(BUNDLE, "waits.carrying", row.carrying()));
        }
        if (row.givenUp() > 0) {
            words.add(text.of(BUNDLE, "waits.givenUp", row.givenUp()));
        }
        return words;
    }

    /** What the reader does: ask for a step, confirm it, or take back what they have asked for themselves. */
    public String act(MembershipLifecycleView view, OrganisationStep step) {
        if (!view.offered().contains(step)) {
            return text.of(BUNDLE, "button.drop.own");
        }
        String beginning = view.isAsked(step) ? "confirm." : "act.";
        return text.of(BUNDLE, beginning + step.name());
    }

    public String asked(StepRow row) {
        return text.of(BUNDLE, "view.asked", named(row.askedName()), row.askedFor(), when.minute(row.asked()));
    }

    /** Who did it, or is to. */
    public String who(StepRow row) {
        if (row.isByKeycloak()) {
            return text.of(BUNDLE, "history.keycloak");
        }
        List<String> words = new ArrayList<>();
        words.add(text.of(BUNDLE, "history.by", named(row.askedName()), row.askedFor()));
        if (!row.confirmedName().isEmpty()) {
            words.add(text.of(BUNDLE, "history.confirmed", named(row.confirmedName()), row.confirmedFor()));
        }
        if (row.isOpen()) {
            words.add(text.of(BUNDLE, "history.waits"));
        }
        if (row.isDropped()) {
            // Nobody did where the organisation has gone another way since.
            words.add(
                    row.droppedName().isEmpty()
                            ? text.of(BUNDLE, "history.dropped")
                            : text.of(BUNDLE, "history.droppedBy", row.droppedName()));
        }
        return text.remarks(words);
    }

    /** The operator has no account; this is its name in the audit trail. */
    private String named(String name) {
        return name.equals(TenantPrincipal.OPERATOR) ? text.of("trail", "who.operator") : name;
    }

    public String command(OutboxCommandRow row) {
        return text.of(BUNDLE, "errand." + row.type().name(), row.subject());
    }

    /** The progress of a command in Keycloak, and the remedy if Keycloak has refused it. */
    public String progress(OutboxCommandRow row) {
        if (row.done() == null) {
            return text.of(BUNDLE, row.problem().isEmpty() ? "errand.open" : "errand.waiting");
        }
        String key = "errand.givenUp." + row.problem();
        return text.of(BUNDLE, text.has(BUNDLE, key) ? key : "errand.givenUp.other");
    }

    public String drift(DriftRow row) {
        return text.of(
                BUNDLE,
                "drift." + row.difference().kind().name(),
                row.name(),
                row.difference().detail());
    }
}
