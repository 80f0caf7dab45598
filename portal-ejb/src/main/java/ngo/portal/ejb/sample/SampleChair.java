package ngo.portal.ejb.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import ngo.portal.ejb.lead.ChairService;
import ngo.portal.ejb.sample.SamplePerson.Duty;

/** Lets the sample coalition hand its chair round every six months, as its model does. */
@ApplicationScoped
public class SampleChair {

    private static final int MONTHS = 6;

    @Inject
    private ChairService chair;

    @Inject
    private Stage stage;

    /** One organisation chairs since the beginning of the half-year, the next one is planned. */
    public void goRound() {
        stage.enter(Duty.LEAD, "frontline");
        if (chair.plan().terms().isEmpty()) {
            LocalDate today = chair.today();
            LocalDate start = LocalDate.of(today.getYear(), today.getMonthValue() > MONTHS ? MONTHS + 1 : 1, 1);
            LocalDate handover = start.plusMonths(MONTHS);
            chair.plan("frontline", start, handover.minusDays(1));
            chair.plan("rsf", handover, handover.plusMonths(MONTHS).minusDays(1));
        }
    }
}
