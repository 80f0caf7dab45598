package ngo.portal.ejb.delivery;

import java.util.List;

/**
 * The parts of a delivery that are public.
 *
 * @param delivery whether anything is public at all
 * @param commitments numbers of the published commitments
 */
public record ShownParts(boolean delivery, boolean reply, List<Integer> commitments) {

    public ShownParts {
        commitments = List.copyOf(commitments);
    }
}
