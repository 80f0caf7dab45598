package ngo.portal.web.api.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.plan.PlanForm;
import ngo.portal.ejb.plan.records.ActivityForm;
import ngo.portal.ejb.plan.records.ObjectiveForm;
import ngo.portal.ejb.plan.records.RecommendationForm;
import ngo.portal.persistence.plan.Heading;
import ngo.portal.persistence.plan.Level;
import ngo.portal.persistence.plan.records.ActivityState;
import ngo.portal.persistence.plan.records.AddresseeType;
import org.jspecify.annotations.Nullable;

/**
 * A plan as it is sent in. What is left out stays as it is.
 *
 * @param sections each with an id is written; those left out stay
 * @param objectives in place of those that the caller sees
 * @param recommendations in place of those that the caller sees
 * @param activities in place of those that the caller sees
 */
public record PlanBody(
        @Nullable String title,
        @Nullable String goal,
        @Nullable String language,
        @Nullable String scope,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Nullable List<Section> sections,
        @Nullable List<Objective> objectives,
        @Nullable List<Recommendation> recommendations,
        @Nullable List<Activity> activities) {

    /** Something that hangs in a section; without an id it is new, and what is left out of one with an id stays. */
    interface Entry {

        @Nullable
        UUID id();

        /** Where it hangs. A section is named by its id or, for something new, by its heading: the first one under it. */
        @Nullable
        UUID section();

        @Nullable
        Heading heading();
    }

    /** A section; without an id it is a new one under its heading. */
    public record Section(
            @Nullable UUID id,
            @Nullable Heading heading,
            @Nullable String title,
            @Nullable String text,
            @Nullable Level level,
            @Nullable List<String> with) {}

    /** What is to be reached. */
    public record Objective(
            @Nullable UUID id,
            @Nullable UUID section,
            @Nullable Heading heading,
            @Nullable String text,
            @Nullable String indicator,
            @Nullable String baseline,
            @Nullable String target,
            @Nullable LocalDate dueOn)
            implements Entry {

        ObjectiveForm onto(ObjectiveForm form) {
            form.setText(or(text, form.getText()));
            form.setIndicator(or(indicator, form.getIndicator()));
            form.setBaseline(or(baseline, form.getBaseline()));
            form.setTarget(or(target, form.getTarget()));
            if (dueOn != null) {
                form.setDueOn(dueOn);
            }
            return form;
        }
    }

    /** A recommendation to an addressee. */
    public record Recommendation(
            @Nullable UUID id,
            @Nullable UUID section,
            @Nullable Heading heading,
            @Nullable String text,
            @Nullable AddresseeType addresseeType,
            @Nullable String addressee,
            @Nullable List<String> cites)
            implements Entry {

        RecommendationForm onto(RecommendationForm form) {
            form.setText(or(text, form.getText()));
            form.setAddresseeType(addresseeType == null ? form.getAddresseeType() : addresseeType);
            form.setAddressee(or(addressee, form.getAddressee()));
            if (cites != null) {
                form.setCites(new ArrayList<>(CitationFormat.read(cites)));
            }
            return form;
        }
    }

    /**
     * What somebody does.
     *
     * @param organisation an empty word where nobody is to be responsible
     */
    public record Activity(
            @Nullable UUID id,
            @Nullable UUID section,
            @Nullable Heading heading,
            @Nullable String title,
            @Nullable String organisation,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable ActivityState state,
            @Nullable List<UUID> aims)
            implements Entry {

        ActivityForm onto(ActivityForm form) {
            form.setTitle(or(title, form.getTitle()));
            form.setResponsible(or(organisation, form.getResponsible()));
            if (from != null) {
                form.setFrom(from);
            }
            if (to != null) {
                form.setTo(to);
            }
            if (aims != null) {
                form.setAims(new ArrayList<>(aims));
            }
            return form;
        }

        /** The same but for the state, into which it is moved apart. */
        Activity withoutState() {
            return new Activity(id, section, heading, title, organisation, from, to, null, aims);
        }
    }

    PlanForm onto(PlanForm form) {
        form.setTitle(or(title, form.getTitle()));
        form.setGoal(or(goal, form.getGoal()));
        form.setLanguage(or(language, form.getLanguage()));
        form.setScope(or(scope, form.getScope()));
        if (startsOn != null) {
            form.setStartsOn(startsOn);
        }
        if (endsOn != null) {
            form.setEndsOn(endsOn);
        }
        return form;
    }

    private static String or(@Nullable String sent, String present) {
        return sent == null ? present : sent;
    }
}
