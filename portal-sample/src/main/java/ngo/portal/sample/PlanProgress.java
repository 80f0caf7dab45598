package ngo.portal.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import ngo.portal.ejb.plan.PlanContent;
import ngo.portal.ejb.plan.PlanReader;
import ngo.portal.ejb.plan.records.ActivityService;
import ngo.portal.ejb.plan.records.CommitmentService;
import ngo.portal.ejb.plan.records.PartnerService;
import ngo.portal.ejb.plan.records.ProgressService;
import ngo.portal.persistence.plan.Heading;
import ngo.portal.persistence.plan.records.ActivityRow;
import ngo.portal.persistence.plan.records.ActivityState;
import ngo.portal.persistence.plan.records.CommitmentRow;
import ngo.portal.persistence.plan.records.CommitmentState;
import ngo.portal.persistence.plan.records.ReportRow;
import ngo.portal.persistence.plan.records.ReportState;
import ngo.portal.persistence.plan.records.ScheduleRow;
import ngo.portal.sample.SamplePerson.Duty;

/** Carries out a sample plan: activities progress, commitments are followed up, and responsible organisations report. */
@ApplicationScoped
public class PlanProgress {

    private static final int MONTHS_PER_QUARTER = 3;
    private static final int MONTHS_PER_YEAR = 12;

    @Inject
    private ActivityService activities;

    @Inject
    private PartnerService partners;

    @Inject
    private CommitmentService commitments;

    @Inject
    private ProgressService progress;

    @Inject
    private PlanReader reader;

    @Inject
    private SampleSession stage;

    @Inject
    private Clock clock;

    public void happen(UUID plan, PlanStory story, SamplePlan text) {
        text.deeds().forEach(deed -> accept(plan, story, text, deed));
        text.deeds().forEach(deed -> move(plan, deed));
        text.promises(today()).forEach(promise -> follow(plan, promise));
        text.accounts().forEach(account -> report(plan, story, account));
    }

    /** The responsible organisation of an activity that has begun accepts it first; otherwise the request stays open. */
    private void accept(UUID plan, PlanStory story, SamplePlan text, SamplePlan.Deed deed) {
        boolean answered = deed.state() != ActivityState.PLANNED
                || text.accounts().stream().anyMatch(account -> account.about().equals(deed.title()));
        if (answered && activity(plan, deed.title()).asked()) {
            UUID activity = activity(plan, deed.title()).id();
            stage.enter(Duty.MEMBER, deed.responsible());
            partners.take(plan, activity);
            stage.enter(Duty.MEMBER, story.pen());
        }
    }

    private void move(UUID plan, SamplePlan.Deed deed) {
        ActivityRow activity = activity(plan, deed.title());
        for (ActivityState step : List.of(ActivityState.IN_PROGRESS, deed.state())) {
            if (deed.state() != ActivityState.PLANNED
                    && activity(plan, deed.title()).state().may(step)) {
                activities.move(plan, Set.of(activity.id()), step);
            }
        }
    }

    private void follow(UUID plan, SamplePlan.Promise promise) {
        String words = promise.form().getText();
        if (content(plan).commitments().stream().noneMatch(old -> old.text().equals(words))) {
            UUID section = content(plan).sections().stream()
                    .filter(one -> one.heading() == Heading.MONITORING)
                    .map(one -> one.id())
                    .findFirst()
                    .orElseThrow();
            commitments.add(plan, section, promise.form(), promise.announced());
        }
        CommitmentRow present = content(plan).commitments().stream()
                .filter(one -> one.text().equals(words))
                .findFirst()
                .orElseThrow();
        for (CommitmentState step : List.of(CommitmentState.CONFIRMED, promise.state())) {
            CommitmentRow now = content(plan).commitments().stream()
                    .filter(one -> one.id().equals(present.id()))
                    .findFirst()
                    .orElseThrow();
            if (promise.state() != CommitmentState.ANNOUNCED && now.state().may(step)) {
                commitments.move(plan, now.id(), step, promise.shown(), now.version());
            }
        }
    }

    private void report(UUID plan, PlanStory story, SamplePlan.Account account) {
        UUID about = activity(plan, account.about()).id();
        if (schedules(plan, about).isEmpty()) {
            progress.schedule(plan, about, today(), MONTHS_PER_QUARTER, today().plusMonths(MONTHS_PER_YEAR));
        }
        ScheduleRow schedule = schedules(plan, about).get(0);
        if (content(plan).reports().stream().noneMatch(old -> old.schedule().equals(schedule.id()))) {
            stage.enter(Duty.MEMBER, account.by());
            progress.submit(plan, schedule.id(), schedule.firstDue(), account.text());
            stage.enter(Duty.MEMBER, story.pen());
        }
        content(plan).reports().stream()
                .filter(report -> report.schedule().equals(schedule.id()))
                .filter(report -> report.state() == ReportState.SUBMITTED)
                .map(ReportRow::id)
                .collect(Collectors.toSet())
                .forEach(report -> progress.accept(plan, report));
    }

    private List<ScheduleRow> schedules(UUID plan, UUID about) {
        return content(plan).schedules().stream()
                .filter(schedule -> schedule.subject().equals(about))
                .toList();
    }

    private ActivityRow activity(UUID plan, String title) {
        return content(plan).activities().stream()
                .filter(activity -> activity.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private PlanContent content(UUID plan) {
        return reader.view(plan).content();
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(ZoneOffset.UTC));
    }
}
