package ngo.portal.persistence.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import ngo.portal.persistence.organisation.OrganisationRefusals.AliasTaken;
import ngo.portal.persistence.shared.CommonRefusals.NotFound;
import ngo.portal.persistence.shared.Sql;

/** Founds organisations and moves them, with the history of all that was done to them. */
@ApplicationScoped
public class MembershipLifecycleRepository {

    private static final int MAX_HISTORY_STEPS = 200;

    private static final String STEP =
            """
            s.organisation_id, s.step, s.from_state, s.reason, s.asked_as, s.asked_by, s.asked_name, a.name, s.asked_at,
              s.confirmed_name, c.name, s.confirmed_at, s.dropped_name, s.dropped_at
            """;

    private static final String STEPS =
            """
            from organisation_step s left join trail_owner a on a.id = s.asked_for left join trail_owner c on c.id = s.confirmed_for
            """;

    private static final String OPEN = " s.confirmed_at is null and s.dropped_at is null ";

    private static final String READINESS =
            """
            select o.name, o.state,
              exists (select 1 from organisation_step s where s.organisation_id = o.id and s.step = 'FOUND' and s.confirmed_at is not null),
              exists (select 1 from member m where m.organisation_id = o.id and 'ADMINISTRATOR' = any (string_to_array(m.roles, ','))),
              o.secured_at is not null,
              (o.region <> '' or o.countries <> '')
              and exists (select 1 from press_contact c where c.organisation_id = o.id) and exists (
                select 1 from organisation_text t where t.organisation_id = o.id and t.official_name <> '' and t.about <> '')
            from organisation o where o.id = ?1
            """;

    @PersistenceContext(unitName = "portal")
    private EntityManager entities;

    public record NewOrganisation(UUID id, String alias, String name, List<String> languages) {}

    /** Only the office may; it is invited, and nobody sees anything yet. */
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

    /** Whether some organisation has this alias, or one that looks the same whatever letters it is written with. */
    public boolean isTaken(String alias) {
        return Sql.one(
                        entities,
                        "select 1 from organisation where folded_alias(alias) = folded_alias(?1)",
                        line -> true,
                        alias)
                .isPresent();
    }

    /** The organisation as it stands, for whoever wants to move it. */
    public Organisation require(UUID id) {
        List<StepRow> open = steps("where s.organisation_id = ?1 and" + OPEN, id);
        return Sql.one(
                        entities,
                        READINESS,
                        line -> new Organisation(
                                id,
                                line.text(0),
                                line.oneOf(OrganisationState.class, 1),
                                new Readiness(line.flag(2), line.flag(3), line.flag(4), line.flag(5)),
                                open),
                        id)
                .orElseThrow(NotFound::new);
    }

    /** Writes a step down; the database decides once more whether it may be, and moves the organisation. */
    public Organisation.Outcome take(UUID id, OrganisationStep step, String reason, String name, Instant now) {
        return Sql.one(
                        entities,
                        "select ctx.step_organisation(?1, ?2, ?3, ?4, ?5)",
                        line -> line.oneOf(Organisation.Outcome.class, 0),
                        id,
                        step,
                        reason,
                        name,
                        now)
                .orElseThrow();
    }

    /** Takes back an asked step; nothing happens where it was confirmed or dropped meanwhile. */
    public void drop(UUID id, OrganisationStep step, String name, Instant now) {
        Sql.list(entities, "select ctx.drop_step(?1, ?2, ?3, ?4)", line -> line.flag(0), id, step, name, now);
    }

    /** Notes that somebody has come to administer it with a second factor. */
    public void secure(UUID id, Instant now) {
        Sql.run(entities, "update organisation set secured_at = ?2 where id = ?1 and secured_at is null", id, now);
    }

    /** What was done, the newest first; of others than the own organisation only the office sees all of it. */
    public List<StepRow> history(UUID id) {
        return steps("where s.organisation_id = ?1 order by s.asked_at desc, s.id limit " + MAX_HISTORY_STEPS, id);
    }

    private List<StepRow> steps(String which, UUID id) {
        return Sql.list(entities, "select " + STEP + STEPS + which, line -> step(line, 0), id);
    }

