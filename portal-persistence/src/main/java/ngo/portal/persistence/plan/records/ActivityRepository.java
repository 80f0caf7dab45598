package ngo.portal.persistence.plan.records;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.spi.JsonProvider;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import ngo.portal.persistence.shared.CommonRefusals.NotFound;
import ngo.portal.persistence.shared.CommonRefusals.Stale;
import ngo.portal.persistence.shared.Select;
import ngo.portal.persistence.shared.Sql;
import org.jspecify.annotations.Nullable;

/** The activities of plans. The number of SQL commands does not depend on the number of changed activities. */
@ApplicationScoped
public class ActivityRepository {

    private static final JsonProvider JSON = JsonProvider.provider();

    /** The activities without their aims. */
    private static final Select<ActivityRow> ROWS = Select.of(
            ActivityRow.class,
            """
            select a.id, a.section_id as section, a.number, a.title, coalesce(a.responsible_id, k.asked_id) as responsible,
              o.alias as responsible_alias, o.name as responsible_name, a.from_day as from, a.to_day as to, a.state, a.version, a.asked,
              cast('{}' as uuid[]) as aims
            from activity a
            left join activity_ask k on k.organisation_id = a.organisation_id and k.activity_id = a.id
            left join organisation o on o.id = coalesce(a.responsible_id, k.asked_id)
            where a.plan_id = ?1 %s order by a.section_id, a.number, a.id
            """);

    private static final String CHANGE =
            """
            update activity a set title = v.title, responsible_id = case when v.asked then null else v.responsible end, asked = v.asked,
              from_day = v.from_day, to_day = v.to_day, state = v.state, version = a.version + 1
            from json_to_recordset(cast(?1 as json)) as v (id uuid, version bigint, title text, responsible uuid, asked boolean,
              from_day date, to_day date, state text)
            where a.id = v.id and a.version = v.version and a.plan_id = ?2
            """;

    private static final String ANSWERED =
            """
            delete from activity_ask k using json_to_recordset(cast(?1 as json)) as v (id uuid, responsible uuid, asked boolean)
            where k.activity_id = v.id and k.plan_id = ?2 and (not v.asked or k.asked_id <> v.responsible)
            """;

    private static final String ASK =
            """
            insert into activity_ask
            select a.organisation_id, a.id, a.plan_id, a.section_id, v.responsible, cast(?3 as timestamptz)
            from json_to_recordset(cast(?1 as json)) as v (id uuid, responsible uuid, asked boolean)
            join activity a on a.id = v.id and a.plan_id = ?2
            where v.asked on conflict do nothing
            """;

    private static final Select<Integer> ANYBODY_MISSING = Select.of(
            Integer.class,
            """
            select 1 from activity where plan_id = ?1 and responsible_id is null and not asked
              and state in ('PLANNED', 'IN_PROGRESS') limit 1
            """);

    private static final Select<Aim> AIMS = Select.of(
            Aim.class,
            "select activity_id as activity, aim_id as aim from activity_aim where plan_id = ?1 order by aim_id");

    private record Aim(UUID activity, UUID aim) {}

    @PersistenceContext(unitName = "portal")
    private EntityManager entities;

    public void add(UUID organisation, UUID plan, ActivityRow activity, Instant now) {
        Sql.run(
                entities,
                """
                insert into activity (organisation_id, id, plan_id, section_id, number, title, responsible_id, from_day, to_day, state,
                  created_at, asked)
                values (?1, ?2, ?3, ?4, (select coalesce(max(number), 0) + 1 from activity where section_id = ?4), ?5,
                  cast(?6 as uuid), cast(?7 as date), cast(?8 as date), ?9, ?10, ?11)
                """,
                organisation,
                activity.id(),
                plan,
                activity.section(),
                activity.title(),
                activity.asked() ? null : text(activity.responsible()),
                activity.from(),
                activity.to(),
                activity.state(),
                now,
                activity.asked());
        ask(plan, List.of(activity), now);
    }

