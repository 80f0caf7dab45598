package ngo.portal.persistence.petition.ownkey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import ngo.portal.persistence.shared.Select;
import ngo.portal.persistence.shared.Sql;
import ngo.portal.persistence.tenant.TenantPrincipal;

/** Keys of the acting organisation. The database shows them to its administrators alone. */
@ApplicationScoped
public class SupporterKeyRepository {

    private static final int MAX_SHOWN = 100;

    private static final Select<SupporterKeyRow> KEYS = Select.of(
            SupporterKeyRow.class,
            """
            select number, fingerprint, state, uploaded_by, uploaded_at, used_by, used_at, ended_by, ended_at
            from supporter_key where organisation_id = ?1 order by number desc limit ?2
            """);

    private static final Select<Integer> LAST = Select.of(
            Integer.class, "select coalesce(max(number), 0) as last from supporter_key where organisation_id = ?1");

    private static final Select<Integer> HELD = Select.of(
            Integer.class,
            """
            select cast(count(*) as integer) as held from (
              select 1 from petition_consent where organisation_id = ?1 and sealed is not null and own_key is null limit 100000) c
            """);

    @PersistenceContext(unitName = "portal")
    private EntityManager entities;

    /** All keys, the newest first. */
    public List<SupporterKeyRow> all(UUID organisation) {
        return KEYS.list(entities, organisation, MAX_SHOWN);
    }

    /** How many copies of supporters of an organisation the portal can open, over all petitions; capped at a hundred thousand. */
    public int held(UUID organisation) {
        return HELD.first(entities, organisation).orElse(0);
    }

    /** The number of the next key, locked until the transaction ends, so that nobody else of the organisation takes it. */
    public int next(UUID organisation) {
        Sql.lock(entities, "supporter key " + organisation);
        return LAST.first(entities, organisation).orElse(0) + 1;
    }

    /** Stores a key that is not in use yet. */
    public void propose(NewSupporterKey key, TenantPrincipal by, Instant now) {
        Sql.run(
                entities,
                """
                insert into supporter_key (organisation_id, number, keyset, fingerprint, mark, uploaded_by, uploaded_by_subject, uploaded_at)
                values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
                """,
                key.organisation(),
                key.number(),
                key.keyset(),
                key.fingerprint(),
                key.mark(),
                by.name(),
                by.subject(),
                now);
    }

    /** Puts a key to use; returns false where somebody else has changed it meanwhile. */
    public boolean use(UUID organisation, int number, TenantPrincipal by, Instant now) {
        return Sql.run(
                        entities,
                        """
                        update supporter_key set state = 'IN_USE', used_by = ?3, used_at = ?4
                        where organisation_id = ?1 and number = ?2 and state = 'PROPOSED'
                        """,
                        organisation,
                        number,
                        by.name(),
                        now)
                > 0;
    }

    /** Ends the use of a key; returns false where somebody else has changed it meanwhile. */
    public boolean end(UUID organisation, SupporterKeyRow key, SupporterKeyState end, TenantPrincipal by, Instant now) {
        return Sql.run(
                        entities,
                        """
                        update supporter_key set state = ?4, ended_by = ?5, ended_at = ?6
                        where organisation_id = ?1 and number = ?2 and state = ?3
                        """,
                        organisation,
                        key.number(),
                        key.state(),
                        end,
                        by.name(),
                        now)
                > 0;
    }
}
