package ngo.portal.web.statement;

import ngo.portal.ejb.statement.StatementForm;
import ngo.portal.persistence.statement.StatementDetail;
import ngo.portal.persistence.statement.VersionRow;
import ngo.portal.persistence.text.DocumentText;
import ngo.portal.persistence.text.TextComparison;

/**
 * Two people have written at the same time. What each has changed is shown against the text from which both began.
 *
 * @param theirs the version that was saved first
 * @param notes what stands there now; empty where that is no other than the writer's
 * @param contact as for notes
 */
public record Clash(
        VersionRow theirs, TextComparison mineChanged, TextComparison theirsChanged, String notes, String contact) {

    static Clash of(DocumentText base, StatementForm mine, StatementDetail now, VersionRow theirs) {
        return new Clash(
                theirs,
                TextComparison.between(base, mine.text()),
                TextComparison.between(base, now.text()),
                other(mine.getNotesToEditors(), now.notesToEditors()),
                other(mine.getPressContact(), now.pressContact()));
    }

    private static String other(String mine, String now) {
        return mine.equals(now) ? "" : now;
    }
}
