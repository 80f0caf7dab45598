package ngo.portal.persistence.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import ngo.portal.persistence.shared.InputParser;
import ngo.portal.persistence.shared.Sql;

/** All that is asked about a person who comes in, whichever address they come to: one question for each request. */
@ApplicationScoped
public class AdmissionRepository {

    private static final String ADMISSION =
            """
            select 'PERSON', 0 as place, null::uuid, null::uuid, p.subject, p.name, p.email, null::timestamptz, p.coalition_roles,
              p.enabled::text
            from person p where p.subject = ?1
            union all
            select 'PLACE', row_number() over (order by o.name), m.organisation_id, o.keycloak_id, o.alias, o.name, o.state,
              o.tokens_from, m.roles, m.limited
            from effective_member m join organisation o on o.id = m.organisation_id
            where m.subject = ?1 and o.keycloak_id is not null
            union all
            select 'STAND_IN', row_number() over (order by s.ends_at), s.organisation_id, null, s.from_subject, s.from_name, '',
              s.ends_at, s.role, ''
            from ctx.standing_in() s
            order by place
            """;

    @PersistenceContext(unitName = "portal")
    private EntityManager entities;

    /** About the person of the context, who is named as well: places of others are seen by colleagues. */
    public PersonAdmission of(String subject) {
        List<PersonRow> persons = new ArrayList<>();
        List<MembershipRow> places = new ArrayList<>();
        List<StandIn> standIns = new ArrayList<>();
        Sql.list(
                entities,
                ADMISSION,
                line -> switch (line.text(0)) {
                    case "PERSON" -> persons.add(person(line));
                    case "PLACE" -> places.add(place(line));
                    default -> standIns.add(standIn(line));
                },
                subject);
        return new PersonAdmission(persons.stream().findFirst(), places, standIns);
    }

    private static PersonRow person(Sql.Line line) {
        return new PersonRow(
                line.text(4),
                line.text(5),
                line.text(6),
                parsed(line.text(8), CoalitionRole::valueOf),
                Boolean.parseBoolean(line.text(9)));
    }

    private static MembershipRow place(Sql.Line line) {
        return new MembershipRow(
                line.uuid(2),
                line.uuid(3),
                line.text(4),
                line.text(5),
                line.oneOf(OrganisationState.class, 6),
                line.instantOrNull(7),
                parsed(line.text(8), MemberRole::valueOf),
                parsed(line.text(9), AdmissionRepository::limited));
    }

    private static StandIn standIn(Sql.Line line) {
        return new StandIn(line.uuid(2), line.oneOf(Mandate.class, 8), line.text(4), line.text(5), line.instant(7));
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
