package ngo.portal.persistence.organisation;

/**
 * The open obligations of an organisation that wants to leave.
 *
 * @param statements its own that are neither published nor cancelled
 * @param petitions its own that are not completed, up to the outcome of their delivery
 * @param pages on which it collects for petitions of others that can be signed
 * @param plans its own that are neither closed nor withdrawn
 * @param requests for funding, its own drafts and those that are not at an end
 * @param received requests for funding to it that are not at an end and wait for it, not for their applicant
 * @param fundingCalls its own that take requests
 * @param unanswered calls for sign-on that wait for its answer
 */
public record LeavingRow(
        int statements,
        int petitions,
        int pages,
        int plans,
        int requests,
        int received,
        int fundingCalls,
        int unanswered) {

    public boolean isClear() {
        return statements + petitions + pages + plans + requests + received + fundingCalls + unanswered == 0;
    }
}
