package ngo.portal.ejb.grant;

import java.time.LocalDate;
import java.util.List;

/**
 * Unsaved form input of an agreement offer.
 *
 * @param conditions of the agreement, in words
 * @param instalments in the currency of the grant
 */
public record OfferForm(LocalDate startsOn, LocalDate endsOn, String conditions, List<Part> instalments) {

    public OfferForm {
        instalments = List.copyOf(instalments);
    }

    public record Part(String amount, LocalDate on) {

        /** Omits the sums, which are secrets. */
        @Override
        public String toString() {
            return "Part";
        }
    }

    /** Omits the sums, which are secrets. */
    @Override
    public String toString() {
        return "OfferForm";
    }
}
