package ngo.portal.persistence.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Convert;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import ngo.portal.persistence.document.NewVersion;
import ngo.portal.persistence.document.VersionRepository;
import ngo.portal.persistence.shared.CommonRefusals.NotFound;
import ngo.portal.persistence.shared.Owned;
import ngo.portal.persistence.shared.Select;
import ngo.portal.persistence.shared.Sql;
import ngo.portal.persistence.text.DocumentText;
import ngo.portal.persistence.text.DocumentTextConverter;
import ngo.portal.persistence.text.Section;

/** The sections of plans, as far as the caller may see them. */
@ApplicationScoped
public class SectionRepository {

    private static final Select<SectionRow> ROWS = Select.of(
            SectionRow.class,
            """
            select s.id, s.heading, s.text, s.text_number, s.written,
              case when s.organisation_id = (select ctx.organisation()) then s.owner_subject end as owner_subject, s.owner_name, s.level,
              (select string_agg(o.alias, ',' order by o.alias) from plan_section_share x join organisation o on o.id = x.grantee_id
               where x.organisation_id = s.organisation_id and x.section_id = s.id) as with, s.changed_at, s.version
            from plan_section s where s.plan_id = ?1 order by s.place nulls last, s.created_at, s.id
            """);

    private static final Select<PublicSection> PUBLIC = Select.of(
            PublicSection.class,
            """
            select s.plan_id as plan, s.id, s.heading, s.text
            from plan_section s where s.plan_id = any (cast(string_to_array(?1, ',') as uuid[])) and s.level = 'PUBLIC'
            order by s.place nulls last, s.created_at, s.id
            """);

    /** A section that is public, or would be after publication, with its content. */
    public record PublicSection(
            UUID plan, UUID id, Heading heading, @Convert(converter = DocumentTextConverter.class) DocumentText text) {

        /** The section as it is translated. */
        public Section section() {
            Section written = text.sections().get(0);
            return new Section(id, written.heading(), written.html());
        }
    }

    @PersistenceContext(unitName = "portal")
    private EntityManager entities;

    @Inject
    private VersionRepository versions;

    /** Stores a new section with its content as the first version. */
    public void add(PlanSection section, Plan of, NewVersion made) {
        entities.persist(section);
        addVersion(section, of, made);
    }

    /** Stores the present text of a section as a version, for those who may see the section. */
    public void addVersion(PlanSection section, Plan of, NewVersion made) {
        versions.add(of.document(), section.part(), made);
    }

    /** A section of that plan. One that belongs elsewhere and one that the caller may not see are refused with the same error. */
    public PlanSection require(UUID plan, UUID id) {
        return find(plan, id).orElseThrow(NotFound::new);
    }

    /** Absent as well where it belongs to another plan, or its level hides it from the caller. */
    public Optional<PlanSection> find(UUID plan, UUID id) {
        return Optional.ofNullable(entities.find(PlanSection.class, id))
                .filter(section -> section.plan().equals(plan));
    }

    /** As {@link #require}, with a lock: nobody else changes it until the transaction ends. */
    public PlanSection requireAlone(UUID plan, UUID id) {
        return Owned.alone(entities, require(plan, id));
    }

    /** The sections in the order of the headings, then by their position within a heading, then by their age. */
    public List<SectionRow> of(UUID plan) {
        entities.flush();
        return ROWS.list(entities, plan).stream()
                .sorted(Comparator.comparing(SectionRow::heading))
                .toList();
    }

    /** The sections of several plans that are public, or would be, in the order that each plan gives them. */
    public List<PublicSection> publicOnes(Collection<UUID> plans) {
        entities.flush();
        return PUBLIC.list(entities, plans.stream().map(UUID::toString).collect(Collectors.joining(","))).stream()
                .sorted(Comparator.comparing(PublicSection::heading))
                .toList();
    }

    /** Sets the named organisations of a section, in place of those before. */
    public void name(PlanSection section, List<UUID> grantees) {
        entities.flush();
        Sql.run(entities, "delete from plan_section_share where section_id = ?1", section.id());
        for (UUID grantee : grantees) {
            Sql.run(
                    entities,
                    """
                    insert into plan_section_share (organisation_id, section_id, grantee_id, plan_id) values (?1, ?2, ?3, ?4)
                    """,
                    section.organisation(),
                    section.id(),
                    grantee,
                    section.plan());
        }
    }
}
