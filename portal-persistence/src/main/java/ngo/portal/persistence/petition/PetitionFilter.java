package ngo.portal.persistence.petition;

import java.util.Set;
import ngo.portal.persistence.access.ListSort;

/**
 * Filter of a list of petitions. A petition matches if it has one of the values of each kind; a kind without values matches
 * everything.
 *
 * @param owners by their aliases
 */
public record PetitionFilter(Set<PetitionState> states, Set<String> owners, Set<String> languages, ListSort sort) {

    /** Everything, the newest first. */
    public static final PetitionFilter NONE = new PetitionFilter(Set.of(), Set.of(), Set.of(), ListSort.CHANGED);
}
