package ngo.portal.web.breakglass;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import ngo.portal.ejb.breakglass.BreakGlassService;
import ngo.portal.persistence.breakglass.BreakGlassRow;
import ngo.portal.web.navigation.Redirects;
import ngo.portal.web.organisation.OrganisationChoice;
import ngo.portal.web.shared.Text;
import org.jspecify.annotations.Nullable;

/** The list of break-glass requests for coalition administrators: requested and open access, and new requests. */
@Named
@RequestScoped
public class BreakGlassListPage {

    private static final List<Integer> HOURS = List.of(1, 2, 4, 8, 24);

    @Inject
    private BreakGlassService service;

    @Inject
    private OrganisationChoice organisation;

    @Inject
    private Text text;

    private String reason = "";
    private int hours = 1;

    private @Nullable List<BreakGlassRow> rows;

    @PostConstruct
    void offer() {
        organisation.offerOneOfAll();
    }

    /** Refuses before anything of the page is shown. */
    public void load() {
        rows = service.rows();
    }

    public void ask() {
        String asked = organisation.one();
        if (asked.isEmpty()) {
            text.refused(text.of("glass", "problem.organisation"));
            return;
        }
        service.ask(asked, reason, hours);
        text.said("glass", "asked");
        Redirects.to("/admin/break-glass");
    }

    public List<BreakGlassRow> getRows() {
        if (rows == null) {
            rows = service.rows();
        }
        return rows;
    }

    public OrganisationChoice getOrganisation() {
        return organisation;
    }

    public List<Integer> getPossibleHours() {
        return HOURS;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public int getHours() {
        return hours;
    }

    public void setHours(int hours) {
        this.hours = hours;
    }
}
