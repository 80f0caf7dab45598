package ngo.portal.persistence.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import ngo.portal.persistence.shared.CommonRefusals.NotFound;
import ngo.portal.persistence.shared.Select;

/** The directory, and who belongs where. */
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

    private static final Select<OrganisationRow> ALL = Select.of(OrganisationRow.class, ROWS + " order by 3");

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

    private static final Select<PeopleOf> PEOPLE_OF_ALL = Select.of(PeopleOf.class, PEOPLE + "(null)");

    private static final Select<PeopleOf> PEOPLE_OF_ONE = Select.of(PeopleOf.class, PEOPLE + "(?1)");

    private record PeopleOf(UUID organisation, OrganisationPeople people) {}

    @PersistenceContext(unitName = "portal")
    private EntityManager entities;

    public List<OrganisationRow> rows() {
        return ALL.list(entities);
    }

    public OrganisationRow require(UUID id) {
        return ONE.first(entities, id).orElseThrow(NotFound::new);
    }

    public OrganisationRow require(String alias) {
        return BY_ALIAS.first(entities, alias).orElseThrow(NotFound::new);
    }

    /** The members of the coalition that say of themselves that they are of this region, however they write it. */
    public Set<UUID> ofRegion(String region) {
        return Set.copyOf(OF_REGION.list(entities, region));
    }

    /** The people of the caller's organisation with their roles. */
    public List<MemberRow> members(UUID organisation) {
        return MEMBERS.list(entities, organisation);
    }

    /** For each organisation that has any. */
    public Map<UUID, OrganisationPeople> people() {
        return PEOPLE_OF_ALL.list(entities).stream()
                .collect(Collectors.toMap(PeopleOf::organisation, PeopleOf::people));
    }

    public OrganisationPeople people(UUID organisation) {
        return PEOPLE_OF_ONE.first(entities, organisation).map(PeopleOf::people).orElse(OrganisationPeople.NOBODY);
    }
}
