package ngo.portal.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import ngo.portal.ejb.lead.ChairService;
import ngo.portal.persistence.organisation.OrganisationRow;
import ngo.portal.sample.SamplePerson.Duty;

/** Rotates the chair of the sample coalition every six months, as the coalition that it is modelled on does. */
@ApplicationScoped
public class SampleChair {

    private static final int TERM_MONTHS = 6;
    private static final String FIRST_CHAIR = "frontline";
    private static final String SECOND_CHAIR = "rsf";

    @Inject
    private ChairService chair;

    @Inject
    private SampleSession stage;

    /** Organisations are synchronised from Keycloak some seconds after the portal has started, and their people last. */
    public boolean hasItsOrganisations() {
        stage.enter(Duty.LEAD, FIRST_CHAIR);
        List<String> leading =
                chair.candidates().stream().map(OrganisationRow::alias).toList();
        return leading.containsAll(List.of(FIRST_CHAIR, SECOND_CHAIR));
    }

    /** One organisation has been the chair since the beginning of the half-year; the next one is planned. */
    public void goRound() {
        stage.enter(Duty.LEAD, FIRST_CHAIR);
        if (chair.schedule().terms().isEmpty()) {
            LocalDate today = chair.today();
            LocalDate start =
                    LocalDate.of(today.getYear(), today.getMonthValue() > TERM_MONTHS ? TERM_MONTHS + 1 : 1, 1);
            LocalDate handover = start.plusMonths(TERM_MONTHS);
            chair.scheduleTerm(FIRST_CHAIR, start, handover.minusDays(1));
            chair.scheduleTerm(
                    SECOND_CHAIR, handover, handover.plusMonths(TERM_MONTHS).minusDays(1));
        }
    }
}
