package ngo.portal.persistence.proof;

import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** Checks the files of a supporter: receipts, promises, and the code that belongs to them. */
final class ReceiptCheck {

    private static final List<String> NOT_PROVEN = List.of(
            "Not proven: that it still counts. Who signed may have taken it back, and it may have been removed; recount the petition.",
            "Not proven: that a real person signed. The signature counts because a mailbox was confirmed.");

    private final ProofFiles files;
    private final Policy policy;
    private final String code;
    private final List<String> said;

    /**
     * The files of one check.
     *
     * @param code as somebody has typed it; empty where none was given
     */
    ReceiptCheck(ProofFiles files, Policy policy, String code, List<String> said) {
        this.files = files;
        this.policy = policy;
        this.code = code;
        this.said = said;
    }

    void check() {
        files.receipts().forEach(this::receipt);
        files.promises().forEach(this::promise);
        files.texts().forEach(this::text);
        said.addAll(NOT_PROVEN);
    }

    private void receipt(SupporterReceipt receipt) {
        PetitionDay day = receipt.requireCounted();
        said.add("Counted on " + day.day() + " as one of "
                + day.tree(PetitionDay.CONFIRMED).count() + " signatures under the petition " + receipt.petition()
                + ", for the text with the fingerprint " + receipt.fingerprint() + "; entry "
                + LogPlace.of(
                        Checkpoint.of(receipt.proof().head().text()).origin(),
                        receipt.proof().index())
                + ".");
        whose(receipt.petition(), receipt.fingerprint(), receipt.commitment());
    }

    private void promise(SignedNote note) {
        if (policy.logs().stream().noneMatch(note::isSignedBy)) {
            throw new ProofRefused("The promise is signed by no key that your policy names.");
        }
        Promise promise = Promise.of(note);
        said.add("Promised on " + promise.day() + ": a signature under the petition " + promise.petition()
                + ", for the text with the fingerprint " + promise.fingerprint()
                + ", will be in the log under that day or the next one.");
        whose(promise.petition(), promise.fingerprint(), promise.commitment());
        boolean kept = files.receipts().stream()
                .anyMatch(receipt -> MessageDigest.isEqual(receipt.commitment(), promise.commitment()));
        said.add(
                kept
                        ? "The promise was kept: the receipt is of the same signature."
                        : "Fetch the receipt two days later. If there is none, show this promise: a signature was left out.");
    }

    private void whose(String petition, String fingerprint, byte[] commitment) {
        if (code.isEmpty()) {
            said.add("Without the code nobody can tell whose signature it is, or for which text.");
        } else if (MessageDigest.isEqual(SupporterReceipt.commitment(petition, fingerprint, code), commitment)) {
            said.add("The code is that of this signature.");
        } else {
            throw new ProofRefused("The code is not that of this signature, or the signature was for another text.");
        }
    }

    private void text(byte[] text) {
        String fingerprint = HexFormat.of().formatHex(Merkle.sha256(text));
        boolean signed = Stream.concat(
                        files.receipts().stream().map(SupporterReceipt::fingerprint),
                        files.promises().stream().map(note -> Promise.of(note).fingerprint()))
                .anyMatch(fingerprint::equals);
        if (!signed) {
            throw new ProofRefused("A text has the fingerprint " + fingerprint + ", which is not what was signed.");
        }
        said.add("The text is \u201c" + Verification.title(text) + "\u201d; its fingerprint is " + fingerprint + ".");
    }
}
