package ngo.portal.persistence.grant;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import ngo.portal.persistence.shared.InvalidInput;

/** In which parts the money is to go out. Together they are what was granted, no more and no less. */
public record InstalmentPlan(List<Part> parts) {

    private static final int MOST = 24;

    public InstalmentPlan {
        parts = List.copyOf(parts);
        if (parts.isEmpty() || parts.size() > MOST) {
            throw new InvalidInput("instalments");
        }
        if (parts.stream().anyMatch(part -> part.sum().signum() <= 0)) {
            throw new InvalidInput("amount");
        }
    }

    /** One payment. */
    public record Part(BigDecimal sum, LocalDate on) {}

    public void requireSum(BigDecimal granted) {
        BigDecimal sum = parts.stream().map(Part::sum).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(granted) != 0) {
            throw new InvalidInput("instalments");
        }
    }
}
