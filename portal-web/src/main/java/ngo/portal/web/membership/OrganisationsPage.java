package ngo.portal.web.membership;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import ngo.portal.ejb.organisation.LifeService;
import ngo.portal.persistence.organisation.OfficeRow;

/** All organisations, for the office of the coalition. */
@Named
@RequestScoped
public class OrganisationsPage {

    @Inject
    private LifeService life;

    private List<OfficeRow> rows = List.of();

    /** Refuses before anything of the page is shown. */
    public void load() {
        rows = life.rows();
    }

    public List<OfficeRow> getRows() {
        return rows;
    }
}
