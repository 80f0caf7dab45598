package ngo.portal.ejb.statement;

/**
 * Among how many organisations one hides that signs for a region.
 *
 * @param region as the organisation calls it; empty if it names none
 * @param members how many members of the coalition are of that region
 * @param possible how many of them the public could take for the signatory, because no list of signatories names them
 * @param signing how many signatures for that region are to be printed
 * @param fewest how many members a region must have to be printed
 */
public record AnonymitySet(String region, int members, int possible, int signing, int fewest) {

    /** Of a single organisation that is left, or of all that are left, everybody knows the name. */
    private static final int MIN_POSSIBLE_SIGNERS = 2;

    /** Whether the region can be printed without telling who signs. */
    public boolean isHiding() {
        return !region.isEmpty() && members >= fewest && possible >= MIN_POSSIBLE_SIGNERS && signing < possible;
    }

    /** What is printed of the region: nothing where it would tell who signs. */
    public String printed() {
        return isHiding() ? region : "";
    }
}
