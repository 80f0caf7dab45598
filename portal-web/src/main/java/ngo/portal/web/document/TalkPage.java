package ngo.portal.web.document;

import jakarta.inject.Inject;
import java.io.Serializable;

/**
 * What is said about a document and how its text changed: the pages of its discussion, its amendments and its versions. Each kind has a bean of
 * this class.
 *
 * @param <C> the open document of this kind
 */
public abstract class TalkPage<C extends CurrentDocument<?>> implements Serializable {

    @Inject
    private C current;

    @Inject
    private Discussion discussion;

    @Inject
    private Amendments amendments;

    @Inject
    private History history;

    public void loadDiscussion() {
        current.load();
        discussion.show(current.getTalked());
    }

    public void loadAmendments() {
        current.load();
        amendments.show(current.getTalked());
    }

    public void loadVersions() {
        current.load();
        history.show(current.id());
    }

    public C getCurrent() {
        return current;
    }

    public Discussion getDiscussion() {
        return discussion;
    }

    public Amendments getAmendments() {
        return amendments;
    }

    public History getHistory() {
        return history;
    }
}
