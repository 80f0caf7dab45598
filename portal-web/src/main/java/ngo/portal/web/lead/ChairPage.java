package ngo.portal.web.lead;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.lead.ChairService;
import ngo.portal.persistence.organisation.OrganisationRow;
import ngo.portal.web.navigation.Redirects;
import ngo.portal.web.shared.Text;

/** Leads plan who chairs when, and note each handover. */
@Named
@ViewScoped
public class ChairPage implements Serializable {

    static final String ADDRESS = "/approvals/chair";

    private static final int TERM_MONTHS = 6;

    @Inject
    private ChairService chair;

    @Inject
    private Text text;

    private List<OrganisationRow> candidates = List.of();
    private String alias = "";
    private LocalDate firstDay = LocalDate.EPOCH;
    private LocalDate lastDay = LocalDate.EPOCH;
    private String note = "";

    /** Half a year from the first day that is free, unless the lead says otherwise. */
    public void load() {
        candidates = chair.candidates();
        firstDay = chair.schedule().firstFreeDay(chair.today());
        lastDay = firstDay.plusMonths(TERM_MONTHS).minusDays(1);
    }

    public void scheduleTerm() {
        chair.scheduleTerm(alias, firstDay, lastDay);
        done("planned");
    }

    public void withdraw(UUID term) {
        chair.withdraw(term);
        done("withdrawn");
    }

    public void handOver(UUID term) {
        chair.handOver(term, note);
        done("handedOver");
    }

    private void done(String said) {
        text.said("inbox", said);
        Redirects.to(ADDRESS);
    }

    public List<OrganisationRow> getCandidates() {
        return candidates;
    }

    public String getAlias() {
        return alias;
    }

    public void setAlias(String alias) {
        this.alias = alias;
    }

    public LocalDate getFirstDay() {
        return firstDay;
    }

    public void setFirstDay(LocalDate firstDay) {
        this.firstDay = firstDay;
    }

    public LocalDate getLastDay() {
        return lastDay;
    }

    public void setLastDay(LocalDate lastDay) {
        this.lastDay = lastDay;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