    /** Writes all of them or none: where one was changed since it was read, nothing changes. */
    public void change(UUID plan, Collection<ActivityRow> activities, Instant now) {
        if (Sql.run(entities, CHANGE, json(activities), plan) < activities.size()) {
            throw new Stale();
        }
        Sql.run(entities, ANSWERED, json(activities), plan);
        ask(plan, activities, now);
    }

    private void ask(UUID plan, Collection<ActivityRow> activities, Instant now) {
        List<ActivityRow> asking =
                activities.stream().filter(ActivityRow::asked).toList();
        if (!asking.isEmpty()) {
            Sql.run(entities, ASK, json(asking), plan, now);
        }
    }

    private static String json(Collection<ActivityRow> activities) {
        JsonArrayBuilder all = JSON.createArrayBuilder();
        for (ActivityRow activity : activities) {
            JsonObjectBuilder one = JSON.createObjectBuilder()
                    .add("id", activity.id().toString())
                    .add("version", activity.version())
                    .add("title", activity.title())
                    .add("asked", activity.asked())
                    .add("state", activity.state().name());
            addIfThere(one, "responsible", activity.responsible());
            addIfThere(one, "from_day", activity.from());
            addIfThere(one, "to_day", activity.to());
            all.add(one);
        }
        return all.build().toString();
    }

    private static void addIfThere(JsonObjectBuilder to, String name, @Nullable Object value) {
        if (value != null) {
            to.add(name, value.toString());
        }
    }

    private static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }

    /** Deletes an activity; refused as {@code Stale} where it was changed since this version was read, or is gone. */
    public void drop(UUID plan, UUID id, long version) {
        int dropped = Sql.run(
                entities, "delete from activity where id = ?1 and plan_id = ?2 and version = ?3", id, plan, version);
        if (dropped == 0) {
            throw new Stale();
        }
    }

    /** Replaces the aims of an activity; refused where the caller does not see one of them. */
    public void aim(UUID organisation, UUID activity, Collection<UUID> aims) {
        Sql.run(entities, "delete from activity_aim where activity_id = ?1", activity);
        String wanted = aims.stream().distinct().map(UUID::toString).collect(Collectors.joining(","));
        int added = Sql.run(
                entities,
                """
                insert into activity_aim (organisation_id, activity_id, aim_id, plan_id, section_id, aim_section_id)
                select cast(?1 as uuid), a.id, t.id, a.plan_id, a.section_id, t.section_id
                from activity a
                join (select id, plan_id, section_id from objective union all select id, plan_id, section_id from recommendation) t
                  on t.plan_id = a.plan_id
                where a.id = ?2 and t.id = any (cast(string_to_array(?3, ',') as uuid[]))
                """,
                organisation,
                activity,
                wanted);
        if (added < aims.stream().distinct().count()) {
            throw new NotFound();
        }
    }

    public List<ActivityRow> of(UUID plan) {
        Map<UUID, List<UUID>> aims = AIMS.list(entities, plan).stream()
                .collect(Collectors.groupingBy(Aim::activity, Collectors.mapping(Aim::aim, Collectors.toList())));
        return ROWS.with("").list(entities, plan).stream()
                .map(row -> row.serving(aims.getOrDefault(row.id(), List.of())))
                .toList();
    }

    /** These activities without their aims, all of them or none, as far as the caller sees them. */
    public List<ActivityRow> require(UUID plan, Collection<UUID> ids) {
        String wanted = ids.stream().distinct().map(UUID::toString).collect(Collectors.joining(","));
        List<ActivityRow> rows = ROWS.with("and a.id = any (cast(string_to_array(?2, ',') as uuid[]))")
                .list(entities, plan, wanted);
        if (rows.isEmpty() || rows.size() < ids.stream().distinct().count()) {
            throw new NotFound();
        }
        return rows;
    }

    /** Whether an open activity has no responsible organisation and none that was asked, as far as the caller sees. */
    public boolean anybodyMissing(UUID plan) {
        return ANYBODY_MISSING.any(entities, plan);
    }
}
