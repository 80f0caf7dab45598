package ngo.portal.ejb.proof;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ngo.portal.ejb.vault.PromiseKey;
import ngo.portal.persistence.proof.Merkle;
import ngo.portal.persistence.proof.Promise;
import ngo.portal.persistence.proof.SignedNote;
import ngo.portal.persistence.proof.SupporterReceipt;
import ngo.portal.persistence.proof.VerifierKey;
import ngo.portal.persistence.shared.CommonRefusals.NotFound;
import ngo.portal.persistence.shared.InputParser;
import ngo.portal.persistence.transparency.LedgerRow;
import ngo.portal.persistence.transparency.LoggedEntry;
import ngo.portal.persistence.transparency.PetitionProofRepository;
import ngo.portal.persistence.transparency.ReceiptRow;

/** The daily ledgers of petitions, which the public can recount, and the proof of a supporter's signature. */
@Stateless
public class PetitionProofService {

    /** Later than all days of a ledger. */
    public static final LocalDate END = LocalDate.of(9999, 1, 1);

    private static final Pattern ROW = Pattern.compile(
            "batch/([0-9a-f-]{36})/(\\d{4}-\\d{2}-\\d{2})/(confirmed|withdrawn|invalidated|restored)/(0|[1-9]\\d{0,6})");

    @Inject
    private PetitionProofRepository days;

    @Inject
    private PublicLogService log;

    @Inject
    private PromiseKey promises;

    /** The id of a petition, as the log contains it. */
    public UUID petition(String slug) {
        return days.petition(slug).orElseThrow(NotFound::new);
    }

    /**
     * Days, newest first.
     *
     * @param before the first day that is excluded
     */
    public List<LedgerRow> ledger(String slug, LocalDate before, int most) {
        petition(slug);
        return days.ledger(slug, before, most);
    }

    /** At most 256 commitments, by their address below that of the log. */
    public byte[] row(String path) {
        Matcher parts = ROW.matcher(path);
        if (!parts.matches()) {
            throw new NotFound();
        }
        UUID petition = InputParser.id(parts.group(1)).orElseThrow(NotFound::new);
        LocalDate day = InputParser.day(parts.group(2)).orElseThrow(NotFound::new);
        int number = InputParser.whole(parts.group(4)).orElseThrow(NotFound::new);
        return days.row(petition, day, parts.group(3), number).orElseThrow(NotFound::new);
    }

    /** The proof for a code, by its hash; absent if no signature was confirmed with it. */
    public Optional<SupporterProof> proof(byte[] codeHash) {
        return days.receipt(codeHash).map(row -> {
            Optional<SupporterReceipt> receipt = receipt(row);
            return new SupporterProof(
                    row.slug(),
                    row.title(),
                    row.textLanguage(),
                    row.invalidated(),
                    row.confirmedOn(),
                    receipt.isPresent() ? row.day() : null,
                    receipt.map(SupporterReceipt::written).orElseGet(() -> promise(row)));
        });
    }

    private Optional<SupporterReceipt> receipt(ReceiptRow row) {
        LocalDate day = row.day();
        Integer part = row.part();
        Integer place = row.place();
        byte[] leaves = row.leaves();
        if (day == null || part == null || place == null || leaves == null) {
            return Optional.empty();
        }
        Optional<LoggedEntry> entry = days.entry(row.petition(), day);
        return entry.map(logged -> new SupporterReceipt(
                row.petition().toString(),
                row.fingerprint(),
                row.commitment(),
                (long) part * Merkle.ROW + place,
                path(row.petition(), day, part, place, leaves),
                log.proof(logged)));
    }

    /** The Merkle path within its row, and from the row to the root of the day. */
    private List<byte[]> path(UUID petition, LocalDate day, int part, int place, byte[] leaves) {
        List<byte[]> row = new ArrayList<>();
        for (int at = 0; at < leaves.length; at += Merkle.HASH) {
            row.add(Merkle.leaf(Arrays.copyOfRange(leaves, at, at + Merkle.HASH)));
        }
        List<byte[]> path = new ArrayList<>(Merkle.inclusion(Merkle.all(row), place, row.size()));
        List<byte[]> rows = days.hashesOfRows(petition, day);
        path.addAll(Merkle.inclusion(Merkle.all(rows), part, rows.size()));
        return path;
    }

    private String promise(ReceiptRow row) {
        Promise promise = new Promise(
                row.petition().toString(),
                row.fingerprint(),
                row.commitment(),
                row.confirmedOn().toString());
        return promises.sign(promise.text())
                .map(signed -> new SignedNote(
                                promise.text(),
                                List.of(SignedNote.Line.of(
                                        VerifierKey.ofNotes(signed.origin(), signed.publicKey()), signed.signature())))
                        .written())
                .orElse("");
    }
}
