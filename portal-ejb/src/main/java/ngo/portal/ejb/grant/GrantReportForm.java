package ngo.portal.ejb.grant;

/**
 * A report as it is typed.
 *
 * @param narrative what was done
 * @param financial what the money went for, line by line; may be empty in a light report
 * @param spent how much of it, in the currency that was granted
 */
public record GrantReportForm(String narrative, String financial, String spent) {

    /** What was done is a secret. */
    @Override
    public String toString() {
        return "GrantReportForm";
    }
}
