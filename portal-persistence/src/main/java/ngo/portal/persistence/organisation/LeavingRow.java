package ngo.portal.persistence.organisation;

/**
 * What an organisation that leaves has not ended yet.
 *
 * @param ownDocuments its own that are neither published nor cancelled
 * @param unanswered calls for sign-on that wait for its answer
 */
public record LeavingRow(int ownDocuments, int unanswered) {

    public boolean isClear() {
        return ownDocuments == 0 && unanswered == 0;
    }
}
