package ngo.portal.persistence.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ngo.portal.persistence.assessment.AssessmentRefusals.AlreadyDecided;
import ngo.portal.persistence.shared.CommonRefusals.Stale;
import ngo.portal.persistence.shared.Select;
import ngo.portal.persistence.shared.Sql;

/** Votes of approvers and the decisions that follow from them. Both are written once and never changed. */
@ApplicationScoped
public class FundingDecisionRepository {

    private static final Select<VoteRow> VOTES = Select.of(
            VoteRow.class,
            """
            select id, round, subject, name, outcome, given_at from approval_vote where request_id = ?1 order by given_at, id
            """);

    private static final Select<DeterminationRow> DETERMINATIONS = Select.of(
            DeterminationRow.class,
            """
            select id, request_id as request, round, outcome, decided_at from determination where request_id = ?1 order by round desc
            """);

    @PersistenceContext(unitName = "portal")
    private EntityManager entities;

    /** Records a vote in a round. Refused as {@code AlreadyDecided} where the seat has voted in it; no vote is ever changed. */
    public UUID vote(UUID funder, SeatRow seat, int round, Outcome outcome, Instant now) {
        UUID id = UUID.randomUUID();
        entities.flush();
        int added = Sql.run(
                entities,
                """
                insert into approval_vote (organisation_id, id, applicant_id, request_id, seat_id, round, outcome, subject, name, given_at)
                values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10) on conflict do nothing
                """,
                funder,
                id,
                seat.applicant(),
                seat.request(),
                seat.id(),
                round,
                outcome,
                seat.subject(),
                seat.name(),
                now);
        if (added == 0) {
            throw new AlreadyDecided();
        }
        return id;
    }

    /** Whether a person has voted in any round. */
    public boolean hasVoted(UUID request, String subject) {
        return votes(request).stream().anyMatch(vote -> vote.subject().equals(subject));
    }

    /** The votes of all rounds, the earliest first. */
    public List<VoteRow> votes(UUID request) {
        return VOTES.list(entities, request);
    }

    /** Records the decision of one round, once. Refused as {@code Stale} where the round has one already. */
    public UUID determine(UUID funder, UUID applicant, UUID request, int round, Outcome outcome, Instant now) {
        UUID id = UUID.randomUUID();
        int added = Sql.run(
                entities,
                """
                insert into determination (organisation_id, id, applicant_id, request_id, round, outcome, decided_at)
                values (?1, ?2, ?3, ?4, ?5, ?6, ?7) on conflict do nothing
                """,
                funder,
                id,
                applicant,
                request,
                round,
                outcome,
                now);
        if (added == 0) {
            throw new Stale();
        }
        return id;
    }

    /** The decisions, the newest first; a deferred request is decided again. */
    public List<DeterminationRow> determinations(UUID request) {
        return DETERMINATIONS.list(entities, request);
    }

    /** Absent while nothing was decided, and for callers who may not know it yet. */
    public Optional<DeterminationRow> newest(UUID request) {
        return determinations(request).stream().findFirst();
    }

    /** The number of the present round of decision. */
    public int round(UUID request) {
        return newest(request).map(DeterminationRow::round).orElse(0) + 1;
    }
}
