package ngo.portal.persistence.transparency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ngo.portal.persistence.shared.Select;

/** The days of petitions and their log entries, as the public may read them. */
@ApplicationScoped
public class PetitionProofRepository {

    private static final Select<LedgerRow> LEDGER = Select.of(
            LedgerRow.class,
            """
            select d.day, d.confirmed, d.withdrawn, d.invalidated, d.restored, d.paper_added, d.paper_taken, d.reasons, d.total, d.paper,
              e.log, e.place
            from (
              select k.* from public_petition_day k
              where k.petition_id = (select p.petition_id from public_petition p where p.slug = ?1) and k.day < cast(?2 as date)
              order by k.day desc limit ?3) d
            left join log_entry e on e.statement_id = d.petition_id and e.day = d.day
            order by d.day desc
            """);

    private static final Select<UUID> PETITION =
            Select.of(UUID.class, "select petition_id as id from public_petition where slug = ?1");

    private static final Select<LogRepository.Tile> ROW = Select.of(
            LogRepository.Tile.class,
            "select commitments as hashes from log_batch where petition_id = ?1 and day = cast(?2 as date) and kind = ?3 and part = ?4");

    private static final Select<LogRepository.Tile> CONFIRMED = Select.of(
            LogRepository.Tile.class,
            """
            select hash as hashes from log_batch where petition_id = ?1 and day = cast(?2 as date) and kind = 'confirmed' order by part
            """);

    private static final Select<LoggedEntry> DAY = Select.of(
            LoggedEntry.class,
            "select log, place, entry from log_entry where statement_id = ?1 and day = cast(?2 as date) order by log desc limit 1");

    private static final Select<ReceiptRow> RECEIPT = Select.of(
            ReceiptRow.class,
            """
            select petition_id as petition, slug, coalesce(title, '') as title, coalesce(text_language, '') as text_language,
              coalesce(fingerprint, '') as fingerprint, commitment, invalidated, confirmed_on, day, part, place, leaves
            from public_receipt(decode(?1, 'hex'))
            """);

    @PersistenceContext(unitName = "public")
    private EntityManager entities;

    /** The id of a petition, as the log contains it. */
    public Optional<UUID> petition(String slug) {
        return PETITION.first(entities, slug);
    }

    /** Days before another one, the last one first. */
    public List<LedgerRow> ledger(String slug, LocalDate before, int most) {
        return LEDGER.list(entities, slug, before.toString(), most);
    }

    /** At most 256 commitments of a day, concatenated. */
    public Optional<byte[]> row(UUID petition, LocalDate day, String kind, int number) {
        return ROW.first(entities, petition, day.toString(), kind, number).map(LogRepository.Tile::hashes);
    }

    /** The hashes of the rows of commitments that were confirmed on a day. */
    public List<byte[]> hashesOfRows(UUID petition, LocalDate day) {
        return CONFIRMED.list(entities, petition, day.toString()).stream()
                .map(LogRepository.Tile::hashes)
                .toList();
    }

    /** The log entry of a day; absent until a signed head covers it. */
    public Optional<LoggedEntry> entry(UUID petition, LocalDate day) {
        return DAY.first(entities, petition, day.toString());
    }

    /** The receipt of a code; absent where no confirmed signature has this code, or not any more. */
    public Optional<ReceiptRow> receipt(byte[] codeHash) {
        return RECEIPT.first(entities, HexFormat.of().formatHex(codeHash));
    }
}
