package ngo.portal.web.grant;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javax.money.MonetaryAmount;
import ngo.portal.ejb.grant.GrantView;
import ngo.portal.persistence.grant.InstalmentState;

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
