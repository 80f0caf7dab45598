package ngo.portal.persistence.drift;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.spi.JsonProvider;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import ngo.portal.persistence.shared.Select;
import ngo.portal.persistence.shared.Sql;

/** Differences between Keycloak and the portal. The sync writes them, the office reads them. */
@ApplicationScoped
public class DriftRepository {

    /** The time that the sync has to see the effect of a command. */
    private static final Duration SYNC_DELAY = Duration.ofMinutes(1);

    private static final Select<EndedMandate> ENDED = Select.of(
            EndedMandate.class,
            """
            select d.organisation_id as organisation, d.subject, d.role from mandate d where d.until <= ?1 and exists (
              select 1 from outbox_command e where e.organisation_id = d.organisation_id and e.subject = d.subject
                and e.act = 'GIVE_ROLES' and e.asked_at >= d.until and e.done_at <= ?2)
            """);

    private static final Select<DriftRow> ROWS = Select.of(
            DriftRow.class,
            """
            select d.organisation_id as organisation, d.kind, d.subject, d.detail, o.alias, o.name, d.since,
              exists (select 1 from outbox_command e where e.organisation_id = d.organisation_id and e.done_at is null) as being_mended
            from drift d left join organisation o on o.id = d.organisation_id order by d.since, o.name, d.kind, d.subject
            """);

    /** One statement for all of them: a realm of another coalition differs in thousands of rows. */
    private static final String NOTE =
            """
            insert into drift (organisation_id, kind, subject, detail, since, seen_at)
            select distinct on (v.organisation, v.kind, v.subject) v.organisation, v.kind, v.subject, v.detail, ?2, ?2
            from json_to_recordset(cast(?1 as json)) as v (organisation uuid, kind text, subject text, detail text)
            on conflict (organisation_id, kind, subject) do update set detail = excluded.detail, seen_at = excluded.seen_at
            """;

    private static final JsonProvider JSON = JsonProvider.provider();

    @PersistenceContext(unitName = "portal")
    private EntityManager entities;

    /** Stores the differences of this pass and deletes all that it has not found. */
    public void keep(Collection<Difference> differences, Instant pass) {
        note(differences, pass);
        Sql.run(entities, "delete from drift where seen_at < ?1", pass);
    }

    /**
     * Stores the differences of this pass and deletes those that it has not found, for some organisations and some people
     * alone. Leads without an organisation were searched among everybody.
     *
     * @param organisations by their ids here
     */
    public void keep(
            Collection<Difference> differences,
            Instant pass,
            Collection<UUID> organisations,
            Collection<String> subjects) {
        note(differences, pass);
        Sql.run(
                entities,
                """
                delete from drift where seen_at < ?1 and (
                  organisation_id = any (cast(string_to_array(?2, ',') as uuid[])) or subject = any (string_to_array(?3, chr(10)))
                  or kind = ?4)
                """,
                pass,
                organisations.stream().map(UUID::toString).collect(Collectors.joining(",")),
                String.join("\n", subjects),
                DriftKind.LEAD_WITHOUT_PLACE);
    }

    private void note(Collection<Difference> differences, Instant pass) {
        if (!differences.isEmpty()) {
            Sql.run(entities, NOTE, json(differences), pass);
        }
    }

    private static String json(Collection<Difference> differences) {
        JsonArrayBuilder all = JSON.createArrayBuilder();
        differences.forEach(one -> all.add(JSON.createObjectBuilder()
                .add("organisation", one.organisation().toString())
                .add("kind", one.kind().name())
                .add("subject", one.subject())
                .add("detail", one.detail())));
        return all.build().toString();
    }

    /** Roles that were to be removed in Keycloak a minute ago or more, and that Keycloak may hold all the same. */
    public List<EndedMandate> ended(Instant now) {
        return ENDED.list(entities, now, now.minus(SYNC_DELAY));
    }

    /** The differences, the oldest first. */
    public List<DriftRow> rows() {
        return ROWS.list(entities);
    }
}
