package ngo.portal.persistence.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ngo.portal.persistence.shared.Select;
import ngo.portal.persistence.shared.Sql;

/** The access grants of documents: which organisation may do what with a document of another organisation. */
@ApplicationScoped
public class AccessGrantRepository {

    private static final Select<AccessLevel> LEVEL =
            Select.of(AccessLevel.class, "select level from access_grant where document_id = ?1 and grantee_id = ?2");

    private static final Select<Grantee> GRANTEES = Select.of(
            Grantee.class,
            "select grantee_id as organisation, level from access_grant where document_id = ?1 and grantee_id <> ?2");

    @PersistenceContext(unitName = "portal")
    private EntityManager entities;

    /** Grants at least this level; a higher level that was granted before stays. */
    public void grant(UUID owner, UUID document, String kind, UUID grantee, AccessLevel level, Instant now) {
        grant(owner, document, kind, List.of(grantee), level, now);
    }

    /** The same for several grantees, in two statements for any number of them, because a document may be shared with everybody. */
    public void grant(UUID owner, UUID document, String kind, List<UUID> grantees, AccessLevel level, Instant now) {
        String all = grantees.stream().map(UUID::toString).collect(Collectors.joining(","));
        Sql.run(
                entities,
                """
                insert into access_grant (organisation_id, document_id, kind, grantee_id, level, granted_at)
                select ?1, ?2, ?3, one, ?5, ?6 from unnest(cast(string_to_array(?4, ',') as uuid[])) one on conflict do nothing
                """,
                owner,
                document,
                kind,
                all,
                level,
                now);
        Sql.run(
                entities,
                """
                update access_grant set level = ?1, granted_at = ?2, version = version + 1
                where document_id = ?3 and grantee_id = any (cast(string_to_array(?4, ',') as uuid[]))
                  and level = any (string_to_array(?5, ','))
                """,
                level,
                now,
                document,
                all,
                Stream.of(AccessLevel.values())
                        .filter(other -> !other.covers(level))
                        .map(AccessLevel::name)
                        .collect(Collectors.joining(",")));
    }

    /** The level of a grantee; absent where nothing was granted. The owner needs no grant and has none. */
    public Optional<AccessLevel> level(UUID document, UUID grantee) {
        return LEVEL.first(entities, document, grantee);
    }

    /** All organisations with this level or more, without the leads' audience. */
    public List<UUID> grantees(UUID document, AccessLevel least) {
        return GRANTEES.list(entities, document, Leads.AUDIENCE).stream()
                .filter(grantee -> grantee.level().covers(least))
                .map(Grantee::organisation)
                .toList();
    }

    private record Grantee(UUID organisation, AccessLevel level) {}
}
