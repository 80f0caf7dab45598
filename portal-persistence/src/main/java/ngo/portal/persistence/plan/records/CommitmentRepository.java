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
import ngo.portal.persistence.shared.Sql;

/** What addressees have promised, and what shows how it stands. */
@ApplicationScoped
public class CommitmentRepository {

    private static final String ROWS =
            """
            select id, section_id, number, addressee_type, addressee, text, announced_on, follow_up_on, state, version
            from commitment where plan_id = ?1 %s order by section_id, number, id
            """;

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

    /** Takes a commitment to where the evidence shows it. */
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
        return Sql.one(entities, ROWS.formatted("and id = ?2"), CommitmentRepository::row, plan, id)
                .orElseThrow(NotFound::new);
    }

    /** Those of a plan, each with its evidence from the first piece on. */
    public List<CommitmentRow> of(UUID plan) {
        Map<UUID, List<EvidenceRow>> evidence = Sql.list(
                        entities,
                        """
                        select commitment_id, state, text, source, added_by, added_at from commitment_evidence
                        where plan_id = ?1 order by added_at, id
                        """,
                        line -> new EvidenceRow(
                                line.uuid(0),
                                line.oneOf(CommitmentState.class, 1),
                                line.text(2),
                                line.text(3),
                                line.text(4),
                                line.instant(5)),
                        plan)
                .stream()
                .collect(Collectors.groupingBy(EvidenceRow::commitment));
        return Sql.list(entities, ROWS.formatted(""), CommitmentRepository::row, plan).stream()
                .map(row -> row.shownBy(evidence.getOrDefault(row.id(), List.of())))
                .toList();
    }

    private static CommitmentRow row(Sql.Line line) {
        return new CommitmentRow(
                line.uuid(0),
                line.uuid(1),
                line.number(2),
                line.oneOf(AddresseeType.class, 3),
                line.text(4),
                line.text(5),
                line.day(6),
                line.dayOrNull(7),
                line.oneOf(CommitmentState.class, 8),
                List.of(),
                line.big(9));
    }

    private static void requireOne(int changed) {
        if (changed == 0) {
            throw new Stale();
        }
    }
}
