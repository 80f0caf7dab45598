package ngo.portal.persistence.petition.handover;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ngo.portal.persistence.shared.Select;
import ngo.portal.persistence.shared.Sql;
import ngo.portal.persistence.tenant.TenantPrincipal;

/**
 * The content of lists that are handed over, and the records of lists that were made. Names are for members of the
 * petition's owner alone.
 */
@ApplicationScoped
public class HandoverRepository {

    private static final int MAX_SHOWN = 200;

    private static final Select<CountryNumber> NUMBERS = Select.of(
            CountryNumber.class, "select country, confirmed, paper from ctx.petition_numbers(?1) order by country");

    private static final Select<HandoverNameRow> NAMES = Select.of(
            HandoverNameRow.class,
            "select id, country, name, batch as object, generation, sealed from ctx.petition_handover_names(?1, ?2, ?3)");

    private static final Select<HandoverRow> MADE = Select.of(
            HandoverRow.class,
            """
            select number, content, file_type, language, entries, total, fingerprint, made_by, made_at, division_id as division, part, parts
            from petition_handover where organisation_id = ?1 and petition_id = ?2 order by number desc limit ?3
            """);

    private static final Select<HandoverNameRow> PART = Select.of(
            HandoverNameRow.class,
            "select id, country, name, batch as object, generation, sealed from ctx.petition_handover_part(?1, ?2)");

    private static final Select<UUID> OPEN_DIVISION = Select.of(
            UUID.class,
            """
            select id from petition_handover_division where petition_id = ?1 and made_at > now() - interval '24 hours'
            order by made_at desc limit 1
            """);

    private static final Select<HandoverPartRow> PARTS = Select.of(
            HandoverPartRow.class,
            """
            select m.id as division, m.content, m.made_at as divided_at, cast(s.number as integer) as number, cardinality(m.sizes) as parts,
              cast(1 - s.people + sum(s.people) over (order by s.number) as integer) as first, s.people,
              exists (select 1 from petition_handover h where h.organisation_id = m.organisation_id and h.petition_id = m.petition_id
                and h.division_id = m.id and h.part = s.number) as made
            from petition_handover_division m cross join unnest(m.sizes) with ordinality s (people, number)
            where m.petition_id = ?1 and m.id = ?2 and m.made_at > now() - interval '24 hours'
            order by s.number
            """);

    @PersistenceContext(unitName = "portal")
    private EntityManager entities;

    /** The number of all countries together, then of each country whose number may be published. */
    public List<CountryNumber> numbers(UUID petition) {
        return NUMBERS.list(entities, petition);
    }

    /** The named supporters after an id, at most so many. */
    public List<HandoverNameRow> names(UUID petition, UUID past, int most) {
        return NAMES.list(entities, petition, past, most);
    }

    /**
     * The supporters of one part, for the person who divided the list: empty where there is no such part, one too many where
     * somebody was added since.
     */
    public List<HandoverNameRow> names(UUID division, int part) {
        return PART.list(entities, division, part);
    }

    /** Divides the supporters who are named at present into parts. */
    public UUID divide(UUID owner, UUID petition, HandoverContent content, TenantPrincipal by) {
        UUID division = UUID.randomUUID();
        Sql.run(
                entities,
                "insert into petition_handover_division (organisation_id, id, petition_id, content, made_by_subject) values (?1, ?2, ?3, ?4, ?5)",
                owner,
                division,
                petition,
                content,
                by.subject());
        return division;
    }

    /** The caller's last division, if it is less than a day old. */
    public Optional<UUID> openDivision(UUID petition) {
        return OPEN_DIVISION.first(entities, petition);
    }

    /** The parts of one of the caller's divisions; none where it is a day old. */
    public List<HandoverPartRow> parts(UUID petition, UUID division) {
        return PARTS.list(entities, petition, division);
    }

    /** The lists that were made, the newest first. */
    public List<HandoverRow> made(UUID owner, UUID petition) {
        return MADE.list(entities, owner, petition, MAX_SHOWN);
    }

    /** Stores the record that identifies a list; the database assigns its number. */
    public void add(UUID owner, UUID petition, HandoverRow made, TenantPrincipal by) {
        Sql.run(
                entities,
                """
                insert into petition_handover (organisation_id, id, petition_id, number, content, file_type, language, entries, total,
                  fingerprint, made_by, made_by_subject, made_at, division_id, part, parts)
                values (?1, ?2, ?3, 0, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, cast(?13 as uuid), cast(?14 as integer), cast(?15 as integer))
                """,
                owner,
                UUID.randomUUID(),
                petition,
                made.content(),
                made.fileType(),
                made.language(),
                made.entries(),
                made.total(),
                made.fingerprint(),
                made.madeBy(),
                by.subject(),
                made.madeAt(),
                made.division(),
                made.part(),
                made.parts());
    }
}
