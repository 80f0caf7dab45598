package ngo.portal.persistence.petition.handover;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import ngo.portal.persistence.shared.Select;
import ngo.portal.persistence.shared.Sql;
import ngo.portal.persistence.tenant.Acting;

/** What goes into lists that are handed over, and what is kept of them. Names are for members of the petition's owner alone. */
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
            select number, content, file_type, language, entries, total, fingerprint, made_by, made_at
            from petition_handover where organisation_id = ?1 and petition_id = ?2 order by number desc limit ?3
            """);

    @PersistenceContext(unitName = "portal")
    private EntityManager entities;

    /** First of all countries together, then each country that may be told. */
    public List<CountryNumber> numbers(UUID petition) {
        return NUMBERS.list(entities, petition);
    }

    /** Those behind one of them, at most so many. */
    public List<HandoverNameRow> names(UUID petition, UUID past, int most) {
        return NAMES.list(entities, petition, past, most);
    }

    /** The lists that were made, the newest first. */
    public List<HandoverRow> made(UUID owner, UUID petition) {
        return MADE.list(entities, owner, petition, MAX_SHOWN);
    }

    /** Keeps what tells a list from any other; the database counts it. */
    public void add(UUID owner, UUID petition, HandoverRow made, Acting by) {
        Sql.run(
                entities,
                """
                insert into petition_handover (organisation_id, id, petition_id, number, content, file_type, language, entries, total,
                  fingerprint, made_by, made_by_subject, made_at)
                values (?1, ?2, ?3, 0, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)
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
                made.madeAt());
    }
}
