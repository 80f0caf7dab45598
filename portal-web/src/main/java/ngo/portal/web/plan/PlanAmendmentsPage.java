package ngo.portal.web.plan;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import ngo.portal.web.document.Amendments;

/** Amendments to the sections of a plan that the reader sees. */
@Named
@ViewScoped
public class PlanAmendmentsPage implements Serializable {

    @Inject
    private CurrentPlan current;

    @Inject
    private Amendments amendments;

    public void load() {
        current.load();
        amendments.show(current.getTalked());
    }

    public CurrentPlan getCurrent() {
        return current;
    }

    public Amendments getAmendments() {
        return amendments;
    }
}
