package ngo.portal.web.statement;

import ngo.portal.persistence.statement.Answer;
import ngo.portal.persistence.statement.SignOnRow;
import ngo.portal.persistence.statement.SignOnState;

/**
 * One organisation at the board.
 *
 * @param waits key of the words for what it waits for
 */
public record SignOnSeat(SignOnRow row, String shortName, String waits) {

    static SignOnSeat of(SignOnRow row, String shortName, boolean informed) {
        return new SignOnSeat(row, shortName, waits(row, informed));
    }

    private static String waits(SignOnRow row, boolean informed) {
        Answer answer = row.answer();
        if (row.state() == SignOnState.NO_ANSWER && answer != null) {
            return answer.name();
        }
        if (!row.state().waits()) {
            return "NOTHING";
        }
        if (row.state() == SignOnState.RECONFIRM) {
            return "CONFIRMATION";
        }
        if (answer == null) {
            return informed ? "SIGNATORY" : "UNKNOWN";
        }
        return answer.name();
    }

    public String name() {
        return row.name();
    }

    public SignOnState state() {
        return row.state();
    }
}
