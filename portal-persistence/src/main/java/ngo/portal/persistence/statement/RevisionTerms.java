package ngo.portal.persistence.statement;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;

/** Changes to the signed or public text that were laid before the leads: one at a time, and counted. */
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

    /** Ends an open one undecided; where there is none, nothing changes. */
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
