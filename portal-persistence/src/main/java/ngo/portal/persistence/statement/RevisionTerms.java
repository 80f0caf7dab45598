package ngo.portal.persistence.statement;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;

/** The revisions of the signed or public text that the leads decide about: one at a time, and numbered. */
@Embeddable
class RevisionTerms implements Serializable {

    @Column(name = "revision_number")
    private int number;

    @Column(name = "revision_open")
    private boolean open;

    void requireNone() {
        if (open) {
            throw new StatementRefusals.RevisionPending();
        }
    }

    void begin() {
        open = true;
        number++;
    }

    void end() {
        if (!open) {
            throw new StatementRefusals.NoRevisionPending();
        }
        open = false;
    }

    /** Ends an open revision without a decision; does nothing where there is none. */
    void lapse() {
        open = false;
    }

    int number() {
        return number;
    }

    boolean isOpen() {
        return open;
    }
}
