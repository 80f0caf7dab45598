package ngo.portal.persistence.plan.records;

import java.time.LocalDate;

/** A review of the risks of a plan, with the day of the next one. */
public record RiskReviewRow(LocalDate reviewedOn, LocalDate nextOn, String note, String reviewedBy) {

    /** Whether it allows the plan to leave the organisation on this day. */
    public boolean countsOn(LocalDate today) {
        return !reviewedOn.isAfter(today) && !nextOn.isBefore(today);
    }
}
