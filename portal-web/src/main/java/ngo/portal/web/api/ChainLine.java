package ngo.portal.web.api;

import ngo.portal.persistence.audit.ChainFault;
import ngo.portal.persistence.audit.ChainRow;
import org.jspecify.annotations.Nullable;

/**
 * The state of the audit trail's hash chain of one organisation.
 *
 * @param organisation alias
 * @param entries how many are unchanged, counted from the first one
 * @param hash of the last unchanged entry
 * @param fault absent where the chain is whole
 * @param number of the entry that the fault is about
 */
public record ChainLine(
        String organisation,
        boolean whole,
        long entries,
        String hash,
        @Nullable ChainFault fault,
        @Nullable Integer number) {

    static ChainLine of(ChainRow row) {
        Integer number = row.whole() ? null : Math.toIntExact(row.faultNumber());
        return new ChainLine(row.alias(), row.whole(), row.entries(), row.hash(), row.fault(), number);
    }
}
