package ngo.portal.web.plan.progress;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import ngo.portal.ejb.plan.records.ProgressService;
import ngo.portal.persistence.plan.records.ActivityRow;
import ngo.portal.persistence.plan.records.ReportRow;
import ngo.portal.persistence.plan.records.ReportState;
import ngo.portal.persistence.shared.CommonRefusals.NotFound;
import ngo.portal.persistence.shared.InputParser;
import ngo.portal.web.navigation.Redirects;
import ngo.portal.web.plan.CurrentPlan;
import ngo.portal.web.plan.ListSlice;
import ngo.portal.web.plan.PlanningWords;
import ngo.portal.web.security.Caller;
import ngo.portal.web.shared.Text;
import ngo.portal.web.shared.listing.Query;
import org.jspecify.annotations.Nullable;

/** The reports on a plan: the owner sets due dates, the responsible organisation reports, the owner accepts. */
@Named
@ViewScoped
public class ReportsPage implements Serializable {

    private static final int PAGE_SIZE = 100;

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

    private List<DueReport> dues = List.of();

    private String after = "";
    private String wanted = "";
    private String chosen = "";
    private final DueDays days = new DueDays();

    private String due = "";
    private String report = "";

    public void load() {
        current.load();
        if (!current.may("MOVE_ACTIVITY")) {
            Redirects.to(current.getPath());
            return;
        }
        dues = DueReport.all(current.getContent(), caller.getAlias(), isPen());
        days.begin(words.today(), current.getPlan().head().endsOn());
    }

    public void schedule() {
        progress.schedule(
                current.id(),
                InputParser.id(days.getAbout()).orElseThrow(NotFound::new),
                days.getFirstDue(),
                days.getEveryMonths(),
                days.getLastDue());
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

    /** What the reader has chosen to accept, after having read it and who else will. */
    public void accept() {
        DueReport read = getChosen();
        if (read == null || read.report() == null) {
            throw new NotFound();
        }
        progress.accept(current.id(), read.report().id());
        done("accepted");
    }

    /** The report that waits for the owner's answer and was opened; absent where none is. */
    public @Nullable DueReport getChosen() {
        return isPen() ? DueReport.submitted(dues, chosen) : null;
    }

    public String address(ReportRow one) {
        return Query.at(getPath()).and("read", one.id().toString()).address();
    }

    private void done(String what) {
        text.said("planning", what);
        Redirects.to(getPath());
    }

    /** The owner sets the days and accepts. */
    public boolean isPen() {
        return current.may("PREVIEW");
    }

    public ListSlice<DueReport> getDues() {
        return ListSlice.of(dues, DueReport::id, after, PAGE_SIZE);
    }

    /** The address of the days that follow, empty at the end. */
    public String getMore() {
        String next = getDues().next();
        return next.isEmpty() ? "" : Query.at(getPath()).and("after", next).address();
    }

    /** The next ones that the reader's organisation may hand in. */
    public List<DueReport> getOpen() {
        return dues.stream()
                .filter(one -> one.ours() && one.state() == ReportState.DUE)
                .limit(PAGE_SIZE)
                .toList();
    }

    /** The activities that a report can be about: the first ones of those whose title holds what is looked for. */
    public List<ActivityRow> getSubjects() {
        String words = wanted.strip().toLowerCase(Locale.ROOT);
        return current.getContent().activities().stream()
                .filter(one -> one.title().toLowerCase(Locale.ROOT).contains(words))
                .limit(PAGE_SIZE)
                .toList();
    }

    public boolean isManySubjects() {
        return current.getContent().activities().size() > PAGE_SIZE;
    }

    private String getPath() {
        return current.getPath() + "/reports";
    }

    public boolean isOverdue(DueReport one) {
        return one.state() == ReportState.DUE && one.on().isBefore(words.today());
    }

    public String getAfter() {
        return after;
    }

    public void setAfter(String after) {
        this.after = after;
    }

    public String getWanted() {
        return wanted;
    }

    public void setWanted(String wanted) {
        this.wanted = wanted;
    }

    public String getRead() {
        return chosen;
    }

    public void setRead(String read) {
        this.chosen = read;
    }

    public DueDays getDays() {
        return days;
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
