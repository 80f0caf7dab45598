package ngo.portal.persistence.petition;

import java.util.Set;
import ngo.portal.persistence.access.ListSort;

/**
 * What is asked of a list of petitions. Of several values of one kind one has to fit; where there are none, nothing has to.
 *
 * @param owners by their aliases
 */
public record PetitionFilter(Set<PetitionState> states, Set<String> owners, Set<String> languages, ListSort sort) {

    /** Everything, the newest first. */
    public static final PetitionFilter NONE = new PetitionFilter(Set.of(), Set.of(), Set.of(), ListSort.CHANGED);
}
