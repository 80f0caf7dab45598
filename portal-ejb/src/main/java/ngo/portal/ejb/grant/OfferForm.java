package ngo.portal.ejb.grant;

import java.time.LocalDate;
import java.util.List;

/**
 * What a funder offers, as it is typed.
 *
 * @param conditions what both agree on, in words
 * @param instalments in which parts the money goes out, in the currency that was granted
 */
public record OfferForm(LocalDate startsOn, LocalDate endsOn, String conditions, List<Part> instalments) {

    public OfferForm {
        instalments = List.copyOf(instalments);
    }

    public record Part(String amount, LocalDate on) {

        /** Sums are secrets. */
        @Override
        public String toString() {
            return "Part";
        }
    }

    /** Sums are secrets. */
    @Override
    public String toString() {
        return "OfferForm";
    }
}
