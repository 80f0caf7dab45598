package ngo.portal.persistence.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * One entry of the log: a type and lines of a key and a value each. An act of an organisation is a note that it has signed.
 *
 * @param type such as {@code sign-on}
 * @param note what was signed; absent where nobody signs it
 */
public record LogEntry(String type, Map<String, String> lines, Optional<SignedNote> note) {

    public static final String STATEMENT = "statement";
    public static final String SIGN_ON = "sign-on";
    public static final String SIGN_ON_WITHDRAWN = "sign-on-withdrawn";
    public static final String ORGANISATION_KEY = "organisation-key";
    public static final String LOG_WITNESSES = "log-witnesses";

    private static final String START = "coalition-portal/";
    private static final String END = "/v1";
    private static final String WITNESS = "witness-";

    public LogEntry {
        lines = Collections.unmodifiableMap(new LinkedHashMap<>(lines));
    }

    /**
     * Parses an entry.
     *
     * @throws ProofRefused if it is no entry of this portal
     */
    public static LogEntry of(byte[] entry, long index) {
        String text = SignedNote.utf8(entry);
        boolean signed = text.contains("\n\n");
        Optional<SignedNote> note = signed ? Optional.of(SignedNote.of(text)) : Optional.empty();
        String said = note.map(SignedNote::text).orElse(text);
        if (!said.startsWith(START) || !said.endsWith("\n")) {
            throw new ProofRefused("Entry " + index + " is not of a coalition portal.");
        }
        String[] lines = said.substring(0, said.length() - 1).split("\n", -1);
        if (!lines[0].endsWith(END) || lines[0].length() <= START.length() + END.length()) {
            throw new ProofRefused("Entry " + index + " is of a form that is not known here.");
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 1; i < lines.length; i++) {
            int blank = lines[i].indexOf(' ');
            if (blank < 1 || values.put(lines[i].substring(0, blank), lines[i].substring(blank + 1)) != null) {
                throw new ProofRefused("Entry " + index + " is not written as it should be.");
            }
        }
        return new LogEntry(lines[0].substring(START.length(), lines[0].length() - END.length()), values, note);
    }

    /** The entry that announces a key of an organisation, before it is used. */
    public static byte[] ofKey(VerifierKey key, String alias, String from, String replaces) {
        return (START + ORGANISATION_KEY + END + "\nvkey " + key.text() + "\nalias " + alias + "\nfrom " + from
                        + "\nreplaces " + replaces + "\n")
                .getBytes(UTF_8);
    }

    /** The entry that names the witnesses who cosign the heads of the log from then on, in the order of their keys. */
    public static byte[] ofWitnesses(Collection<VerifierKey> keys, String from, String replaces) {
        StringBuilder entry = new StringBuilder(START + LOG_WITNESSES + END + "\nwitnesses " + keys.size() + "\n");
        int number = 0;
        for (String key : new TreeSet<>(keys.stream().map(VerifierKey::text).toList())) {
            number++;
            entry.append(WITNESS).append(number).append(' ').append(key).append('\n');
        }
        return entry.append("quorum none\nfrom " + from + "\nreplaces " + replaces + "\n")
                .toString()
                .getBytes(UTF_8);
    }

    /** The keys of the named witnesses; none in an entry of another type. */
    public Set<String> witnesses() {
        return lines.entrySet().stream()
                .filter(line -> line.getKey().startsWith(WITNESS))
                .map(Map.Entry::getValue)
                .collect(Collectors.toSet());
    }

    /** The value of a key; empty where the entry has no such line. */
    public String value(String key) {
        return lines.getOrDefault(key, "");
    }
}
