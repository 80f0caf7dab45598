package ngo.portal.persistence.plan.records;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import ngo.portal.persistence.shared.CommonRefusals.NotFound;
import ngo.portal.persistence.shared.CommonRefusals.Stale;
import ngo.portal.persistence.shared.Select;
import ngo.portal.persistence.shared.Sql;

/** Commitments of addressees, and the evidence of their state. */
@ApplicationScoped
public class CommitmentRepository {

    private static final String ROWS =
            """
            select id, section_id as section, number, addressee_type, addressee, text, announced_on, follow_up_on, state, version
            from commitment where plan_id = ?1 %s order by section_id, number, id
            """;

    private static final Select<CommitmentRow> ONE = Select.of(CommitmentRow.class, ROWS.formatted("and id = ?2"));

    private static final Select<EvidenceRow> EVIDENCE = Select.of(
            EvidenceRow.class,
            """
            select commitment_id as commitment, state, text, source, added_by, added_at from commitment_evidence
            where plan_id = ?1 order by added_at, id
            """);

    private static final Select<CommitmentRow> ALL = Select.of(CommitmentRow.class, ROWS.formatted(""));

    @PersistenceContext(unitName = "portal")
    private EntityManager entities;

    public void add(UUID organisation, UUID plan, CommitmentRow commitment, Instant now) {
        Sql.run(
                entities,
                """
                insert into commitment (organisation_id, id, plan_id, section_id, number, addressee_type, addressee, text, announced_on,
                  follow_up_on, state, created_at)
                values (?1, ?2, ?3, ?4, (select coalesce(max(number), 0) + 1 from commitment where section_id = ?4), ?5, ?6, ?7,
                  cast(?8 as date), cast(?9 as date), ?10, ?11)
                """,
                organisation,
                commitment.id(),
                plan,
                commitment.section(),
                commitment.addresseeType(),
                commitment.addressee(),
                commitment.text(),
                commitment.announcedOn(),
                commitment.followUpOn(),
                commitment.state(),
                now);
    }

    public void change(UUID plan, CommitmentRow commitment) {
        int changed = Sql.run(
                entities,
                """
                update commitment set addressee_type = ?1, addressee = ?2, text = ?3, announced_on = cast(?4 as date),
                  follow_up_on = cast(?5 as date), version = version + 1
                where id = ?6 and plan_id = ?7 and version = ?8 and section_id = ?9
                """,
                commitment.addresseeType(),
                commitment.addressee(),
                commitment.text(),
                commitment.announcedOn(),
                commitment.followUpOn(),
                commitment.id(),
                plan,
                commitment.version(),
                commitment.section());
        requireOne(changed);
    }

    /** Moves a commitment to the state that the evidence shows. */
    public void move(UUID organisation, UUID plan, CommitmentRow commitment, EvidenceRow evidence) {
        requireOne(Sql.run(
                entities,
                "update commitment set state = ?1, version = version + 1 where id = ?2 and plan_id = ?3 and version ="
                        + " ?4",
                evidence.state(),
                commitment.id(),
                plan,
                commitment.version()));
        addEvidence(organisation, plan, commitment.section(), evidence);
    }

    public void addEvidence(UUID organisation, UUID plan, UUID section, EvidenceRow evidence) {
        Sql.run(
                entities,
                """
                insert into commitment_evidence (organisation_id, id, commitment_id, plan_id, section_id, state, text, source, added_by,
                  added_at)
                values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
                """,
                organisation,
                UUID.randomUUID(),
                evidence.commitment(),
                plan,
                section,
                evidence.state(),
                evidence.text(),
                evidence.source(),
                evidence.addedBy(),
                evidence.addedAt());
    }

    public CommitmentRow require(UUID plan, UUID id) {
        return ONE.first(entities, plan, id).orElseThrow(NotFound::new);
    }

    /** The commitments of a plan, each with its evidence from the first piece on. */
    public List<CommitmentRow> of(UUID plan) {
        Map<UUID, List<EvidenceRow>> evidence =
                EVIDENCE.list(entities, plan).stream().collect(Collectors.groupingBy(EvidenceRow::commitment));
        return ALL.list(entities, plan).stream()
                .map(row -> row.shownBy(evidence.getOrDefault(row.id(), List.of())))
                .toList();
    }

    private static void requireOne(int changed) {
        if (changed == 0) {
            throw new Stale();
        }
    }
}
