package ngo.portal.persistence.petition.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import ngo.portal.persistence.shared.CommonRefusals.NotFound;
import ngo.portal.persistence.shared.CommonRefusals.Stale;
import ngo.portal.persistence.shared.Select;
import ngo.portal.persistence.shared.Sql;

/** Sheets of paper with signatures. The database hides the count of one person from the other until both have counted. */
@ApplicationScoped
public class SheetRepository {

    private static final String ROWS =
            """
            select h.id, h.organisation_id as owner, h.petition_id as petition, h.number, h.label, h.page_id as page, h.state, h.round, h.total,
              h.entered_by, h.entered_by_subject, h.entered_for_subject, h.entered_at, h.counted_by, h.taken_back_by, h.taken_back_at,
              h.taken_back_reason, coalesce(e.numbers, '') as entered, coalesce(c.numbers, '') as counted, h.version
            from petition_sheet h
            left join petition_sheet_count e on e.organisation_id = h.organisation_id and e.sheet_id = h.id and e.round = h.round
              and e.part = 'ENTERED'
            left join petition_sheet_count c on c.organisation_id = h.organisation_id and c.sheet_id = h.id and c.round = h.round
              and c.part = 'COUNTED'
            where h.organisation_id = ?1 and h.petition_id = ?2
            """;

    private static final Select<SheetRow> OF_PETITION =
            Select.of(SheetRow.class, ROWS + " and h.number < ?3 order by h.number desc limit ?4");

    private static final Select<SheetRow> ONE = Select.of(SheetRow.class, ROWS + " and h.number = ?3");

    private static final Select<SheetRow> BY_ID = Select.of(SheetRow.class, ROWS + " and h.id = ?3");

    private static final String COUNT =
            """
            insert into petition_sheet_count (organisation_id, petition_id, sheet_id, round, part, numbers, counted_by_subject, counted_at)
            values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
            """;

    @PersistenceContext(unitName = "portal")
    private EntityManager entities;

    /** The sheets with a smaller number than this, the newest first. */
    public List<SheetRow> of(UUID owner, UUID petition, int below, int most) {
        return OF_PETITION.list(entities, owner, petition, below, most);
    }

    public SheetRow require(UUID owner, UUID petition, int number) {
        return ONE.first(entities, owner, petition, number).orElseThrow(NotFound::new);
    }

    /** The same for one sheet or its scan, with a lock: until the transaction ends no other sheet of the petition changes. */
    public SheetRow requireAlone(UUID owner, UUID petition, int number) {
        Sql.lock(entities, "petition sheet " + petition);
        return require(owner, petition, number);
    }

    /** Adds a sheet with the numbers that one person has counted on it. */
    public SheetRow enter(
            UUID owner, UUID petition, String label, UUID page, SheetNumbers numbers, DeskPerson person, Instant now) {
        UUID id = UUID.randomUUID();
        Sql.run(
                entities,
                """
                insert into petition_sheet (organisation_id, id, petition_id, number, label, page_id, state, entered_by, entered_by_subject,
                  entered_at, entered_for_subject)
                values (?1, ?2, ?3, 0, ?4, ?5, 'ENTERED', ?6, ?7, ?8, ?9)
                """,
                owner,
                id,
                petition,
                label,
                page,
                person.name(),
                person.subject(),
                now,
                person.inPlaceOf());
        SheetRow sheet = BY_ID.first(entities, owner, petition, id).orElseThrow();
        write(sheet, 1, "ENTERED", numbers, person, now);
        return sheet;
    }

    /** The first person counts again, after two have counted differently. */
    public void reenter(SheetRow sheet, SheetNumbers numbers, DeskPerson person, Instant now) {
        sheet.state().require(SheetState.ENTERED);
        requireOne(Sql.run(
                entities,
                """
                update petition_sheet set state = 'ENTERED', round = round + 1, entered_by = ?4, entered_by_subject = ?5, entered_at = ?6,
                  entered_for_subject = ?7, version = version + 1
                where organisation_id = ?1 and id = ?2 and version = ?3
                """,
                sheet.owner(),
                sheet.id(),
                sheet.version(),
                person.name(),
                person.subject(),
                now,
                person.inPlaceOf()));
        write(sheet, sheet.round() + 1, "ENTERED", numbers, person, now);
    }

    /** Stores the count of the second person and returns the state that follows from it; only the database sees both numbers. */
    public SheetState count(SheetRow sheet, SheetNumbers numbers, DeskPerson person, Instant now) {
        sheet.state().require(SheetState.COUNTED);
        write(sheet, sheet.round(), "COUNTED", numbers, person, now);
        requireOne(Sql.run(
                entities,
                """
                update petition_sheet set state = 'COUNTED', counted_by = ?4, counted_by_subject = ?5, counted_at = ?6,
                  counted_for_subject = ?7, version = version + 1
                where organisation_id = ?1 and id = ?2 and version = ?3
                """,
                sheet.owner(),
                sheet.id(),
                sheet.version(),
                person.name(),
                person.subject(),
                now,
                person.inPlaceOf()));
        return require(sheet.owner(), sheet.petition(), sheet.number()).state();
    }

    /** Withdraws a sheet: it does not count any more. */
    public void takeBack(SheetRow sheet, String reason, DeskPerson person, Instant now) {
        sheet.state().require(SheetState.TAKEN_BACK);
        requireOne(Sql.run(
                entities,
                """
                update petition_sheet set state = 'TAKEN_BACK', taken_back_by = ?4, taken_back_at = ?5, taken_back_reason = ?6,
                  version = version + 1
                where organisation_id = ?1 and id = ?2 and version = ?3
                """,
                sheet.owner(),
                sheet.id(),
                sheet.version(),
                person.name(),
                now,
                reason));
    }

    private void write(SheetRow sheet, int round, String part, SheetNumbers numbers, DeskPerson person, Instant now) {
        Sql.run(
                entities,
                COUNT,
                sheet.owner(),
                sheet.petition(),
                sheet.id(),
                round,
                part,
                numbers.text(),
                person.subject(),
                now);
    }

    private static void requireOne(int changed) {
        if (changed == 0) {
            throw new Stale();
        }
    }
}
