package ngo.portal.web.membership;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import ngo.portal.ejb.organisation.MembershipLifecycleService;
import ngo.portal.persistence.organisation.OfficeRow;

/** All organisations, for the office of the coalition. */
@Named
@RequestScoped
public class OrganisationsPage {

    @Inject
    private MembershipLifecycleService lifecycle;

    private List<OfficeRow> rows = List.of();

    /** Refuses before anything of the page is shown. */
    public void load() {
        rows = lifecycle.rows();
    }

    public List<OfficeRow> getRows() {
        return rows;
    }
}
