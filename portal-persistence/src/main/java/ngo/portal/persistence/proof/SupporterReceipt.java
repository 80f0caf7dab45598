package ngo.portal.persistence.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The receipt of a supporter for a signature under a petition: it proves that the commitment is among those of a day, and
 * that the day is in the log. Only the code, which is not in the receipt, shows whose signature it is.
 *
 * @param petition the id
 * @param fingerprint of the text that was signed
 * @param leaf its place among the commitments of the day
 * @param path from beside it up to below the root that the day's entry names
 * @param proof of the day's entry
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record SupporterReceipt(
        String petition, String fingerprint, byte[] commitment, long leaf, List<byte[]> path, TlogProof proof) {

    /** The first line of each receipt. */
    static final String FIRST = "coalition-portal/petition-receipt/v1";

    private static final List<String> KEYS = List.of("petition ", "fingerprint ", "commitment ", "leaf ");

    public SupporterReceipt {
        path = List.copyOf(path);
    }

    /** The commitment by which a signature is recounted; it reveals nothing to anybody without the code. */
    public static byte[] commitment(String petition, String fingerprint, String code) {
        return Merkle.sha256(("coalition-portal/petition-commitment/v1\n" + petition + "\n" + fingerprint + "\n"
                        + plain(code) + "\n")
                .getBytes(UTF_8));
    }

    /** Normalises a typed code: small letters, blanks, O for 0, I or L for 1. */
    public static String plain(String code) {
        return code.replaceAll("[\\s\\u00a0\\u2010-\\u2015_.-]+", "")
                .toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
    }

    /**
     * Parses what {@link #written} has written.
     *
     * @throws ProofRefused if it is none
     */
    static SupporterReceipt of(byte[] file) {
        String text = SignedNote.utf8(file);
        int end = text.indexOf("\n\n");
        String[] lines = end < 0 ? new String[0] : text.substring(0, end).split("\n", -1);
        boolean whole = lines.length > KEYS.size();
        for (int i = 0; whole && i < KEYS.size(); i++) {
            whole = lines[i + 1].startsWith(KEYS.get(i));
        }
        if (!whole || !lines[0].equals(FIRST)) {
            throw new ProofRefused("A receipt does not begin as one.");
        }
        List<byte[]> path = new ArrayList<>();
        for (int i = KEYS.size() + 1; i < lines.length; i++) {
            path.add(Base64Text.hash(lines[i], "A hash on the way to the root of the day"));
        }
        return new SupporterReceipt(
                value(lines, 0),
                value(lines, 1),
                Base64Text.hash(value(lines, 2), "The commitment of a receipt"),
                Decimal.strict(value(lines, 3), "The place of a signature in its day"),
                path,
                TlogProof.of(text.substring(end + 2).getBytes(UTF_8)));
    }

    private static String value(String[] lines, int key) {
        return lines[key + 1].substring(KEYS.get(key).length());
    }

    /** The receipt as a file. */
    public String written() {
        StringBuilder out = new StringBuilder(FIRST).append('\n');
        List<String> values = List.of(petition, fingerprint, Base64Text.write(commitment), Long.toString(leaf));
        for (int i = 0; i < KEYS.size(); i++) {
            out.append(KEYS.get(i)).append(values.get(i)).append('\n');
        }
        path.forEach(hash -> out.append(Base64Text.write(hash)).append('\n'));
        return out.append('\n').append(proof.written()).toString();
    }

    /**
     * The day in which the signature was counted.
     *
     * @throws ProofRefused if the log does not contain it
     */
    PetitionDay requireCounted() {
        proof.requireIncluded();
        PetitionDay day = PetitionDay.of(LogEntry.of(proof.entry(), proof.index()), proof.index());
        if (!day.petition().equals(petition)) {
            throw new ProofRefused("The receipt is of another petition than the entry of the log.");
        }
        PetitionDay.Tree confirmed = day.tree(PetitionDay.CONFIRMED);
        if (leaf >= confirmed.count()) {
            throw new ProofRefused("The receipt names a place that the day has not.");
        }
        byte[] root = Merkle.rootOf(Merkle.leaf(commitment), leaf, confirmed.count(), path);
        if (!MessageDigest.isEqual(root, confirmed.root())) {
            throw new ProofRefused("The signature is not among those of the day: its path leads to another root.");
        }
        return day;
    }
}
