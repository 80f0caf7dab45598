package ngo.portal.persistence.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import ngo.portal.persistence.shared.CommonRefusals.NotFound;
import ngo.portal.persistence.shared.Select;
import ngo.portal.persistence.shared.Slice;

/** The organisations, and the people who belong to them. */
@ApplicationScoped
public class OrganisationRepository {

    private static final String ROWS =
            """
            select o.id, o.alias, coalesce(nullif(t.official_name, ''), o.name) as name, o.short_name, o.state, o.region, o.website,
              t.about, o.clearance_required
            from organisation o left join organisation_text t on t.organisation_id = o.id and t.language = 'en'
            """;

    private static final String PEOPLE =
            "select organisation_id as organisation, members, coalition_roles from ctx.organisation_people";

    private static final Select<OrganisationRow> NAMED =
            Select.of(OrganisationRow.class, ROWS + " where o.alias = any (string_to_array(?1, ',')) order by 3");

    private static final Select<OrganisationRow> OF_IDS = Select.of(
            OrganisationRow.class, ROWS + " where o.id = any (cast(string_to_array(?1, ',') as uuid[])) order by 3");

    private static final Select<UUID> TAKING_PART =
            Select.of(UUID.class, "select o.id from organisation o where o.state = 'ACTIVE'");

    private static final Select<OrganisationRow> ONE = Select.of(OrganisationRow.class, ROWS + " where o.id = ?1");

    private static final Select<OrganisationRow> BY_ALIAS =
            Select.of(OrganisationRow.class, ROWS + " where o.alias = ?1");

    private static final Select<UUID> OF_REGION = Select.of(
            UUID.class,
            "select o.id from organisation o where o.state in ('ACTIVE', 'LEAVING') and lower(btrim(o.region)) ="
                    + " lower(btrim(?1))");

    private static final Select<MemberRow> MEMBERS = Select.of(
            MemberRow.class,
            """
            select p.subject, p.name, p.email, m.roles from effective_member m join person p on p.subject = m.subject
            where m.organisation_id = ?1 and p.enabled order by p.name
            """);

    private static final Select<MemberRow> FOUND = Select.of(
            MemberRow.class,
            "select c.subject, c.name, c.email, f.roles from "
                    + ColleagueQuery.NAMED
                    + """
                    c cross join lateral (
                      select e.roles from effective_member e where e.organisation_id = ?1 and e.subject = c.subject offset 0) f
                    where ?3 = '' or string_to_array(f.roles, ',') && string_to_array(?3, ',')
                    order by c.place, c.subject limit ?6
                    """);

    /** People by account or e-mail address. */
    private static final Select<MemberRow> KNOWN = Select.of(
            MemberRow.class,
            """
            select p.subject, p.name, p.email, m.roles from effective_member m join person p on p.subject = m.subject
            where m.organisation_id = ?1 and p.enabled
              and (p.subject = any (string_to_array(?2, ',')) or p.email = any (string_to_array(?2, ',')))
            order by lower(p.name), p.subject
            """);

    private static final Select<PeopleOf> PEOPLE_OF_SOME = Select.of(
            PeopleOf.class,
            """
            select p.organisation_id as organisation, p.members, p.coalition_roles
            from unnest(cast(string_to_array(?1, ',') as uuid[])) one cross join lateral ctx.organisation_people(one) p
            """);

    private static final Select<UUID> LEADING =
            Select.of(UUID.class, "select organisation_id from ctx.leading_organisations()");

    private static final Select<PeopleOf> PEOPLE_OF_ONE = Select.of(PeopleOf.class, PEOPLE + "(?1)");

    private record PeopleOf(UUID organisation, OrganisationPeople people) {}

    @PersistenceContext(unitName = "portal")
    private EntityManager entities;

    /** The organisations with these aliases, by name; unknown aliases are ignored. */
    public List<OrganisationRow> named(Collection<String> aliases) {
        return NAMED.list(entities, String.join(",", aliases));
    }

    /** The organisations with these ids, by name. */
    public List<OrganisationRow> rows(Collection<UUID> ids) {
        return OF_IDS.list(entities, joined(ids));
    }

    /** Every organisation that takes part now, for an act that concerns all of them. */
    public List<UUID> takingPart() {
        return TAKING_PART.list(entities);
    }

    public OrganisationRow require(UUID id) {
        return ONE.first(entities, id).orElseThrow(NotFound::new);
    }

    public OrganisationRow require(String alias) {
        return BY_ALIAS.first(entities, alias).orElseThrow(NotFound::new);
    }

    /** The members of the coalition that give this region as theirs, in any spelling. */
    public Set<UUID> ofRegion(String region) {
        return Set.copyOf(OF_REGION.list(entities, region));
    }

    /** The people of the caller's organisation with their roles. */
    public List<MemberRow> members(UUID organisation) {
        return MEMBERS.list(entities, organisation);
    }

    /** Some people of the caller's organisation, by name. */
    public Slice.Part<MemberRow> find(UUID organisation, ColleagueQuery query) {
        return query.part(FOUND.list(entities, query.parameters(organisation)), MemberRow::subject);
    }

    /** People of the caller's organisation by their accounts or e-mail addresses; unknown ones are ignored. */
    public List<MemberRow> known(UUID organisation, Collection<String> called) {
        return called.isEmpty() ? List.of() : KNOWN.list(entities, organisation, String.join(",", called));
    }

    /** The colleague with this account. */
    public Optional<MemberRow> member(UUID organisation, String subject) {
        return known(organisation, List.of(subject)).stream()
                .filter(one -> one.subject().equals(subject))
                .findFirst();
    }

    /** The numbers of each of these organisations that has people. */
    public Map<UUID, OrganisationPeople> people(Collection<UUID> organisations) {
        return PEOPLE_OF_SOME.list(entities, joined(organisations)).stream()
                .collect(Collectors.toMap(PeopleOf::organisation, PeopleOf::people));
    }

    /** The organisations that have consortium leads. */
    public List<UUID> leading() {
        return LEADING.list(entities);
    }

    public OrganisationPeople people(UUID organisation) {
        return PEOPLE_OF_ONE.first(entities, organisation).map(PeopleOf::people).orElse(OrganisationPeople.NOBODY);
    }

    private static String joined(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(","));
    }
}
