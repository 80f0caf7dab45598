package ngo.portal.web.breakglass;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.UUID;
import ngo.portal.ejb.breakglass.BreakGlassService;
import ngo.portal.persistence.breakglass.BreakGlassRow;
import ngo.portal.persistence.shared.CommonRefusals.NotFound;
import ngo.portal.persistence.shared.InputParser;
import ngo.portal.web.navigation.Redirects;
import ngo.portal.web.shared.Text;
import org.jspecify.annotations.Nullable;

/** One break-glass access, for the people who decide about it: the second person, the organisation concerned, and coalition administrators. */
@Named
@ViewScoped
public class BreakGlassPage implements Serializable {

    @Inject
    private BreakGlassService service;

    @Inject
    private Text text;

    private String id = "";
    private @Nullable BreakGlassRow row;

    /** Refuses before anything of the page is shown. */
    public void load() {
        row = service.view(asked());
    }

    public void confirm() {
        service.confirm(asked());
        leave("confirmed");
    }

    public void end() {
        service.end(asked());
        leave("ended");
    }

    private void leave(String said) {
        text.said("glass", said);
        Redirects.to("/approvals/break-glass/" + id);
    }

    /** The id from the address; the routing accepts only ids. */
    private UUID asked() {
        return InputParser.id(id).orElseThrow(NotFound::new);
    }

    public BreakGlassRow getRow() {
        if (row == null) {
            row = service.view(asked());
        }
        return row;
    }

    public boolean isConfirmable() {
        return service.mayConfirm(getRow());
    }

    public boolean isEndable() {
        return service.mayEnd(getRow());
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
