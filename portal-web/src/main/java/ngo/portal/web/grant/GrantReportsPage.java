package ngo.portal.web.grant;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.grant.GrantReportForm;
import ngo.portal.ejb.grant.GrantReportService;
import ngo.portal.ejb.grant.GrantView;
import ngo.portal.persistence.grant.GrantReportState;
import ngo.portal.web.funding.CurrentRequest;
import ngo.portal.web.navigation.Redirects;
import ngo.portal.web.shared.Text;
import ngo.portal.web.shared.UuidParser;

/** Reports on a grant: the applicant hands them in, an officer takes them, gives them back, or does without. */
@Named
@RequestScoped
public class GrantReportsPage {

    @Inject
    private CurrentRequest current;

    @Inject
    private CurrentGrant grant;

    @Inject
    private GrantReportService reports;

    @Inject
    private Text text;

    private String which = "";
    private String narrative = "";
    private String financial = "";
    private String spent = "";
    private String reason = "";

    public void submit() {
        reports.submit(current.id(), UuidParser.of(which), new GrantReportForm(narrative, financial, spent));
        done("reported");
    }

    public void accept(UUID report) {
        reports.accept(current.id(), report);
        done("reportAccepted");
    }

    public void giveBack(UUID report) {
        reports.giveBack(current.id(), report, reason);
        done("reportReturned");
    }

    public void waive(UUID report) {
        reports.waive(current.id(), report, reason);
        done("reportWaived");
    }

    private void done(String what) {
        text.said("grant", what);
        Redirects.to(current.getPath() + "/grant");
    }

    /** The reports that the applicant still owes, for people who write for the applicant. */
    public List<GrantView.Report> getOwed() {
        return grant.isWriter() && grant.isSigned() && !grant.isSuspended()
                ? grant.getView().reports().stream()
                        .filter(one -> one.row().state().isOwed())
                        .toList()
                : List.of();
    }

    public boolean isToAnswer(GrantView.Report one) {
        return isAnswering() && one.row().state() == GrantReportState.SUBMITTED;
    }

    /** A report that nobody needs may be done without, whether it came or not. */
    public boolean isWaivable(GrantView.Report one) {
        return isAnswering() && one.row().state().may(GrantReportState.WAIVED);
    }

    /** Also while the grant is stopped, and not before both have signed. */
    private boolean isAnswering() {
        return grant.isOfficer() && grant.isRunning();
    }

    public String getWhich() {
        return which;
    }

    public void setWhich(String which) {
        this.which = which;
    }

    public String getNarrative() {
        return narrative;
    }

    public void setNarrative(String narrative) {
        this.narrative = narrative;
    }

    public String getFinancial() {
        return financial;
    }

    public void setFinancial(String financial) {
        this.financial = financial;
    }

    public String getSpent() {
        return spent;
    }

    public void setSpent(String spent) {
        this.spent = spent;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
