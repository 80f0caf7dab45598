package ngo.portal.persistence.proof;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Verifies every claim of a bundle, and states in sentences what is proven by it and what is not. */
final class Verification {

    /**
     * The portal requests cosignatures every ten minutes; after 26 hours without one something is wrong with the witnesses
     * or with the portal.
     */
    private static final Duration FRESH = Duration.ofHours(26);

    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);

    private static final List<String> NOT_PROVEN = List.of(
            "Not proven: that what is here is complete. What came after this head is not in it; fetch the bundle anew.",
            "Not proven: that an organisation alone can use its key. The portal keeps it; what is signed with it"
                    + " is recorded in the log, where the organisation sees it.",
            "Not proven: who decided in an organisation, and that an organisation is who it says.");

    private final ProofFiles files;
    private final String code;
    private final Instant now;
    private final List<String> said = new ArrayList<>();
    private final Map<LogPlace, LogEntry> entries = new TreeMap<>();
    private final NavigableMap<Long, LogEntry> versions = new TreeMap<>();

    /**
     * Checks nothing yet.
     *
     * @param code that goes with a receipt; empty where none was given
     */
    Verification(ProofFiles files, String code, Instant now) {
        this.files = files;
        this.code = code;
        this.now = now;
    }

    /** The outcome of a verification. */
    enum Outcome {
        HOLDS("It holds."),
        FAILS("It does not hold."),
        OPEN("It cannot be verified without the policy: add it, from a source that you trust.");

        private final String sentence;

        Outcome(String sentence) {
            this.sentence = sentence;
        }

        String sentence() {
            return sentence;
        }
    }

    List<String> said() {
        return List.copyOf(said);
    }

    Outcome check() {
        Outcome outcome;
        try {
            checkAll();
            outcome = files.given().isEmpty() ? Outcome.OPEN : Outcome.HOLDS;
        } catch (ProofRefused refused) {
            said.add(refused.getMessage());
            outcome = Outcome.FAILS;
        }
        said.add(outcome.sentence());
        return outcome;
    }

    private void checkAll() {
        if (files.given().isEmpty()
                && files.bundled().isEmpty()
                && files.texts().isEmpty()) {
            return; // nothing contradicts the given files; a damaged policy would be taken for a text
        }
        Policy policy = policy();
        boolean ofSupporters = !files.receipts().isEmpty() || !files.promises().isEmpty();
        if (files.proofs().isEmpty() && !ofSupporters) {
            throw new ProofRefused("There is no proof among the files.");
        }
        heads(policy);
        if (ofSupporters) {
            if (!files.proofs().isEmpty()) {
                throw new ProofRefused("Check a statement and a receipt one after the other.");
            }
            new ReceiptCheck(files, policy, code, said).check();
        } else {
            statement();
        }
    }

    private void statement() {
        files.proofs().forEach(this::read);
        versions();
        texts();
        OrganisationKeys keys = new OrganisationKeys(entries);
        entries.forEach((place, entry) -> {
            if (entry.type().equals(LogEntry.STATEMENT)) {
                said.add(version(place, entry));
            }
        });
        entries.forEach((place, entry) -> {
            if (entry.type().startsWith(LogEntry.SIGN_ON)) {
                signature(keys, place, entry);
            }
        });
        said.addAll(NOT_PROVEN);
    }

    private Policy policy() {
        List<byte[]> policies = files.given().isEmpty() ? files.bundled() : files.given();
        if (policies.size() != 1) {
            throw new ProofRefused("There is no policy among the files, or more than one.");
        }
        Policy policy = Policy.of(policies.get(0));
        List<String> keys = policy.logs().stream().map(VerifierKey::text).toList();
        said.add(
                files.given().isEmpty()
                        ? "You gave no policy. Nobody but the bundle itself vouches for the log's key: "
                                + String.join(", ", keys) + "."
                        : "Checked against the log's key in your policy: " + String.join(", ", keys) + ".");
        return policy;
    }

    /** Verifies each head once, the largest last. */
    private void heads(Policy policy) {
        Map<String, TlogProof> heads = new LinkedHashMap<>();
        files.entries().forEach(proof -> heads.putIfAbsent(proof.head().written(), proof));
        for (TlogProof proof : heads.values()) {
            Map<String, Long> seen = policy.requireSigned(proof.head());
            Checkpoint head = Checkpoint.of(proof.head().text());
            said.add("The log " + head.origin() + " had " + head.size() + " entries under the head " + head.rootText()
                    + "; every entry named here is among them.");
            witnesses(seen.values());
        }
    }

    private void witnesses(Collection<Long> seen) {
        if (seen.isEmpty()) {
            said.add("No witness has seen this head: only this site vouches for it.");
            return;
        }
        Instant newest = Instant.ofEpochSecond(seen.stream().reduce(0L, Math::max));
        if (newest.isAfter(now.plus(CLOCKS_DIFFER))) {
            throw new ProofRefused("A witness says that it has seen the head in the future.");
        }
        said.add(seen.size() + (seen.size() == 1 ? " witness has" : " witnesses have")
                + " seen this head, the last one on " + moment(newest.toString()) + ".");
        if (newest.isBefore(now.minus(FRESH))) {
            said.add("That is more than 26 hours ago: ask why no witness has seen the log since.");
        }
    }

    private void read(TlogProof proof) {
        LogPlace place = LogPlace.of(proof.requireIncluded().origin(), proof.index());
        LogEntry other = entries.put(place, LogEntry.of(proof.entry(), proof.index()));
        if (other != null) {
            throw new ProofRefused("Entry " + place + " is there twice.");
        }
    }

    /** Verifies all versions of one statement, without a gap. */
    private void versions() {
        entries.forEach((place, entry) -> {
            if (entry.type().equals(LogEntry.STATEMENT)) {
                versions.put(Decimal.strict(entry.value("number"), "The number of a version"), entry);
            }
        });
        if (versions.isEmpty()) {
            throw new ProofRefused("No statement is named by the entries.");
        }
        String id = versions.values().iterator().next().value("id");
        long expected = 1;
        for (Map.Entry<Long, LogEntry> version : versions.entrySet()) {
            if (!version.getValue().value("id").equals(id)) {
                throw new ProofRefused("The entries belong to different statements.");
            }
            if (version.getKey() != expected) {
                throw new ProofRefused("Version " + expected + " of the statement is left out.");
            }
            expected++;
        }
        entries.forEach((place, entry) -> {
            if (entry.type().startsWith(LogEntry.SIGN_ON)
                    && !entry.value("statement").equals(id)) {
                throw new ProofRefused("Entry " + place + " belongs to another statement.");
            }
        });
    }

    private void texts() {
        LogEntry newest = versions.lastEntry().getValue();
        if (files.texts().isEmpty()) {
            said.add("There is no text among the files; the fingerprint of the newest version is "
                    + newest.value("fingerprint") + ".");
        }
        for (byte[] text : files.texts()) {
            String fingerprint = HexFormat.of().formatHex(Merkle.sha256(text));
            if (versions.values().stream()
                    .noneMatch(one -> one.value("fingerprint").equals(fingerprint))) {
                throw new ProofRefused("A text has the fingerprint " + fingerprint + ", which no entry names.");
            }
            said.add("The text is \u201c" + title(text) + "\u201d; its fingerprint is " + fingerprint + ".");
            if (!newest.value("fingerprint").equals(fingerprint)) {
                said.add("This is not its newest version.");
            }
        }
    }

    static String title(byte[] text) {
        String first = SignedNote.utf8(text).lines().findFirst().orElse("");
        return first.startsWith("# ") ? first.substring(2) : first;
    }

    private static String version(LogPlace place, LogEntry entry) {
        String act =
                switch (entry.value("kind")) {
                    case "PUBLISHED" -> "Published";
                    case "CORRECTED" -> "Corrected";
                    case "RETRACTED" -> "Retracted";
                    default -> throw new ProofRefused("Entry " + place + " is of a form that is not known here.");
                };
        return act + " on " + moment(entry.value("published")) + " as version " + entry.value("number")
                + " with the fingerprint " + entry.value("fingerprint") + ", approved by " + entry.value("approvals")
                + " of the leads; entry " + place + "." + silent(entry) + later(entry);
    }

    private static String silent(LogEntry entry) {
        return entry.value("silent").equals("0")
                ? ""
                : " " + entry.value("silent") + " more support it without being named.";
    }

    private static String later(LogEntry entry) {
        return entry.value("recorded").equals("later")
                ? " It was logged later than it happened; the log does not prove when."
                : "";
    }

    private void signature(OrganisationKeys keys, LogPlace place, LogEntry entry) {
        boolean withdrawn = entry.type().equals(LogEntry.SIGN_ON_WITHDRAWN);
        String act = withdrawn ? "Withdrawn by " : "Signed by ";
        String when = " on " + moment(entry.value(withdrawn ? "withdrawn" : "signed"));
        if (!entry.value("display").equals("NAMED")) {
            said.add(act + "an organisation that is not named, region: " + entry.value("region") + "," + when
                    + "; entry " + place + "." + later(entry));
            return;
        }
        LogPlace key = keys.requireSigned(place, entry);
        said.add(
                act + entry.value("name") + " (" + entry.value("organisation") + ")" + when + ", with the key of entry "
                        + key + ", wording " + entry.value("fingerprint") + "; entry " + place + "." + later(entry));
    }

    /** An instant to the minute, in UTC. */
    private static String moment(String instant) {
        int minute = "2027-01-01T00:00".length();
        return instant.length() < minute || instant.charAt(minute - 6) != 'T'
                ? instant
                : instant.substring(0, minute).replace('T', ' ') + " UTC";
    }
}
