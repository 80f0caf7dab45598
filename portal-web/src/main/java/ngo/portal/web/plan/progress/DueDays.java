package ngo.portal.web.plan.progress;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** When reports about something are to come, as it is filled in. */
public class DueDays implements Serializable {

    private String about = "";

    private LocalDate firstDue = LocalDate.EPOCH;

    private LocalDate lastDue = LocalDate.EPOCH;

    private int everyMonths = 3;

    /** Every three months, until the plan ends or for a year. */
    void begin(LocalDate today, @Nullable LocalDate end) {
        firstDue = today.plusMonths(everyMonths);
        lastDue = end == null || end.isBefore(firstDue) ? firstDue.plusYears(1) : end;
    }

    public String getAbout() {
        return about;
    }

    public void setAbout(String about) {
        this.about = about;
    }

    public LocalDate getFirstDue() {
        return firstDue;
    }

    public void setFirstDue(LocalDate firstDue) {
        this.firstDue = firstDue;
    }

    public LocalDate getLastDue() {
        return lastDue;
    }

    public void setLastDue(LocalDate lastDue) {
        this.lastDue = lastDue;
    }

    public int getEveryMonths() {
        return everyMonths;
    }

    public void setEveryMonths(int everyMonths) {
        this.everyMonths = everyMonths;
    }
}
