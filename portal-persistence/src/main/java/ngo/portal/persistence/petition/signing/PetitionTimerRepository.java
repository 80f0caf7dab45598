package ngo.portal.persistence.petition.signing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import ngo.portal.persistence.shared.Select;

/** What the scheduler and the mail courier do with signatures; functions of the database let nobody else do it. */
@ApplicationScoped
public class PetitionTimerRepository {

    private static final Select<Integer> FOLD = Select.of(Integer.class, "select ctx.fold_petitions()");

    private static final Select<Integer> SEAL = Select.of(Integer.class, "select ctx.seal_petition_days()");

    private static final Select<MissingKeyRow> MISSING = Select.of(
            MissingKeyRow.class,
            "select organisation_id as organisation, petition_id as petition, kind, period from ctx.missing_petition_batches()");

    private static final Select<Boolean> KEEP =
            Select.of(Boolean.class, "select ctx.keep_petition_batch(?1, ?2, cast(?3 as date), ?4)");

    private static final Select<PetitionKeyRow> KEYS = Select.of(
            PetitionKeyRow.class,
            """
            select organisation_id as organisation, petition_id as petition, kind, period, object_id as object, salt
            from ctx.petition_batches()
            """);

    private static final Select<OldKeyRow> OLD = Select.of(
            OldKeyRow.class,
            "select organisation_id as organisation, object_id as object from ctx.old_petition_batches()");

    private static final Select<PetitionMailRow> CLAIM = Select.of(
            PetitionMailRow.class,
            """
            select petition_id as petition, id, slug, title, mail_content as content, language, batch_id as object, generation, sealed, known,
              attempts, number
            from ctx.claim_petition_mails(?1)
            """);

    private static final Select<Boolean> RENEW = Select.of(
            Boolean.class,
            "select ctx.renew_petition_mail(?1, ?2, ?3, ?4, decode(?5, 'hex'), sha256(decode(?6, 'hex') || uuid_send(?2)))");

    private static final Select<Integer> MARK =
            Select.of(Integer.class, "select 1 from ctx.mark_petition_mail(?1, ?2, ?3, ?4)");

    private static final Select<Integer> PUT_OFF =
            Select.of(Integer.class, "select 1 from ctx.put_off_petition_mail(?1, ?2, ?3, ?4)");

    private static final Select<Boolean> FORGET = Select.of(Boolean.class, "select ctx.forget_petition_batch(?1, ?2)");

    private static final Select<Boolean> TRACES = Select.of(Boolean.class, "select ctx.forget_petition_traces(?1)");

    private static final Select<Boolean> BLOCKED = Select.of(
            Boolean.class,
            "select coalesce(bool_or(ctx.is_mail_blocked(decode(one, 'hex'))), false) from unnest(string_to_array(?1, ',')) one");

    @PersistenceContext(unitName = "portal")
    private EntityManager entities;

    /** Adds up and publishes the numbers of the petitions that no other node is working on. */
    public void fold() {
        FOLD.any(entities);
    }

    /** Appends the ledger of a closed day to the log, unless another node does it; returns whether there was one. */
    public boolean sealDay() {
        return SEAL.first(entities).orElse(0) > 0;
    }

    public List<MissingKeyRow> missing() {
        return MISSING.list(entities);
    }

    /** Registers this object as the key; returns false where another node was quicker. */
    public boolean keep(MissingKeyRow key, UUID object) {
        return KEEP.first(entities, key.petition(), key.kind(), key.period(), object)
                .orElse(false);
    }

    public List<PetitionKeyRow> keys() {
        return KEYS.list(entities);
    }

    public List<OldKeyRow> old() {
        return OLD.list(entities);
    }

    /** Claims at most so many mails, for the caller alone. */
    public List<PetitionMailRow> claim(int most) {
        return CLAIM.list(entities, most);
    }

    /**
     * Renews the claim of a mail: whether it still belongs to the caller, and will for a minute at least. It does not where
     * another node has taken it over, or where its row differs from the sealed content. From now on its code works.
     */
    public boolean renew(PetitionMailRow mail, OpenedMail opened) {
        HexFormat hex = HexFormat.of();
        return RENEW.first(
                        entities,
                        mail.petition(),
                        mail.id(),
                        mail.attempts(),
                        HashList.of(opened.mails()),
                        hex.formatHex(opened.code()),
                        hex.formatHex(opened.address()))
                .orElse(false);
    }

    /** Records the outcome of a mail that still belongs to the caller. */
    public void mark(PetitionMailRow mail, MailOutcome outcome) {
        MARK.any(entities, mail.petition(), mail.id(), mail.attempts(), outcome.name());
    }

    /**
     * Postpones a mail because its address has received enough mails; if no mail is allowed again before the row is deleted,
     * none is sent.
     */
    public void putOff(PetitionMailRow mail, Duration wait) {
        PUT_OFF.any(entities, mail.petition(), mail.id(), mail.attempts(), Math.toIntExact(wait.toSeconds()));
    }

    /** Deletes what was sealed under an object, at most so many rows of each kind; returns whether nothing of it is left. */
    public boolean forget(UUID object, int most) {
        return FORGET.first(entities, object, most).orElse(true);
    }

    /**
     * Deletes everything that has waited too long or only served against abuse, at most so many rows of each kind; returns
     * whether there may be more.
     */
    public boolean forgetTraces(int most) {
        return TRACES.first(entities, most).orElse(false);
    }

    /** Whether one of these addresses is blocked. */
    public boolean isBlocked(Collection<byte[]> addressHashes) {
        return BLOCKED.first(entities, HashList.of(addressHashes)).orElse(false);
    }

    /** The outcome of a mail. */
    public enum MailOutcome {
        SENT,
        /** The recipient has blocked mails of the portal. */
        NONE,
        /** The mail server could not be reached. */
        LATER,
        /** There is no such mailbox: the signature is erased. */
        BOUNCED
    }
}
