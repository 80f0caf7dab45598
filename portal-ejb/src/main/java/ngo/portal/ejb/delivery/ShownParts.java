package ngo.portal.ejb.delivery;

import java.util.List;

/**
 * What of a delivery the public is to read.
 *
 * @param delivery whether anything is public at all
 * @param commitments numbers of those that are shown
 */
public record ShownParts(boolean delivery, boolean reply, List<Integer> commitments) {

    public ShownParts {
        commitments = List.copyOf(commitments);
    }
}
