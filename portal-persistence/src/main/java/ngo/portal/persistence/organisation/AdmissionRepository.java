package ngo.portal.persistence.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import ngo.portal.persistence.setting.PersonSetting;
import ngo.portal.persistence.shared.InputParser;
import ngo.portal.persistence.shared.Select;
import org.jspecify.annotations.Nullable;

/** Everything that the portal needs to know about the person or program behind a request: one query for each request, for every address. */
@ApplicationScoped
public class AdmissionRepository {

    private static final Select<Line> ADMISSION = Select.of(
            Line.class,
            """
            select 'PERSON' as kind, 0 as place, null::uuid as organisation, null::uuid as keycloak_id, p.subject as called, p.name,
              p.email as further, null::timestamptz as at, p.coalition_roles as roles, p.enabled::text as limits
            from person p where p.subject = ?1
            union all
            select 'PLACE', row_number() over (order by o.name), m.organisation_id, o.keycloak_id, o.alias, o.name, o.state,
              o.tokens_from, m.roles, m.limited
            from effective_member m join organisation o on o.id = m.organisation_id
            where m.subject = ?1 and o.keycloak_id is not null
            union all
            select 'DELEGATED_ROLE', row_number() over (order by s.ends_at), s.organisation_id, null, s.from_subject, s.from_name, '',
              s.ends_at, s.role, ''
            from ctx.standing_in() s
            union all
            select 'SETTING', s.welcomed::int, null, null, s.language, s.zone, s.theme, null, s.text_size, s.low_bandwidth::text
            from person_setting s where s.subject = ?1
            union all
            select 'PROGRAM', 0, g.organisation_id, o.keycloak_id, o.alias, o.name, o.state, greatest(o.tokens_from, g.secret_at), g.roles, g.name
            from program g join organisation o on o.id = g.organisation_id
            where g.id::text = ?1 and g.closed_at is null and g.ends_at > now() and o.keycloak_id is not null
            order by place
            """);

    @PersistenceContext(unitName = "portal")
    private EntityManager entities;

    private enum Kind {
        PERSON,
        PLACE,
        DELEGATED_ROLE,
        SETTING,
        PROGRAM
    }

    /**
     * One row of one of five kinds, each of which uses the columns in its own way.
     *
     * @param place its number among those of its kind; of a setting 1 where the first steps have been read
     * @param called the account, the alias of an organisation, or a language
     * @param name of a person or an organisation, or a zone
     * @param further address of a person, state of an organisation, or a theme
     * @param roles that somebody has; of a setting the size of text
     * @param limits roles for one document each; of a person whether the account is open, of a setting whether little is
     *         sent, of a program its name
     */
    private record Line(
            Kind kind,
            int place,
            @Nullable UUID organisation,
            @Nullable UUID keycloakId,
            String called,
            String name,
            String further,
            @Nullable Instant at,
            String roles,
            String limits) {

        PersonRow person() {
            return new PersonRow(
                    called, name, further, parsed(roles, CoalitionRole::valueOf), Boolean.parseBoolean(limits));
        }

        MembershipRow membership() {
            return new MembershipRow(
                    Objects.requireNonNull(organisation),
                    Objects.requireNonNull(keycloakId),
                    called,
                    name,
                    OrganisationState.valueOf(further),
                    at,
                    parsed(roles, MemberRole::valueOf),
                    parsed(limits, AdmissionRepository::limited));
        }

        /** A program has no roles for single documents; for programs that column holds the name. */
        ProgramAdmission program() {
            return new ProgramAdmission(
                    limits,
                    new MembershipRow(
                            Objects.requireNonNull(organisation),
                            Objects.requireNonNull(keycloakId),
                            called,
                            name,
                            OrganisationState.valueOf(further),
                            at,
                            parsed(roles, MemberRole::valueOf),
                            Set.of()));
        }

        PersonSetting setting() {
            return new PersonSetting(
                    called,
                    name,
                    PersonSetting.Theme.valueOf(further),
                    PersonSetting.TextSize.valueOf(roles),
                    Boolean.parseBoolean(limits),
                    place == 1);
        }

        DelegatedRole delegatedRole() {
            return new DelegatedRole(
                    Objects.requireNonNull(organisation),
                    Mandate.valueOf(roles),
                    called,
                    name,
                    Objects.requireNonNull(at));
        }
    }

    /** Reads the person of the tenant context, who is also passed by name, because colleagues may see the places of others. */
    public PersonAdmission of(String subject) {
        List<PersonRow> persons = new ArrayList<>();
        List<MembershipRow> places = new ArrayList<>();
        List<DelegatedRole> delegatedRoles = new ArrayList<>();
        PersonSetting setting = PersonSetting.NONE;
        @Nullable ProgramAdmission program = null;
        for (Line line : ADMISSION.list(entities, subject)) {
            switch (line.kind()) {
                case PERSON -> persons.add(line.person());
                case PLACE -> places.add(line.membership());
                case DELEGATED_ROLE -> delegatedRoles.add(line.delegatedRole());
                case SETTING -> setting = line.setting();
                case PROGRAM -> program = line.program();
            }
        }
        return new PersonAdmission(persons.stream().findFirst(), places, delegatedRoles, setting, program);
    }

    private static LimitedRole limited(String text) {
        String[] part = text.split(":", 2);
        return new LimitedRole(
                MemberRole.valueOf(part[0]), InputParser.id(part[1]).orElseThrow());
    }

    private static <R> Set<R> parsed(String text, Function<String, R> parse) {
        return Arrays.stream(text.split(","))
                .filter(name -> !name.isEmpty())
                .map(parse)
                .collect(Collectors.toUnmodifiableSet());
    }
}
