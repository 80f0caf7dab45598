package ngo.portal.web.plan;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import ngo.portal.ejb.plan.PlanContent;
import ngo.portal.ejb.plan.ProgressService;
import ngo.portal.persistence.plan.ActivityRow;
import ngo.portal.persistence.plan.ObjectiveRow;
import ngo.portal.persistence.plan.ReportRow;
import ngo.portal.persistence.plan.ReportState;
import ngo.portal.persistence.plan.ScheduleRow;
import ngo.portal.persistence.shared.NotFound;
import ngo.portal.web.security.Caller;
import ngo.portal.web.shared.Go;
import ngo.portal.web.shared.Text;

/** Reports about a plan: the owner sets the days, whoever is responsible reports, and the owner accepts. */
@Named
@ViewScoped
public class ReportsPage implements Serializable {

    @Inject
    private CurrentPlan current;

    @Inject
    private ProgressService progress;

    @Inject
    private PlanningWords words;

    @Inject
    private Caller caller;

    @Inject
    private Text text;

    private String about = "";

    private LocalDate firstDue = LocalDate.EPOCH;

    private LocalDate lastDue = LocalDate.EPOCH;

    private int everyMonths = 3;

    private String due = "";

    private String report = "";

    public void load() {
        current.load();
        if (!current.may("MOVE_ACTIVITY")) {
            Go.to(current.getPath());
            return;
        }
        firstDue = words.today().plusMonths(everyMonths);
        LocalDate end = current.getPlan().head().endsOn();
        lastDue = end == null || end.isBefore(firstDue) ? firstDue.plusYears(1) : end;
    }

    public void schedule() {
        progress.schedule(current.id(), UUID.fromString(about), firstDue, everyMonths, lastDue);
        done("scheduled");
    }

    public void submit() {
        DueReport chosen = getOpen().stream()
                .filter(one -> one.key().equals(due))
                .findFirst()
                .orElseThrow(NotFound::new);
        progress.submit(current.id(), chosen.schedule().id(), chosen.on(), report);
        done("submitted");
    }

    public void accept(UUID submitted) {
        progress.accept(current.id(), submitted);
        done("accepted");
    }

    private void done(String what) {
        text.said("planning", what);
        Go.to(current.getPath() + "/reports");
    }

    /** The owner sets the days and accepts. */
    public boolean isPen() {
        return current.may("PREVIEW");
    }

    /** All due days, the next one first. */
    public List<DueReport> getDues() {
        return current.getContent().schedules().stream()
                .flatMap(schedule -> schedule.dues().stream().map(day -> due(schedule, day)))
                .sorted(Comparator.comparing(DueReport::on))
                .toList();
    }

    /** Those that the reader's organisation may hand in. */
    public List<DueReport> getOpen() {
        return getDues().stream()
                .filter(one -> one.ours() && one.state() == ReportState.DUE)
                .toList();
    }

    private DueReport due(ScheduleRow schedule, LocalDate day) {
        PlanContent content = current.getContent();
        String of = Stream.concat(
                        content.objectives().stream()
                                .filter(one -> one.id().equals(schedule.subject()))
                                .map(ObjectiveRow::text),
                        activity(schedule).map(ActivityRow::title))
                .findFirst()
                .orElse("");
        boolean ours =
                isPen() || activity(schedule).anyMatch(one -> caller.getAlias().equals(one.responsibleAlias()));
        ReportRow handedIn = content.reports().stream()
                .filter(one ->
                        one.schedule().equals(schedule.id()) && one.dueOn().equals(day))
                .findFirst()
                .orElse(null);
        return new DueReport(schedule, day, of, ours, handedIn);
    }

    private Stream<ActivityRow> activity(ScheduleRow schedule) {
        return current.getContent().activities().stream().filter(one -> one.id().equals(schedule.subject()));
    }

    public boolean isOverdue(DueReport one) {
        return one.state() == ReportState.DUE && one.on().isBefore(words.today());
    }

    public String getAbout() {
        return about;
    }

    public void setAbout(String about) {
        this.about = about;
    }

    public LocalDate getFirstDue() {
        return firstDue;
    }

    public void setFirstDue(LocalDate firstDue) {
        this.firstDue = firstDue;
    }

    public LocalDate getLastDue() {
        return lastDue;
    }

    public void setLastDue(LocalDate lastDue) {
        this.lastDue = lastDue;
    }

    public int getEveryMonths() {
        return everyMonths;
    }

    public void setEveryMonths(int everyMonths) {
        this.everyMonths = everyMonths;
    }

    public String getDue() {
        return due;
    }

    public void setDue(String due) {
        this.due = due;
    }

    public String getReport() {
        return report;
    }

    public void setReport(String report) {
        this.report = report;
    }

    public CurrentPlan getCurrent() {
        return current;
    }
}