    /** All that waits for a second person, the oldest first, as far as the caller may see it. */
    public List<AwaitedStepRow> awaited() {
        return Sql.list(
                entities,
                "select o.alias, o.name, o.state, " + STEP + STEPS
                        + " join organisation o on o.id = s.organisation_id where" + OPEN + "order by s.asked_at, s.id",
                line -> new AwaitedStepRow(
                        line.text(0), line.text(1), line.oneOf(OrganisationState.class, 2), step(line, 3)));
    }

    /**
     * All organisations, for the office.
     *
     * @param since from when on what Keycloak has given up is told
     */
    public List<OfficeRow> rows(Instant since) {
        return Sql.list(
                entities,
                """
                select o.id, o.alias, o.name, o.state, coalesce(p.members, 0),
                  coalesce((select max(s.confirmed_at) from organisation_step s where s.organisation_id = o.id), o.changed_at),
                  (select s.step from organisation_step s where s.organisation_id = o.id and s.confirmed_at is null
                     and s.dropped_at is null order by s.asked_at limit 1),
                  (select count(*) from outbox_command e where e.organisation_id = o.id and e.done_at is null),
                  (select count(*) from outbox_command e where e.organisation_id = o.id and e.problem <> '' and e.done_at > ?1)
                from organisation o left join ctx.organisation_people(null) p on p.organisation_id = o.id order by o.name
                """,
                line -> new OfficeRow(
                        line.uuid(0),
                        line.text(1),
                        line.text(2),
                        line.oneOf(OrganisationState.class, 3),
                        line.number(4),
                        line.instant(5),
                        line.holds(6) ? line.oneOf(OrganisationStep.class, 6) : null,
                        line.number(7),
                        line.number(8)),
                since);
    }

    /** What an organisation that leaves has to end or hand over first: own documents, and calls that it has not answered. */
    public LeavingRow leaving(UUID organisation) {
        return Sql.one(
                        entities,
                        """
                        select (select count(*) from statement s where s.organisation_id = ?1
                                  and s.state not in ('PUBLISHED', 'CORRECTED', 'RETRACTED', 'CANCELLED')),
                          (select count(*) from statement s where s.organisation_id <> ?1 and s.state = 'OPEN_FOR_SIGN_ON'
                             and not exists (select 1 from sign_on a where a.organisation_id = ?1 and a.statement_id = s.id
                               and a.answer in ('SIGNED', 'DECLINED', 'NO_POSITION', 'WITHDRAWN', 'REFUSED')))
                        """,
                        line -> new LeavingRow(line.number(0), line.number(1)),
                        organisation)
                .orElseThrow();
    }

    /** How the portal is, for the office. */
    public HealthRow health() {
        return Sql.one(
                        entities,
                        """
                        select postgres, schema_version, letters, oldest_letter, commands, oldest_command, given_up, letters_set_aside, vault_stuck
                        from ctx.health()
                        """,
                        line -> new HealthRow(
                                line.text(0),
                                line.text(1),
                                line.number(2),
                                line.instantOrNull(3),
                                line.number(4),
                                line.instantOrNull(5),
                                line.number(6),
                                line.number(7),
                                line.number(8)))
                .orElseThrow(NotFound::new);
    }

    /** The name that Keycloak is to have, too. */
    public void rename(UUID organisation, String name, Instant now) {
        Sql.run(
                entities,
                "update organisation set name = ?2, changed_at = ?3, version = version + 1 where id = ?1",
                organisation,
                name,
                now);
    }

    private static StepRow step(Sql.Line line, int at) {
        return new StepRow(
                line.uuid(at),
                line.oneOf(OrganisationStep.class, at + 1),
                line.oneOf(OrganisationState.class, at + 2),
                line.text(at + 3),
                voices(line.text(at + 4)),
                line.text(at + 5),
                line.text(at + 6),
                line.text(at + 7),
                line.instant(at + 8),
                line.text(at + 9),
                line.text(at + 10),
                line.instantOrNull(at + 11),
                line.text(at + 12),
                line.instantOrNull(at + 13));
    }

    private static Set<Voice> voices(String text) {
        return Arrays.stream(text.split(","))
                .filter(name -> !name.isEmpty() && !name.equals("KEYCLOAK"))
                .map(Voice::valueOf)
                .collect(Collectors.toSet());
    }
}
