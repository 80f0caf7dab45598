package ngo.portal.web.statement;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import ngo.portal.web.document.Discussion;

/** The discussion of a statement. */
@Named
@ViewScoped
public class DiscussionPage implements Serializable {

    @Inject
    private CurrentStatement current;

    @Inject
    private Discussion discussion;

    public void load() {
        current.load();
        discussion.show(current.getTalked());
    }

    public CurrentStatement getCurrent() {
        return current;
    }

    public Discussion getDiscussion() {
        return discussion;
    }
}
