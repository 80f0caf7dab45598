package ngo.portal.persistence.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ngo.portal.persistence.document.NewVersion;
import ngo.portal.persistence.document.VersionRepository;
import ngo.portal.persistence.shared.CommonRefusals.NotFound;
import ngo.portal.persistence.shared.Owned;
import ngo.portal.persistence.shared.Select;
import ngo.portal.persistence.shared.Sql;

/** The sections of plans, each as far as the caller may see it. */
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

    @PersistenceContext(unitName = "portal")
    private EntityManager entities;

    @Inject
    private VersionRepository versions;

    /** Keeps a new section, and what stands in it as its first version. */
    public void add(PlanSection section, Plan of, NewVersion made) {
        entities.persist(section);
        addVersion(section, of, made);
    }

    /** Keeps the text of a section as it stands now, for those who see it. */
    public void addVersion(PlanSection section, Plan of, NewVersion made) {
        versions.add(of.document(), section.part(), made);
    }

    /** A section of that plan, or the same refusal for one that is elsewhere and one that the caller may not see. */
    public PlanSection require(UUID plan, UUID id) {
        return find(plan, id).orElseThrow(NotFound::new);
    }

    /** Absent as well where it belongs to another plan, or its level keeps it from the caller. */
    public Optional<PlanSection> find(UUID plan, UUID id) {
        return Optional.ofNullable(entities.find(PlanSection.class, id))
                .filter(section -> section.plan().equals(plan));
    }

    /** As {@link #require}, and nobody else changes it until the transaction ends. */
    public PlanSection requireAlone(UUID plan, UUID id) {
        return Owned.alone(entities, require(plan, id));
    }

    /** In the order of the headings, those of one heading as they were put in order, then by their age. */
    public List<SectionRow> of(UUID plan) {
        entities.flush();
        return ROWS.list(entities, plan).stream()
                .sorted(Comparator.comparing(SectionRow::heading))
                .toList();
    }

    /** Names those that a section is for, in place of any named before. */
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
