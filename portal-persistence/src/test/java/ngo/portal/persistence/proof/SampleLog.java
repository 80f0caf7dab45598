package ngo.portal.persistence.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A log in memory with keys of its own, for tests of what is derived from one. */
final class SampleLog {

    static final String TEXT = "# Free them\n\nLanguage: en\nTo: The Government\n\nNow.\n";
    static final String ID = "11111111-2222-3333-4444-555555555555";

    final Key key;
    final Key fidh = new Key("portal.example/organisation/fidh");
    final List<byte[]> entries = new ArrayList<>();

    SampleLog() {
        this(1);
    }

    SampleLog(int number) {
        key = new Key("portal.example/log/" + number);
    }

    /** A pair of keys under a name. */
    static final class Key {

        final VerifierKey verifier;
        private final KeyPair pair;

        Key(String name) {
            this(name, VerifierKey.NOTE);
        }

        Key(String name, byte kind) {
            try {
                pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            } catch (GeneralSecurityException impossible) {
                throw new IllegalStateException(impossible);
            }
            byte[] encoded = pair.getPublic().getEncoded();
            verifier = new VerifierKey(name, kind, Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length));
        }

        byte[] sign(String text) {
            try {
                Signature signature = Signature.getInstance("Ed25519");
                signature.initSign(pair.getPrivate());
                signature.update(text.getBytes(UTF_8));
                return signature.sign();
            } catch (GeneralSecurityException impossible) {
                throw new IllegalStateException(impossible);
            }
        }

        SignedNote note(String text) {
            return new SignedNote(text, List.of(SignedNote.Line.of(verifier, sign(text))));
        }
    }

    /** A statement with one signatory, behind an entry of something else. */
    static SampleLog ofOneStatement() {
        SampleLog log = new SampleLog();
        log.add("coalition-portal/audit-heads/v1\nroot none\n");
        log.entries.add(LogEntry.ofKey(log.fidh.verifier, "fidh", "2027-01-01T00:00:00Z", "none"));
        log.add(statement(1, "PUBLISHED", fingerprint(TEXT)));
        log.add(log.fidh.note(signOn("fidh", fingerprint(TEXT))).written());
        return log;
    }

    static String statement(int number, String kind, String fingerprint) {
        return "coalition-portal/statement/v1\nid " + ID + "\nnumber " + number + "\nkind " + kind
                + "\nslug free-them\nlanguage en\nfingerprint " + fingerprint
                + "\npublished 2027-02-03T04:05:06Z\napprovals 3\nsilent 0\nrecorded now\n";
    }

    static String signOn(String alias, String fingerprint) {
        return "coalition-portal/sign-on/v1\nstatement " + ID + "\nnumber 1\nfingerprint " + fingerprint
                + "\norganisation " + alias + "\nname Name of " + alias
                + "\ndisplay NAMED\nlate no\nsigned 2027-02-01T00:00:00Z\nrecorded now\n";
    }

    static String fingerprint(String text) {
        return HexFormat.of().formatHex(Merkle.sha256(text.getBytes(UTF_8)));
    }

    void add(String entry) {
        entries.add(entry.getBytes(UTF_8));
    }

    /** Tiles that are kept in memory as they grow. */
    static final class Kept implements Tiles.Source {

        private final Map<String, byte[]> tiles = new HashMap<>();

        Kept add(List<Tiles.Grown> grown) {
            grown.forEach(one -> tiles.put(one.level() + "/" + one.number(), one.hashes()));
            return this;
        }

        @Override
        public byte[] tile(int level, long number, int width) {
            return Objects.requireNonNull(tiles.get(level + "/" + number));
        }
    }

    Tiles tiles() {
        Kept kept = new Kept();
        return new Tiles(
                kept.add(Tiles.grown(kept, 0, entries.stream().map(Merkle::leaf).toList())));
    }

    SignedNote head() {
        return key.note(
                new Checkpoint(key.verifier.name(), entries.size(), Merkle.root(tiles(), entries.size())).text());
    }

    TlogProof proof(int index) {
        return new TlogProof(entries.get(index), index, Merkle.inclusion(tiles(), index, entries.size()), head());
    }

    /** All but what is of no statement. */
    List<TlogProof> proofs() {
        List<TlogProof> proofs = new ArrayList<>();
        for (int i = 1; i < entries.size(); i++) {
            proofs.add(proof(i));
        }
        return proofs;
    }

    byte[] bundle() {
        return StatementBundle.of(TEXT, proofs(), policy());
    }

    String policy() {
        return Policy.written(List.of(key.verifier));
    }
}
