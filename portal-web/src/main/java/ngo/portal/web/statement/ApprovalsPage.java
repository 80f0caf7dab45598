package ngo.portal.web.statement;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import ngo.portal.ejb.statement.ApprovalService;
import ngo.portal.ejb.statement.StatementReader;
import ngo.portal.persistence.shared.Slice;
import ngo.portal.persistence.statement.Gate;
import ngo.portal.persistence.statement.QueueRow;
import ngo.portal.persistence.statement.StatementState;
import ngo.portal.web.shared.Text;
import org.jspecify.annotations.Nullable;

/** What waits for the leads. */
@Named
@RequestScoped
public class ApprovalsPage {

    private static final int SIZE = 20;

    @Inject
    private StatementReader reader;

    @Inject
    private ApprovalService approvals;

    @Inject
    private Clock clock;

    @Inject
    private Text text;

    private String after = "";
    private Slice.@Nullable Part<QueueRow> part;

    public Slice.Part<QueueRow> getPart() {
        if (part == null) {
            part = reader.queue(Slice.from(after, SIZE));
        }
        return part;
    }

    /** Refuses before anything of the page is shown. */
    public void load() {
        part = getPart();
    }

    /** How far the leads are with this line, in words; empty where there is nothing to vote on. */
    public String progress(QueueRow row) {
        Gate gate = row.gate();
        return gate == null
                ? ""
                : text.of(
                        "lead",
                        "queue.progress",
                        row.approved(),
                        approvals.quorum(gate).needed());
    }

    /** What the line waits for: a key of the bundle. */
    public String waits(QueueRow row) {
        Gate gate = row.gate();
        return gate == null ? row.state().name() : row.spoken() ? "OTHERS" : gate.name();
    }

    /** The page on which the next act is done. */
    public String page(QueueRow row) {
        if (row.gate() != null) {
            return "/statements/" + row.id() + "/approval";
        }
        return "/statements/" + row.id() + (row.state() == StatementState.TEXT_CLEARED ? "/open" : "/release");
    }

    /** For how long it has not moved. */
    public String age(QueueRow row) {
        return text.of(
                "lead",
                "queue.age",
                Duration.between(row.since(), clock.instant()).toDays());
    }

    public String getAfter() {
        return after;
    }

    public void setAfter(String after) {
        this.after = after;
    }
}
