package ngo.portal.web.api.funding;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import ngo.portal.ejb.access.AccessRefusals.Forbidden;
import ngo.portal.ejb.funding.RequestReader;
import ngo.portal.ejb.grant.AgreementService;
import ngo.portal.ejb.grant.GrantReportForm;
import ngo.portal.ejb.grant.GrantReportService;
import ngo.portal.ejb.grant.GrantView;
import ngo.portal.persistence.funding.RequestSide;
import ngo.portal.persistence.grant.GrantReportState;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;
import ngo.portal.persistence.shared.CommonRefusals.NotFound;
import ngo.portal.web.security.Caller;
import ngo.portal.web.shared.Days;
import org.jspecify.annotations.Nullable;

/** Agreements and reports for programs. Applicant and funder use the same operation, each for their own act. */
@Dependent
public class FundingGrant {

    private final RequestReader reader;
    private final AgreementService agreements;
    private final GrantReportService reports;
    private final Caller caller;
    private final Clock clock;

    @Inject
    FundingGrant(
            RequestReader reader, AgreementService agreements, GrantReportService reports, Caller caller, Clock clock) {
        this.reader = reader;
        this.agreements = agreements;
        this.reports = reports;
        this.caller = caller;
        this.clock = clock;
    }

    void agree(UUID id, AgreeBody body) {
        GrantView grant = agreements.grant(id);
        if (isApplicant(id)) {
            UUID offer = grant.agreement().map(one -> one.id()).orElseThrow(NotFound::new);
            agreements.accept(id, offer, body.proof(), body.channel());
        } else {
            Amount granted = grant.granted().map(Amount::of).orElseGet(() -> nothing(id));
            agreements.offer(id, body.offer(granted, Days.today(clock)));
        }
    }

    /**
     * A placeholder of one unit in the currency of the call, since nothing was granted; the service then explains why there is nothing to agree
     * on.
     */
    private Amount nothing(UUID id) {
        String currency = reader.view(id).call().terms().currency();
        return Amount.of(BigDecimal.ONE, currency, 2);
    }

    private boolean isApplicant(UUID id) {
        return reader.view(id).side() == RequestSide.APPLICANT;
    }

    void report(UUID id, GrantReportBody body) {
        GrantView grant = agreements.grant(id);
        if (isApplicant(id)) {
            String currency = grant.granted()
                    .map(one -> one.getCurrency().getCurrencyCode())
                    .orElse("");
            String spent = body.spent() == null
                    ? "0"
                    : body.spent().in(currency, "spent").toPlainString();
            reports.submit(
                    id,
                    first(grant, GrantReportState::isOwed),
                    new GrantReportForm(or(body.narrative()), or(body.financial()), spent));
        } else if (caller.getRoles().contains(MemberRole.GRANTS_OFFICER)) {
            answer(id, grant, body);
        } else {
            throw new Forbidden();
        }
    }

    private void answer(UUID id, GrantView grant, GrantReportBody body) {
        GrantReportState verdict = body.verdict() == null ? GrantReportState.ACCEPTED : body.verdict();
        switch (verdict) {
            case ACCEPTED -> reports.accept(id, first(grant, state -> state == GrantReportState.SUBMITTED));
            case RETURNED ->
                reports.giveBack(id, first(grant, state -> state == GrantReportState.SUBMITTED), or(body.reason()));
            case WAIVED ->
                reports.waive(id, first(grant, state -> state.may(GrantReportState.WAIVED)), or(body.reason()));
            case DUE, SUBMITTED -> throw new InvalidInput("verdict");
        }
    }

    /** A report in this state, or else any report: the service then explains why the act is not possible. */
    private static UUID first(GrantView grant, Predicate<GrantReportState> wanted) {
        return Stream.concat(
                        grant.reports().stream()
                                .filter(one -> wanted.test(one.row().state())),
                        grant.reports().stream())
                .map(one -> one.row().id())
                .findFirst()
                .orElseThrow(() -> new InvalidInput("report"));
    }

    private static String or(@Nullable String sent) {
        return sent == null ? "" : sent;
    }
}
