package ngo.portal.ejb.grant;

/**
 * Unsaved form input of a report.
 *
 * @param narrative what was done
 * @param financial the expenses, line by line; may be empty in a light report
 * @param spent the total of the expenses, in the currency of the grant
 */
public record GrantReportForm(String narrative, String financial, String spent) {

    /** Omits the report, which is a secret. */
    @Override
    public String toString() {
        return "GrantReportForm";
    }
}
