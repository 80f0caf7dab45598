package ngo.portal.web.api;

import java.util.List;
import ngo.portal.persistence.audit.ChainRow;

/**
 * How the chains stand that the caller may check.
 *
 * @param whole all of them are
 */
public record VerificationDocument(boolean whole, List<ChainLine> items) {

    static VerificationDocument of(List<ChainRow> chains) {
        return new VerificationDocument(
                chains.stream().allMatch(ChainRow::whole),
                chains.stream().map(ChainLine::of).toList());
    }
}
