package ngo.portal.persistence.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import ngo.portal.persistence.shared.CommonRefusals.NotFound;
import ngo.portal.persistence.shared.Sql;

/** The directory, and who belongs where. */
@ApplicationScoped
public class OrganisationRepository {

    private static final String ROWS =
            """
            select o.id, o.alias, coalesce(nullif(t.official_name, ''), o.name), o.short_name, o.state, o.region, o.website, t.about, o.clearance_required
            from organisation o left join organisation_text t on t.organisation_id = o.id and t.language = 'en'
            """;

    private static final String PEOPLE =
            "select organisation_id, members, coalition_roles from ctx.organisation_people";

    @PersistenceContext(unitName = "portal")
    private EntityManager entities;

    public List<OrganisationRow> rows() {
        return Sql.list(entities, ROWS + " order by 3", OrganisationRepository::row);
    }

    public OrganisationRow require(UUID id) {
        return Sql.one(entities, ROWS + " where o.id = ?1", OrganisationRepository::row, id)
                .orElseThrow(NotFound::new);
    }

    public OrganisationRow require(String alias) {
        return Sql.one(entities, ROWS + " where o.alias = ?1", OrganisationRepository::row, alias)
                .orElseThrow(NotFound::new);
    }

    /** The members of the coalition that say of themselves that they are of this region, however they write it. */
    public Set<UUID> ofRegion(String region) {
        return Set.copyOf(Sql.list(
                entities,
                "select o.id from organisation o where o.state in ('ACTIVE', 'LEAVING') and lower(btrim(o.region)) ="
                        + " lower(btrim(?1))",
                line -> line.uuid(0),
                region));
    }

    /** The people of the caller's organisation with their roles. */
    public List<MemberRow> members(UUID organisation) {
        return Sql.list(
                entities,
                """
                select p.subject, p.name, p.email, m.roles from effective_member m join person p on p.subject = m.subject
                where m.organisation_id = ?1 and p.enabled order by p.name
                """,
                line -> new MemberRow(line.text(0), line.text(1), line.text(2), memberRoles(line.text(3))),
                organisation);
    }

    /** For each organisation that has any. */
    public Map<UUID, OrganisationPeople> people() {
        Map<UUID, OrganisationPeople> people = new HashMap<>();
        Sql.list(entities, PEOPLE + "(null)", line -> people.put(line.uuid(0), people(line)));
        return people;
    }

    public OrganisationPeople people(UUID organisation) {
        return Sql.one(entities, PEOPLE + "(?1)", OrganisationRepository::people, organisation)
                .orElse(OrganisationPeople.NOBODY);
    }

    private static OrganisationPeople people(Sql.Line line) {
        return new OrganisationPeople(line.number(1), parsed(line.text(2), CoalitionRole::valueOf));
    }

    private static Set<MemberRole> memberRoles(String text) {
        return parsed(text, MemberRole::valueOf);
    }

    private static <R> Set<R> parsed(String text, Function<String, R> parse) {
        return Arrays.stream(text.split(","))
                .filter(name -> !name.isEmpty())
                .map(parse)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static OrganisationRow row(Sql.Line line) {
        return new OrganisationRow(
                line.uuid(0),
                line.text(1),
                line.text(2),
                line.text(3),
                line.oneOf(OrganisationState.class, 4),
                line.text(5),
                line.text(6),
                line.text(7),
                line.flag(8));
    }
}
