package ngo.portal.ejb.grant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.money.MonetaryAmount;
import ngo.portal.ejb.assessment.DecisionReader;
import ngo.portal.ejb.funding.OpenedTexts;
import ngo.portal.ejb.funding.SealedTexts;
import ngo.portal.persistence.assessment.Award;
import ngo.portal.persistence.assessment.DeterminationRow;
import ngo.portal.persistence.assessment.FundingDecisionRepository;
import ngo.portal.persistence.funding.Currencies;
import ngo.portal.persistence.funding.FundingRequest;
import ngo.portal.persistence.funding.RequestField;
import ngo.portal.persistence.funding.RequestSide;
import ngo.portal.persistence.grant.AgreementRepository;
import ngo.portal.persistence.grant.AgreementRow;
import ngo.portal.persistence.grant.ChannelCheckRow;
import ngo.portal.persistence.grant.GrantReportRepository;
import ngo.portal.persistence.grant.GrantReportRow;
import ngo.portal.persistence.grant.InstalmentRepository;
import ngo.portal.persistence.grant.InstalmentRow;
import ngo.portal.persistence.grant.PauseRepository;
import ngo.portal.persistence.grant.ReportAnswerRow;
import ngo.portal.persistence.grant.ReportVersionRow;
import ngo.portal.persistence.shared.InputParser;
import ngo.portal.persistence.tenant.TenantContext;

/** Assembles what one caller may know of a grant. The row-level security policies hide the rest. */
@ApplicationScoped
public class GrantReader {

    static final String CONDITIONS = "AGREEMENT_CONDITIONS";
    static final String SUM = "AGREEMENT_SUM";
    static final String NARRATIVE = "REPORT_NARRATIVE";
    static final String FINANCIAL = "REPORT_FINANCIAL";
    static final String SPENT = "REPORT_SPENT";
    static final String REASON = "REPORT_REASON";

    @Inject
    private FundingDecisionRepository decisions;

    @Inject
    private AgreementRepository agreements;

    @Inject
    private InstalmentRepository instalments;

    @Inject
    private GrantReportRepository reports;

    @Inject
    private PauseRepository pauses;

    @Inject
    private SealedTexts texts;

    @Inject
    private TenantContext tenant;

    /** The amount granted; absent before the decision, and for callers who may not know it. */
    Optional<MonetaryAmount> granted(FundingRequest request) {
        Optional<UUID> decided = decisions.newest(request.id()).map(DeterminationRow::id);
        OpenedTexts openedTexts = texts.read(request);
        return granted(decided, openedTexts);
    }

    private static Optional<MonetaryAmount> granted(Optional<UUID> decided, OpenedTexts openedTexts) {
        return decided.flatMap(row -> openedTexts.find(row, DecisionReader.AWARD))
                .map(Award::read)
                .map(award -> award.ballot().sum())
                .filter(MonetaryAmount::isPositive);
    }

    /** The payment details, for callers who may know them. */
    Optional<String> channel(FundingRequest request) {
        return texts.read(request)
                .find(request.id(), RequestField.CHANNEL.name())
                .filter(text -> !text.isBlank());
    }

    /** Whether finance has verified the payment details since their last change. */
    static boolean isConfirmed(List<ChannelCheckRow> newestFirst) {
        return newestFirst.stream()
                .findFirst()
                .filter(one -> one.side() == RequestSide.FUNDER)
                .isPresent();
    }

    GrantView view(FundingRequest request) {
        Optional<UUID> decided = decisions.newest(request.id()).map(DeterminationRow::id);
        List<AgreementRow> offers = agreements.of(request.id());
        Optional<AgreementRow> agreement = offers.stream()
                .filter(AgreementRow::isAccepted)
                .findFirst()
                .or(() -> offers.stream().findFirst());
        Optional<UUID> id = agreement.map(AgreementRow::id);
        List<InstalmentRow> money = id.map(instalments::of).orElse(List.of());
        List<GrantReportRow> asked = id.map(reports::of).orElse(List.of());
        OpenedTexts openedTexts = texts.read(request);
        List<ChannelCheckRow> checks = agreements.checks(request.id());
        return new GrantView(
                granted(decided, openedTexts),
                agreement,
                id.map(row -> openedTexts.text(row, CONDITIONS)).orElse(""),
                money.stream()
                        .map(row -> new GrantView.Payment(
                                row, openedTexts.find(row.id(), SUM).map(GrantReader::read)))
                        .toList(),
                asked.stream().map(row -> report(row, openedTexts)).toList(),
                checks,
                isConfirmed(checks),
                decisions.hasVoted(request.id(), tenant.subject()),
                pauses.of(request.id()));
    }

    private static GrantView.Report report(GrantReportRow row, OpenedTexts openedTexts) {
        return new GrantView.Report(
                row,
                row.versions().stream()
                        .map(version -> version(version, openedTexts))
                        .toList(),
                row.answers().stream()
                        .map(answer -> answer(answer, openedTexts))
                        .toList());
    }

    private static GrantView.Version version(ReportVersionRow row, OpenedTexts openedTexts) {
        return new GrantView.Version(
                row,
                openedTexts.text(row.id(), NARRATIVE),
                openedTexts.text(row.id(), FINANCIAL),
                openedTexts.find(row.id(), SPENT).map(GrantReader::read));
    }

    private static GrantView.Answer answer(ReportAnswerRow row, OpenedTexts openedTexts) {
        return new GrantView.Answer(row, openedTexts.text(row.id(), REASON));
    }

    /** Converts a sum to a text for encryption, and back. */
    static String written(MonetaryAmount sum) {
        return sum.getNumber().numberValue(BigDecimal.class).toPlainString() + " "
                + sum.getCurrency().getCurrencyCode();
    }

    static MonetaryAmount read(String written) {
        int space = written.indexOf(' ');
        return Currencies.amount(
                InputParser.sum(written.substring(0, space)).orElseThrow(), written.substring(space + 1));
    }
}
