package ngo.portal.persistence.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import ngo.portal.persistence.organisation.OrganisationRefusals.AliasTaken;
import ngo.portal.persistence.shared.CommonRefusals.NotFound;
import ngo.portal.persistence.shared.Select;
import ngo.portal.persistence.shared.Slice;
import ngo.portal.persistence.shared.Sql;

/** Founds organisations and changes the state of their membership, with a history of all steps. */
@ApplicationScoped
public class MembershipLifecycleRepository {

    private static final int MAX_HISTORY_STEPS = 200;

    private static final String STEP =
            """
            s.organisation_id as organisation, s.step, s.from_state as from, s.reason,
              array_remove(string_to_array(s.asked_as, ','), 'KEYCLOAK') as authorities, s.asked_by, s.asked_name, a.name as asked_for,
              s.asked_at as asked, s.confirmed_name, c.name as confirmed_for, s.confirmed_at as done, s.dropped_name,
              s.dropped_at as dropped
            """;

    private static final String STEPS =
            """
            from organisation_step s left join trail_owner a on a.id = s.asked_for left join trail_owner c on c.id = s.confirmed_for
            """;

    private static final String OPEN = " s.confirmed_at is null and s.dropped_at is null ";

    private static final Select<Standing> READINESS = Select.of(
            Standing.class,
            """
            select o.name, o.state,
              exists (select 1 from organisation_step s where s.organisation_id = o.id and s.step = 'FOUND' and s.confirmed_at is not null)
                as confirmed,
              exists (select 1 from member m where m.organisation_id = o.id and 'ADMINISTRATOR' = any (string_to_array(m.roles, ',')))
                as administered,
              o.secured_at is not null as secured,
              (o.region <> '' or o.countries <> '')
              and exists (select 1 from press_contact c where c.organisation_id = o.id) and exists (
                select 1 from organisation_text t where t.organisation_id = o.id and t.official_name <> '' and t.about <> '') as described
            from organisation o where o.id = ?1
            """);

    private static final Select<Integer> IS_TAKEN =
            Select.of(Integer.class, "select 1 from organisation where folded_alias(alias) = folded_alias(?1)");

    private static final Select<Organisation.Outcome> TAKE =
            Select.of(Organisation.Outcome.class, "select ctx.step_organisation(?1, ?2, ?3, ?4, ?5)");

    private static final Select<Boolean> DROP = Select.of(Boolean.class, "select ctx.drop_step(?1, ?2, ?3, ?4)");

    private static final Select<OfficeRow> ROWS = Select.of(
            OfficeRow.class,
            """
            select o.id, o.alias, coalesce(nullif(t.official_name, ''), nullif(e.official_name, ''), o.name) as name, o.state,
              coalesce(p.members, 0) as people,
              coalesce((select max(s.confirmed_at) from organisation_step s where s.organisation_id = o.id), o.changed_at) as since,
              (select s.step from organisation_step s where s.organisation_id = o.id and s.confirmed_at is null
                 and s.dropped_at is null order by s.asked_at limit 1) as waiting,
              (select count(*) from outbox_command e where e.organisation_id = o.id and e.done_at is null) as carrying,
              (select count(*) from given_up_command g where g.organisation_id = o.id and g.done_at > ?1) as given_up
            from unnest(cast(string_to_array(?2, ',') as uuid[])) with ordinality as wanted (id, place) join organisation o on o.id = wanted.id
            left join organisation_text t on t.organisation_id = o.id and t.language = ?3
            left join organisation_text e on e.organisation_id = o.id and e.language = 'en'
            left join lateral ctx.organisation_people(o.id) p on true order by wanted.place
            """);

    private static final Select<Changed> LATELY = Select.of(
            Changed.class,
            """
            select o.id, o.changed_at from organisation o where (o.changed_at, o.id) < (?1, ?2)
            order by o.changed_at desc, o.id desc limit ?3
            """);

    private static final Select<ObligationRow> OBLIGATIONS =
            Select.of(ObligationRow.class, "select kind, obligation, number from leaving_document");

    private static final Select<HealthRow> HEALTH = Select.of(
            HealthRow.class,
            """
            select postgres, schema_version as schema, letters, oldest_letter, commands, oldest_command, given_up, letters_set_aside,
              vault_stuck
            from ctx.health()
            """);

    private static final Select<StepRow> OPEN_STEPS =
            Select.of(StepRow.class, "select " + STEP + STEPS + "where s.organisation_id = ?1 and" + OPEN);

    private static final Select<StepRow> HISTORY = Select.of(
            StepRow.class,
            "select " + STEP + STEPS + "where s.organisation_id = ?1 order by s.asked_at desc, s.id limit "
                    + MAX_HISTORY_STEPS);

