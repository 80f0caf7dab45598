package ngo.portal.persistence.organisation;

/**
 * What an organisation that leaves has not ended yet.
 *
 * @param statements its own that are neither published nor cancelled
 * @param petitions its own for which something is still to be done, up to what came of their delivery
 * @param plans its own that are neither closed nor withdrawn
 * @param unanswered calls for sign-on that wait for its answer
 */
public record LeavingRow(int statements, int petitions, int plans, int unanswered) {

    public boolean isClear() {
        return statements == 0 && petitions == 0 && plans == 0 && unanswered == 0;
    }
}
