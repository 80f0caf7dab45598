package ngo.portal.web.api.plan;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.plan.PlanAction;
import ngo.portal.ejb.plan.PlanReader;
import ngo.portal.ejb.plan.PlanView;
import ngo.portal.ejb.plan.records.ActivityService;
import ngo.portal.ejb.plan.records.CommitmentService;
import ngo.portal.ejb.plan.records.PartnerService;
import ngo.portal.ejb.plan.records.ProgressService;
import ngo.portal.ejb.plan.records.RiskService;
import ngo.portal.persistence.plan.Heading;
import ngo.portal.persistence.plan.records.ActivityRow;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;
import ngo.portal.persistence.shared.CommonRefusals.NotFound;
import ngo.portal.web.api.shared.BodyWords;
import org.jspecify.annotations.Nullable;

/** Puts what was sent about a plan that goes on into the words of its services. */
@Dependent
public class PlanFollowUpCommands {

    private final PlanReader reader;
    private final PartnerService partners;
    private final ActivityService activities;
    private final ActivityWriting writing;
    private final CommitmentService commitments;
    private final ProgressService progress;
    private final RiskService risks;

    @Inject
    PlanFollowUpCommands(
            PlanReader reader,
            PartnerService partners,
            ActivityService activities,
            ActivityWriting writing,
            CommitmentService commitments,
            ProgressService progress,
            RiskService risks) {
        this.reader = reader;
        this.partners = partners;
        this.activities = activities;
        this.writing = writing;
        this.commitments = commitments;
        this.progress = progress;
        this.risks = risks;
    }

    void take(UUID id, ActivityBody body) {
        partners.take(id, body.chosen());
    }

    void decline(UUID id, ActivityBody body) {
        partners.decline(id, body.chosen());
    }

    /** Moves an activity to another state. The owner moves any activity, a partner only its own. */
    void move(UUID id, ActivityBody body) {
        PlanView view = reader.view(id);
        if (view.may(PlanAction.PREVIEW)) {
            activities.move(id, List.of(body.chosen()), body.target());
        } else {
            partners.move(id, body.chosen(), body.target(), version(view, body.chosen()));
        }
    }

    private static long version(PlanView view, UUID activity) {
        return view.content().activities().stream()
                .filter(one -> one.id().equals(activity))
                .map(ActivityRow::version)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** All that was sent happens to all of them, or nothing to any. */
    void changeMany(UUID id, ActivitiesBody body) {
        reader.viewAlone(id);
        List<UUID> chosen = body.chosen();
        if (body.organisation() != null) {
            writing.requireKnown(List.of(body.organisation()));
            activities.assign(id, chosen, body.organisation());
        }
        if (body.from() != null || body.to() != null) {
            activities.reschedule(id, chosen, body.from(), body.to());
        }
        if (body.state() != null) {
            activities.move(id, chosen, body.state());
        }
    }

    void add(UUID id, RiskBody body) {
        risks.addRisk(id, home(id, body.section(), Heading.RISKS), body.form());
    }

    void review(UUID id, RiskReviewBody body) {
        reader.viewAlone(id);
        risks.review(id, required("nextOn", body.nextOn()), BodyWords.of("note", body.note()));
    }

    void add(UUID id, CommitmentBody body) {
        commitments.add(id, home(id, body.section(), Heading.MONITORING), body.form(), body.shownBy());
    }

    void schedule(UUID id, ScheduleBody body) {
        reader.viewAlone(id);
        progress.schedule(
                id,
                required("about", body.about()),
                required("firstDue", body.firstDue()),
                body.months(),
                body.lastDue() == null ? required("firstDue", body.firstDue()) : body.lastDue());
    }

    void submit(UUID id, ReportBody body) {
        reader.view(id);
        progress.submit(
                id,
                required("schedule", body.schedule()),
                required("dueOn", body.dueOn()),
                body.text() == null ? "" : body.text());
    }

    private UUID home(UUID id, @Nullable UUID named, Heading usual) {
        return SectionFinder.of(reader.viewAlone(id).content().sections(), named, null, usual);
    }

    private static <T> T required(String field, @Nullable T sent) {
        if (sent == null) {
            throw new InvalidInput(field);
        }
        return sent;
    }
}
