package ngo.portal.web.statement;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Objects;
import ngo.portal.ejb.statement.ApprovalService;
import ngo.portal.ejb.statement.ReleaseService;
import ngo.portal.persistence.shared.InputParser;
import ngo.portal.persistence.statement.Gate;
import ngo.portal.persistence.statement.StatementRefusals.EmbargoHasPassed;
import ngo.portal.persistence.statement.StatementRefusals.EmbargoOnlyLater;
import ngo.portal.web.navigation.Redirects;
import ngo.portal.web.problem.ProofHint;
import ngo.portal.web.shared.RequestLanguage;
import ngo.portal.web.shared.Text;
import org.jspecify.annotations.Nullable;

/** The page for ending or postponing an embargo after the release was approved. */
@Named
@ViewScoped
public class EmbargoPage implements Serializable {

    @Inject
    private ReleasePage release;

    @Inject
    private ReleaseService releases;

    @Inject
    private ApprovalService approvals;

    @Inject
    private ProofHint proof;

    @Inject
    private Clock clock;

    @Inject
    private Text text;

    private @Nullable LocalDateTime later;
    private String zone = RequestLanguage.zone().getId();
    private String reason = "";
    private boolean confirming;

    /** The first press shows until when nothing is public and what is then; the embargo ends as before. */
    public void prepare() {
        release.look();
        Instant until = getUntil();
        Instant set = release.getCurrent().getStatement().embargo();
        if (!until.isAfter(clock.instant())) {
            throw new EmbargoHasPassed();
        }
        if (set != null && !until.isAfter(set)) {
            throw new EmbargoOnlyLater();
        }
        confirming = true;
    }

    public void goBack() {
        confirming = false;
    }

    /** Postpones the embargo. After a step-up authentication, the person presses the same button again. */
    public void postpone() {
        confirming = false;
        release.requireSeen();
        confirming = proof.isOld();
        releases.postpone(release.getCurrent().id(), getUntil());
        text.said("statement", "postponed");
        Redirects.to(release.getCurrent().getPath() + "/release");
    }

    /** Publishes nothing by itself: the leads have to approve again. */
    public void lift() {
        release.getCurrent().forget();
        releases.liftEmbargo(release.getCurrent().id(), reason);
        text.said("statement", "embargoLifted");
        Redirects.to(release.getCurrent().getPath() + "/approval");
    }

    /** The later end that was typed. */
    public Instant getUntil() {
        return InputParser.instant(Objects.requireNonNull(later), zone, "later");
    }

    /** How many organisations have to approve the release once the embargo is lifted. */
    public int getNeeded() {
        return approvals.quorum(Gate.RELEASE).needed();
    }

    public boolean isConfirming() {
        return confirming;
    }

    public @Nullable LocalDateTime getLater() {
        return later;
    }

    public void setLater(@Nullable LocalDateTime later) {
        this.later = later;
    }

    public String getZone() {
        return zone;
    }

    public void setZone(String zone) {
        this.zone = zone;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
