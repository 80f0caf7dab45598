package ngo.portal.web.grant;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javax.money.MonetaryAmount;
import ngo.portal.ejb.grant.AgreementService;
import ngo.portal.ejb.grant.GrantView;
import ngo.portal.persistence.funding.RequestEventType;
import ngo.portal.persistence.funding.RequestState;
import ngo.portal.persistence.grant.InstalmentState;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.web.funding.CurrentRequest;
import ngo.portal.web.security.Caller;
import org.jspecify.annotations.Nullable;

/** The grant of the page that is open, as far as its reader may know of it. */
@Named
@RequestScoped
public class CurrentGrant {

    @Inject
    private CurrentRequest current;

    @Inject
    private AgreementService agreements;

    @Inject
    private Caller caller;

    private @Nullable GrantView view;

    public GrantView getView() {
        if (view == null) {
            view = agreements.grant(current.id());
        }
        return view;
    }

    /** What was granted, paid and spent; nothing where there is nothing to compare. */
    public List<MoneyLine> getMoney() {
        return MoneyLine.of(getView());
    }

    public boolean isOfficer() {
        return !current.isOurs() && caller.getRoles().contains(MemberRole.GRANTS_OFFICER);
    }

    public boolean isFinance() {
        return !current.isOurs() && caller.getRoles().contains(MemberRole.FINANCE_OFFICER);
    }

    /** Whether the reader writes for the applicant. */
    public boolean isWriter() {
        return current.isOurs() && current.getView().writes();
    }

    /** Granted, and not yet signed by both. */
    public boolean isOpen() {
        RequestState state = current.getHead().state();
        return state == RequestState.APPROVED || state == RequestState.PARTLY_APPROVED;
    }

    public boolean isSigned() {
        return current.getHead().state().isAgreed();
    }

    /** Signed by both and not over: the payment channel is of use, and reports are judged. */
    public boolean isRunning() {
        return current.getHead().state().isUnderGrant();
    }

    /** There is, or was, something to see: of what the applicant has deleted since, what was paid when. */
    public boolean isShown() {
        return isOpen()
                || isSigned()
                || current.getView().course().stream().anyMatch(one -> one.kind() == RequestEventType.CLOSED);
    }

    public boolean isSuspended() {
        return current.getHead().state() == RequestState.SUSPENDED;
    }

    /** The currency of what was granted, that of the call where the reader may not know. */
    public String getCurrency() {
        return getView()
                .granted()
                .map(one -> one.getCurrency().getCurrencyCode())
                .orElseGet(() -> current.getView().call().terms().currency());
    }

    /**
     * One of the sums of a grant that are compared.
     *
     * @param kind granted, paid or spent
     * @param percent of the largest of them
     */
    public record MoneyLine(String kind, MonetaryAmount sum, int percent) {

        private static final BigDecimal HUNDRED_PERCENT = BigDecimal.valueOf(100);

        /** Sums are secrets. */
        @Override
        public String toString() {
            return "MoneyLine";
        }

        /** Empty if the reader may not know the granted sum, or if nothing was paid yet. */
        static List<MoneyLine> of(GrantView grant) {
            Optional<MonetaryAmount> paid = grant.payments().stream()
                    .filter(payment -> payment.row().state() == InstalmentState.PAID)
                    .flatMap(payment -> payment.sum().stream())
                    .reduce(MonetaryAmount::add);
            if (grant.granted().isEmpty() || paid.isEmpty()) {
                return List.of();
            }
            // Each report states the total that was spent until then.
            Optional<MonetaryAmount> spent = grant.reports().stream()
                    .flatMap(report -> report.versions().stream())
                    .flatMap(version -> version.spent().stream())
                    .max(Comparator.naturalOrder());
            List<MonetaryAmount> sums = new ArrayList<>(List.of(grant.granted().get(), paid.get()));
            spent.ifPresent(sums::add);
            BigDecimal most = sums.stream()
                    .map(MoneyLine::number)
                    .max(Comparator.naturalOrder())
                    .orElse(BigDecimal.ONE);
            List<MoneyLine> lines = new ArrayList<>();
            List<String> kinds = List.of("granted", "paid", "spent");
            for (int i = 0; i < sums.size(); i++) {
                lines.add(new MoneyLine(kinds.get(i), sums.get(i), percent(number(sums.get(i)), most)));
            }
            return List.copyOf(lines);
        }

        private static BigDecimal number(MonetaryAmount sum) {
            return sum.getNumber().numberValue(BigDecimal.class);
        }

        private static int percent(BigDecimal sum, BigDecimal most) {
            return most.signum() == 0
                    ? 0
                    : sum.multiply(HUNDRED_PERCENT)
                            .divide(most, 0, RoundingMode.HALF_UP)
                            .intValue();
        }
    }
}
