package ngo.portal.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import ngo.portal.ejb.lead.ChairService;
import ngo.portal.persistence.organisation.OrganisationRow;
import ngo.portal.sample.SamplePerson.Duty;

/** Lets the sample coalition hand its chair round every six months, as its model does. */
@ApplicationScoped
public class SampleChair {

    private static final int MONTHS = 6;
    private static final String FIRST = "frontline";
    private static final String SECOND = "rsf";

    @Inject
    private ChairService chair;

    @Inject
    private Stage stage;

    /** Organisations come from Keycloak some seconds after the portal has begun, and their people last. */
    public boolean hasItsOrganisations() {
        stage.enter(Duty.LEAD, FIRST);
        List<String> leading =
                chair.candidates().stream().map(OrganisationRow::alias).toList();
        return leading.containsAll(List.of(FIRST, SECOND));
    }

    /** One organisation chairs since the beginning of the half-year, the next one is planned. */
    public void goRound() {
        stage.enter(Duty.LEAD, FIRST);
        if (chair.plan().terms().isEmpty()) {
            LocalDate today = chair.today();
            LocalDate start = LocalDate.of(today.getYear(), today.getMonthValue() > MONTHS ? MONTHS + 1 : 1, 1);
            LocalDate handover = start.plusMonths(MONTHS);
            chair.plan(FIRST, start, handover.minusDays(1));
            chair.plan(SECOND, handover, handover.plusMonths(MONTHS).minusDays(1));
        }
    }
}
