package ngo.portal.persistence.statement;

import ngo.portal.persistence.statement.StatementRefusals.ReservationNeedsName;

/**
 * How an organisation signs.
 *
 * @param printedName the name as it will be published
 * @param region may be shown instead of the name where the display is {@link Display#REGION}
 * @param reservation empty, or what the organisation does not share in the text
 */
public record SignatureTerms(Display display, String printedName, String region, String reservation) {

    /** Refuses a reservation without a public name, because the organisation's own words would reveal it. */
    void requireOpenReservation() {
        if (display != Display.NAMED && !reservation.isEmpty()) {
            throw new ReservationNeedsName();
        }
    }
}
