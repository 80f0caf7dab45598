package ngo.portal.web.statement;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import ngo.portal.ejb.statement.SignOnService;
import ngo.portal.persistence.document.ClearanceRow;
import ngo.portal.web.navigation.Redirects;
import ngo.portal.web.shared.Text;
import org.jspecify.annotations.Nullable;

/** Clearance inside an organisation, on the page of its answer. */
@Named
@RequestScoped
public class Clearance {

    @Inject
    private SignOnService signOns;

    @Inject
    private Text text;

    private String note = "";
    private @Nullable List<ClearanceRow> said;

    public void request(CurrentStatement current) {
        current.forget();
        signOns.requestClearance(current.id());
        done(current, "clearanceRequested");
    }

    public void give(CurrentStatement current) {
        current.forget();
        signOns.clear(current.id(), true, note);
        done(current, "cleared");
    }

    public void refuse(CurrentStatement current) {
        current.forget();
        signOns.clear(current.id(), false, note);
        done(current, "refused");
    }

    private void done(CurrentStatement current, String words) {
        text.said("lead", words);
        Redirects.to(current.getPath() + "/sign-on");
    }

    /** What colleagues said when asked for clearance; no other organisation reads it. */
    public List<ClearanceRow> said(CurrentStatement current) {
        said = said == null ? signOns.clearances(current.id()) : said;
        return said;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
