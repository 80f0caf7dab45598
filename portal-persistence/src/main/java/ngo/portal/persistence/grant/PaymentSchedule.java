package ngo.portal.persistence.grant;

import java.time.LocalDate;
import java.util.List;
import javax.money.MonetaryAmount;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;

/** The payment schedule of a grant. The sum of its parts is exactly what was granted. */
public record PaymentSchedule(List<Part> parts) {

    private static final int MAX_INSTALMENTS = 24;

    public PaymentSchedule {
        parts = List.copyOf(parts);
        if (parts.isEmpty() || parts.size() > MAX_INSTALMENTS) {
            throw new InvalidInput("instalments");
        }
        if (parts.stream().anyMatch(part -> !part.sum().isPositive())) {
            throw new InvalidInput("amount");
        }
    }

    public record Part(MonetaryAmount sum, LocalDate on) {

        /** Sums are secrets. */
        @Override
        public String toString() {
            return "Part";
        }
    }

    public void requireSum(MonetaryAmount granted) {
        boolean foreign =
                parts.stream().anyMatch(part -> !part.sum().getCurrency().equals(granted.getCurrency()));
        if (foreign
                || !parts.stream()
                        .map(Part::sum)
                        .reduce(MonetaryAmount::add)
                        .filter(granted::isEqualTo)
                        .isPresent()) {
            throw new InvalidInput("instalments");
        }
    }
}
