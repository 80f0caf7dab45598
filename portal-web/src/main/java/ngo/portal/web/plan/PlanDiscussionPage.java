package ngo.portal.web.plan;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import ngo.portal.web.document.Discussion;

/** The discussion of the sections of a plan that the reader sees. */
@Named
@ViewScoped
public class PlanDiscussionPage implements Serializable {

    @Inject
    private CurrentPlan current;

    @Inject
    private Discussion discussion;

    public void load() {
        current.load();
        discussion.show(current.getTalked());
    }

    public CurrentPlan getCurrent() {
        return current;
    }

    public Discussion getDiscussion() {
        return discussion;
    }
}
