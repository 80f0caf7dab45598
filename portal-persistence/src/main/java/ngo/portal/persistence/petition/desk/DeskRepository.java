package ngo.portal.persistence.petition.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import ngo.portal.persistence.shared.Select;
import ngo.portal.persistence.shared.Slice;

/** What press officers of the owner see and decide at the desk of a petition. The database shows it to nobody else. */
@ApplicationScoped
public class DeskRepository {

    private static final Select<DeskRow> DESK =
            Select.of(DeskRow.class, "select held, waiting_names, pending, batches, sheets from ctx.petition_desk(?1)");

    private static final Select<DeskWaitRow> WAITS = Select.of(
            DeskWaitRow.class, "select id, title, owner_name, kind, waiting from ctx.petition_desk_waits(?1)");

    private static final Select<HeldSignatureRow> HELD = Select.of(
            HeldSignatureRow.class,
            """
            select id, page_id as page, country, language, display, origin, domain, risk, signed_at
            from ctx.held_signatures(?1, ?2, ?3, ?4)
            """);

    private static final Select<Integer> JUDGE_HELD =
            Select.of(Integer.class, "select ctx.judge_held_signatures(?1, ?2, ?3)");

    private static final Select<SupporterNameRow> NAMES = Select.of(
            SupporterNameRow.class,
            "select id, name, country, signed_on from ctx.petition_names(?1, ?2, cast(?3 as date), ?4, ?5)");

    private static final Select<Integer> JUDGE_NAMES =
            Select.of(Integer.class, "select ctx.judge_petition_names(?1, ?2, ?3)");

    private static final Select<DeskSignatureRow> SIGNATURES = Select.of(
            DeskSignatureRow.class,
            """
            select id, page_id as page, country, language, nullif(display, '') as display, nullif(state, '') as state, origin, domain, risk,
              confirmed_at, further
            from ctx.petition_signatures(?1, cast(?2 as uuid), ?3, ?4, ?5, ?6, cast(?7 as timestamptz), cast(?8 as timestamptz), ?9, ?10, ?11)
            """);

    private static final Select<SignatureGroupRow> GROUPS =
            Select.of(SignatureGroupRow.class, "select kind, mark, signatures, newest from ctx.petition_groups(?1)");

    private static final Select<HoldingMany> HOLDING_MANY =
            Select.of(HoldingMany.class, "select owner, petition from ctx.petitions_holding_many()");

    private static final Select<Boolean> NOTE_MANY_HELD = Select.of(Boolean.class, "select ctx.note_many_held(?1)");

    @PersistenceContext(unitName = "portal")
    private EntityManager entities;

    /** Absent for a caller who is neither a press officer of the desk nor a second person. */
    public Optional<DeskRow> desk(UUID petition) {
        return DESK.first(entities, petition);
    }

    /** The tasks of the reader at the desks of all petitions. */
    public List<DeskWaitRow> waits(int most) {
        return WAITS.list(entities, most);
    }

    /** The held signatures, the newest first. */
    public Slice.Part<HeldSignatureRow> held(UUID petition, Slice slice) {
        return Slice.Part.of(
                HELD.list(entities, petition, slice.before(), slice.beforeId(), slice.fetch()),
                slice,
                row -> new Slice.Key(row.signedAt(), row.id()));
    }

    /**
     * Releases held unconfirmed signatures, so that their mail is sent, or erases them.
     *
     * @return how many of them were still held
     */
    public int judgeHeld(UUID petition, Collection<UUID> ids, boolean release) {
        return JUDGE_HELD.first(entities, petition, list(ids), release).orElse(0);
    }

    /** Names in one review state, the newest first. */
    public Slice.Part<SupporterNameRow> names(UUID petition, NameStanding standing, Slice slice) {
        return Slice.Part.of(
                NAMES.list(
                        entities,
                        petition,
                        standing.name(),
                        LocalDate.ofInstant(slice.before(), ZoneOffset.UTC),
                        slice.beforeId(),
                        slice.fetch()),
                slice,
                row -> new Slice.Key(row.signedOn().atStartOfDay(ZoneOffset.UTC).toInstant(), row.id()));
    }

    /** Shows or hides names; returns how many names this has changed. */
    public int judgeNames(UUID petition, Collection<UUID> ids, boolean shown) {
        return JUDGE_NAMES.first(entities, petition, list(ids), shown).orElse(0);
    }

    /**
     * Signatures that meet the criteria, the newest first. Where matches are rare, a part may hold few rows or none and
     * still have a next part.
     */
    public Slice.Part<DeskSignatureRow> signatures(UUID petition, SignatureCriteria wanted, Slice slice) {
        Instant since = wanted.since();
        Instant until = wanted.until();
        List<DeskSignatureRow> found = SIGNATURES.list(
                entities,
                petition,
                wanted.page(),
                wanted.country(),
                wanted.origin(),
                wanted.domain(),
                wanted.leastRisk(),
                since,
                until,
                slice.before(),
                slice.beforeId(),
                slice.fetch());
        List<DeskSignatureRow> rows =
                found.stream().filter(row -> !row.further()).toList();
        Slice.Part<DeskSignatureRow> part = Slice.Part.of(rows, slice, DeskRepository::key);
        Optional<String> further =
                found.stream().filter(DeskSignatureRow::further).findFirst().map(row -> key(row).encoded());
        return part.next() == null && further.isPresent() ? new Slice.Part<>(rows, further.get()) : part;
    }

    private static Slice.Key key(DeskSignatureRow row) {
        return new Slice.Key(row.confirmedAt(), row.id());
    }

    /** Groups of recent signatures, the largest first. */
    public List<SignatureGroupRow> groups(UUID petition) {
        return GROUPS.list(entities, petition);
    }

    /** For the scheduler: petitions with more than fifty held unconfirmed signatures whose desk was not notified. */
    public List<HoldingMany> holdingMany() {
        return HOLDING_MANY.list(entities);
    }

    /** For the scheduler, acting for the owner: whether the desk is to be notified now. */
    public boolean noteManyHeld(UUID petition) {
        return NOTE_MANY_HELD.first(entities, petition).orElse(false);
    }

    /** A petition of which many signatures are held. */
    public record HoldingMany(UUID owner, UUID petition) {}

    private static String list(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(","));
    }

    /**
     * A task of the reader at the desk of a petition.
     *
     * @param id of the petition
     * @param waiting how many items the task has; capped at a thousand
     */
    public record DeskWaitRow(UUID id, String title, String ownerName, DeskWait kind, int waiting) {}
}
