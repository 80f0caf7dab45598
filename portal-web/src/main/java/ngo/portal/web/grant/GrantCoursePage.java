package ngo.portal.web.grant;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import ngo.portal.ejb.grant.GrantCourseService;
import ngo.portal.persistence.funding.RequestState;
import ngo.portal.persistence.grant.PauseRow;
import ngo.portal.web.funding.CurrentRequest;
import ngo.portal.web.navigation.Redirects;
import ngo.portal.web.security.Caller;
import ngo.portal.web.shared.Text;

/** How a grant is stopped for a while by two people, goes on, and is closed. */
@Named
@RequestScoped
public class GrantCoursePage {

    @Inject
    private CurrentRequest current;

    @Inject
    private CurrentGrant grant;

    @Inject
    private GrantCourseService course;

    @Inject
    private Caller caller;

    @Inject
    private Text text;

    private PauseRow.Ground ground = PauseRow.Ground.SAFETY;
    private String why = "";

    public void suspend() {
        course.askToSuspend(current.id(), ground, why);
        done("pauseAsked");
    }

    public void resume() {
        course.askToResume(current.id(), why);
        done("pauseAsked");
    }

    public void agree() {
        course.answerPause(current.id(), true);
        done("pauseAgreed");
    }

    public void refuse() {
        course.answerPause(current.id(), false);
        done("pauseRefused");
    }

    public void close() {
        course.close(current.id());
        done("closed");
    }

    private void done(String what) {
        text.said("grant", what);
        Redirects.to(current.getPath() + "/grant");
    }

    public boolean isToClose() {
        return grant.isOfficer() && current.getHead().state().may(RequestState.CLOSED);
    }

    /** All money is out or dropped, and every report is settled: nothing is in the way of closing. */
    public boolean isSettled() {
        return grant.getView().payments().stream()
                        .allMatch(one -> one.row().state().isOver())
                && grant.getView().reports().stream()
                        .allMatch(one -> one.row().state().isSettled());
    }

    public boolean isToSuspend() {
        return grant.isOfficer() && current.getHead().state().may(RequestState.SUSPENDED) && !isAsked();
    }

    public boolean isToResume() {
        return grant.isOfficer() && grant.isSuspended() && !isAsked();
    }

    /** What was asked before the end is settled by it. */
    public boolean isAsked() {
        return grant.isRunning() && grant.getView().pauses().stream().anyMatch(PauseRow::isOpen);
    }

    /** A second person is waited for, and the reader may be it. */
    public boolean isToAnswer() {
        return (grant.isOfficer() || grant.isFinance())
                && grant.getView().pauses().stream()
                        .anyMatch(one -> one.isOpen() && !one.askedBySubject().equals(caller.getSubject()));
    }

    public List<PauseRow.Ground> getGrounds() {
        return List.of(PauseRow.Ground.SAFETY, PauseRow.Ground.DOUBT);
    }

    public PauseRow.Ground getGround() {
        return ground;
    }

    public void setGround(PauseRow.Ground ground) {
        this.ground = ground;
    }

    public String getWhy() {
        return why;
    }

    public void setWhy(String why) {
        this.why = why;
    }
}
