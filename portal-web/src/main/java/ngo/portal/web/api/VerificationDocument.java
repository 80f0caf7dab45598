package ngo.portal.web.api;

import java.util.List;
import ngo.portal.persistence.audit.ChainRow;

/**
 * The result of verifying the hash chains of the audit trail that the caller may verify.
 *
 * @param whole whether all chains are intact
 */
public record VerificationDocument(boolean whole, List<ChainLine> items) {

    static VerificationDocument of(List<ChainRow> chains) {
        return new VerificationDocument(
                chains.stream().allMatch(ChainRow::whole),
                chains.stream().map(ChainLine::of).toList());
    }
}
