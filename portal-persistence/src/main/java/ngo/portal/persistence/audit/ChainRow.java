package ngo.portal.persistence.audit;

import org.jspecify.annotations.Nullable;

/**
 * The result of checking the hash chain of one organisation.
 *
 * @param entries how many of them are as they were written, from the first one on
 * @param hash of the last of those; a reader who keeps a copy elsewhere can compare it later
 * @param fault absent where the chain is whole
 * @param faultNumber number of the entry that the fault is about
 */
public record ChainRow(
        String alias, String organisation, long entries, String hash, @Nullable ChainFault fault, long faultNumber) {

    public boolean whole() {
        return fault == null;
    }
}