    private static final Select<AwaitedStepRow> AWAITED = Select.of(
            AwaitedStepRow.class,
            "select o.alias, o.name, o.state, " + STEP + STEPS
                    + " join organisation o on o.id = s.organisation_id where" + OPEN + "order by s.asked_at, s.id");

    @PersistenceContext(unitName = "portal")
    private EntityManager entities;

    private record Changed(UUID id, Instant changedAt) {}

    private record Standing(String name, OrganisationState state, Readiness readiness) {}

    public record NewOrganisation(UUID id, String alias, String name, List<String> languages) {}

    /** Adds an invited organisation; only the office may, and nobody sees anything yet. */
    public void add(NewOrganisation founded, Instant now) {
        int added = Sql.run(
                entities,
                """
                insert into organisation (id, alias, name, short_name, state, languages, changed_at)
                values (?1, ?2, ?3, ?3, 'INVITED', ?4, ?5) on conflict do nothing
                """,
                founded.id(),
                founded.alias(),
                founded.name(),
                String.join(",", founded.languages()),
                now);
        if (added == 0) {
            throw new AliasTaken();
        }
    }

    public void describe(UUID organisation, String language, String name, String about) {
        Sql.run(
                entities,
                "insert into organisation_text (organisation_id, language, official_name, about) values (?1, ?2, ?3,"
                        + " ?4)",
                organisation,
                language,
                name,
                about);
    }

    /** Whether some organisation has this alias, or one that looks the same in another script. */
    public boolean isTaken(String alias) {
        return IS_TAKEN.any(entities, alias);
    }

    /** The present state of an organisation, for a change of its membership. */
    public Organisation require(UUID id) {
        List<StepRow> open = OPEN_STEPS.list(entities, id);
        return READINESS
                .first(entities, id)
                .map(found -> new Organisation(id, found.name(), found.state(), found.readiness(), open))
                .orElseThrow(NotFound::new);
    }

    /** Records a step; the database checks once more whether it is allowed, and changes the state of the organisation. */
    public Organisation.Outcome take(UUID id, OrganisationStep step, String reason, String name, Instant now) {
        return TAKE.first(entities, id, step, reason, name, now).orElseThrow();
    }

    /** Withdraws a requested step; does nothing where it was confirmed or dropped meanwhile. */
    public void drop(UUID id, OrganisationStep step, String name, Instant now) {
        DROP.list(entities, id, step, name, now);
    }

    /** Records that an administrator of the organisation has signed in with a second factor. */
    public void secure(UUID id, Instant now) {
        Sql.run(entities, "update organisation set secured_at = ?2 where id = ?1 and secured_at is null", id, now);
    }

    /** The steps, the newest first; of other organisations only the office sees all of them. */
    public List<StepRow> history(UUID id) {
        return HISTORY.list(entities, id);
    }

    /** All steps that wait for a second person, the oldest first, as far as the caller may see them. */
    public List<AwaitedStepRow> awaited() {
        return AWAITED.list(entities);
    }

    /**
     * These organisations in this order, for the office.
     *
     * @param since from when on commands that Keycloak has refused are listed
     * @param language in which they are named, as far as they have such a name
     */
    public List<OfficeRow> rows(Collection<UUID> organisations, Instant since, String language) {
        return ROWS.list(
                entities, since, organisations.stream().map(UUID::toString).collect(Collectors.joining(",")), language);
    }

    /** Organisations by their last change, the latest first. */
    public Slice.Part<UUID> lately(Slice slice) {
        List<Changed> found = LATELY.list(entities, slice.before(), slice.beforeId(), slice.fetch());
        Slice.Part<Changed> part = Slice.Part.of(found, slice, one -> new Slice.Key(one.changedAt(), one.id()));
        return new Slice.Part<>(part.items().stream().map(Changed::id).toList(), part.next());
    }

    /**
     * What the own organisation has to end or hand over before it leaves: its documents, its part in those of others, and its open answers.
     */
    public List<ObligationRow> obligations() {
        return OBLIGATIONS.list(entities);
    }

    /** The health of the portal, for the office. */
    public HealthRow health() {
        return HEALTH.first(entities).orElseThrow(NotFound::new);
    }

    /** Renames an organisation here; a command renames it in Keycloak as well. */
    public void rename(UUID organisation, String name, Instant now) {
        Sql.run(
                entities,
                "update organisation set name = ?2, changed_at = ?3, version = version + 1 where id = ?1",
                organisation,
                name,
                now);
    }
}
