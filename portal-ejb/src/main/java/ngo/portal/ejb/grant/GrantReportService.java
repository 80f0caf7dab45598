package ngo.portal.ejb.grant;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import javax.money.MonetaryAmount;
import ngo.portal.ejb.assessment.CaseAccess;
import ngo.portal.ejb.funding.SealedTexts;
import ngo.portal.ejb.grant.GrantEvent.GrantReportAccepted;
import ngo.portal.ejb.grant.GrantEvent.GrantReportReturned;
import ngo.portal.ejb.grant.GrantEvent.GrantReportSubmitted;
import ngo.portal.ejb.grant.GrantEvent.GrantReportWaived;
import ngo.portal.persistence.funding.Currencies;
import ngo.portal.persistence.funding.FundingRequest;
import ngo.portal.persistence.funding.RequestEventType;
import ngo.portal.persistence.funding.Secret;
import ngo.portal.persistence.funding.handling.EventRepository;
import ngo.portal.persistence.grant.GrantRefusals.NothingGranted;
import ngo.portal.persistence.grant.GrantReportRepository;
import ngo.portal.persistence.grant.GrantReportRow;
import ngo.portal.persistence.grant.GrantReportState;
import ngo.portal.persistence.grant.ReportKind;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;
import ngo.portal.persistence.shared.InputText;
import ngo.portal.persistence.tenant.TenantContext;

/** Reports on a grant: the applicant submits them, an officer of the funder accepts, returns or waives them. */
@Stateless
public class GrantReportService {

    private static final int MAX_REPORT_CHARACTERS = 20_000;

    @Inject
    private GrantAccess grantAccess;

    @Inject
    private GrantReader reader;

    @Inject
    private GrantReportRepository reports;

    @Inject
    private EventRepository requestEvents;

    @Inject
    private SealedTexts texts;

    @Inject
    private TenantContext tenant;

    @Inject
    private Event<GrantEvent> events;

    @Inject
    private Clock clock;

    /** Submits a report, for the first time or after its return; earlier versions are kept. */
    public void submit(UUID id, UUID report, GrantReportForm form) {
        FundingRequest request = grantAccess.asWriter(id);
        if (!request.state().isRunning()) {
            throw new NothingGranted();
        }
        GrantReportRow row = require(request, report);
        row.state().require(GrantReportState.SUBMITTED);
        requireWords(form, row.kind());
        MonetaryAmount spent = spent(request, form);

        Instant now = clock.instant();
        UUID version = reports.submit(request, row, tenant.acting(), now);
        texts.say(
                request,
                Secret.CONTENT,
                version,
                Map.of(
                        GrantReader.NARRATIVE, form.narrative().strip(),
                        GrantReader.FINANCIAL, form.financial().strip(),
                        GrantReader.SPENT, GrantReader.written(spent)),
                now);
        requestEvents.add(request, RequestEventType.REPORTED, now);

        events.fire(new GrantReportSubmitted(request.document(), CaseAccess.officersAsked(request)));
    }

    private static void requireWords(GrantReportForm form, ReportKind kind) {
        if (form.narrative().isBlank() || form.narrative().length() > MAX_REPORT_CHARACTERS) {
            throw new InvalidInput("narrative");
        }
        boolean missing = form.financial().isBlank() && kind != ReportKind.LIGHT;
        if (missing || form.financial().length() > MAX_REPORT_CHARACTERS) {
            throw new InvalidInput("financial");
        }
    }

    private MonetaryAmount spent(FundingRequest request, GrantReportForm form) {
        MonetaryAmount granted = reader.granted(request).orElseThrow(NothingGranted::new);
        return Currencies.amount(form.spent().strip(), granted.getCurrency().getCurrencyCode());
    }

    public void accept(UUID id, UUID report) {
        FundingRequest request = answer(id, report, GrantReportState.ACCEPTED, "");

        events.fire(new GrantReportAccepted(request.document(), CaseAccess.applicantNotified(request)));
    }

    /**
     * Returns a report for additions, with a reason. While the grant is suspended no report can be submitted, so the
     * applicant is notified without a task.
     */
    public void giveBack(UUID id, UUID report, String reason) {
        FundingRequest request = answer(id, report, GrantReportState.RETURNED, InputText.required(reason, "reason"));

        events.fire(new GrantReportReturned(
                request.document(),
                request.state().isRunning()
                        ? CaseAccess.applicantAsked(request)
                        : CaseAccess.applicantNotified(request)));
    }

    /** Waives a report, with a reason: some people are safer if nothing is written. */
    public void waive(UUID id, UUID report, String reason) {
        FundingRequest request = answer(id, report, GrantReportState.WAIVED, InputText.required(reason, "reason"));

        events.fire(new GrantReportWaived(request.document(), CaseAccess.applicantNotified(request)));
    }

    private FundingRequest answer(UUID id, UUID report, GrantReportState verdict, String reason) {
        FundingRequest request = grantAccess.atFunder(id, MemberRole.GRANTS_OFFICER);
        GrantReportRow row = require(request, report);
        row.state().require(verdict);

        Instant now = clock.instant();
        UUID answer = reports.answer(request, row, verdict, tenant.acting(), now);
        if (!reason.isEmpty()) {
            texts.say(request, Secret.CONTENT, answer, GrantReader.REASON, reason, now);
        }
        return request;
    }

    private GrantReportRow require(FundingRequest request, UUID report) {
        if (!request.state().isUnderGrant()) {
            throw new NothingGranted();
        }
        return reports.require(grantAccess.accepted(request).id(), report);
    }
}
