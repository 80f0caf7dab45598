package ngo.portal.web.statement;

import java.io.Serializable;
import ngo.portal.ejb.statement.StatementForm;
import ngo.portal.persistence.statement.Draft;
import ngo.portal.persistence.statement.StatementDetail;

/** What stood there when somebody began to write, to tell what others have changed meanwhile. */
record Begun(int textNumber, String notes, String contact) implements Serializable {

    /** Nobody types this. */
    private static final String UNKNOWN = "\0";

    static Begun of(StatementDetail statement) {
        return new Begun(statement.textNumber(), statement.notesToEditors(), statement.pressContact());
    }

    /**
     * Who takes up a draft began from what stands there now. Where something has changed since, nobody knows from what, and
     * whatever differs is shown.
     */
    static Begun of(Draft draft, StatementDetail now) {
        boolean known = !now.changedAt().isAfter(draft.savedAt());
        return new Begun(
                draft.baseNumber(), known ? now.notesToEditors() : UNKNOWN, known ? now.pressContact() : UNKNOWN);
    }

    /** Others have written where the writer has written too, or may have. */
    boolean isOvertaken(StatementForm mine, StatementDetail now) {
        return textNumber != now.textNumber()
                || clash(notes, mine.getNotesToEditors(), now.notesToEditors())
                || clash(contact, mine.getPressContact(), now.pressContact());
    }

    /** Takes from others what the writer has not touched. */
    void adopt(StatementForm mine, StatementDetail now) {
        if (mine.getNotesToEditors().equals(notes)) {
            mine.setNotesToEditors(now.notesToEditors());
        }
        if (mine.getPressContact().equals(contact)) {
            mine.setPressContact(now.pressContact());
        }
    }

    private static boolean clash(String before, String mine, String theirs) {
        return !mine.equals(before) && !theirs.equals(before) && !mine.equals(theirs);
    }
}
