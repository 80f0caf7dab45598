package ngo.portal.ejb.statement;

/**
 * The anonymity set of an organisation that signs for its region: the members among which it hides.
 *
 * @param region as the organisation calls it; empty if it names none
 * @param members number of coalition members of that region
 * @param possible number of them that the public could take for the signatory, because no list of signatories names them
 * @param signing number of signatures for that region to be published
 * @param fewest minimum number of members that a region needs to be published
 */
public record AnonymitySet(String region, int members, int possible, int signing, int fewest) {

    /** If a single possible organisation is left, or all of them sign, everybody knows who signed. */
    private static final int MIN_POSSIBLE_SIGNERS = 2;

    /** Whether the region can be published without revealing the signatory. */
    public boolean isHiding() {
        return !region.isEmpty() && members >= fewest && possible >= MIN_POSSIBLE_SIGNERS && signing < possible;
    }

    /** The published region; empty if it would reveal the signatory. */
    public String publishedRegion() {
        return isHiding() ? region : "";
    }
}
