package ngo.portal.persistence.proof;

import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** The keys of organisations, each valid from the entry that names it until the one that replaces it. */
final class OrganisationKeys {

    /** By the position of the entry. */
    private final NavigableMap<LogPlace, Named> keys = new TreeMap<>();

    private record Named(String alias, VerifierKey key) {}

    OrganisationKeys(Map<LogPlace, LogEntry> entries) {
        entries.forEach((index, entry) -> {
            if (entry.type().equals(LogEntry.ORGANISATION_KEY)) {
                keys.put(index, new Named(entry.value("alias"), VerifierKey.of(entry.value("vkey"))));
            }
        });
    }

    /**
     * Verifies the signature of an entry and returns the position of the entry that names its key.
     *
     * @throws ProofRefused if it is not signed by the key that its organisation had then
     */
    LogPlace requireSigned(LogPlace place, LogEntry entry) {
        String alias = entry.value("organisation");
        SignedNote note = entry.note()
                .orElseThrow(
                        () -> new ProofRefused("Entry " + place + " names " + alias + ", which has not signed it."));
        return keys.headMap(place, false).descendingMap().entrySet().stream()
                .filter(key -> key.getValue().alias().equals(alias))
                .findFirst()
                .filter(key -> note.isSignedBy(key.getValue().key()))
                .map(Map.Entry::getKey)
                .orElseThrow(() -> new ProofRefused(
                        "Entry " + place + " is not signed with a key that the log names for " + alias + " before."));
    }
}
