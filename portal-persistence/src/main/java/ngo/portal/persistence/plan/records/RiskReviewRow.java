package ngo.portal.persistence.plan.records;

import java.time.LocalDate;

/** Somebody has looked at the risks of a plan, and has said when that is due again. */
public record RiskReviewRow(LocalDate reviewedOn, LocalDate nextOn, String note, String reviewedBy) {

    /** Whether it lets anything out of the organisation on this day. */
    public boolean countsOn(LocalDate today) {
        return !reviewedOn.isAfter(today) && !nextOn.isBefore(today);
    }
}
