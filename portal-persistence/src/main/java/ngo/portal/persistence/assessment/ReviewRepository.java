package ngo.portal.persistence.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import ngo.portal.persistence.shared.CommonRefusals.Stale;
import ngo.portal.persistence.shared.Select;
import ngo.portal.persistence.shared.Sql;

/** Reviews, without their content. A reviewer who still owes a review sees none of the others. */
@ApplicationScoped
public class ReviewRepository {

    private static final String COLUMNS =
            "select id, request_id as request, seat_id as seat, reviewer, changed_at, submitted_at, version from"
                    + " review ";

    private static final Select<ReviewRow> ALL =
            Select.of(ReviewRow.class, COLUMNS + "where request_id = ?1 order by submitted_at nulls last, id");

    private static final Select<ReviewRow> IN = Select.of(
            ReviewRow.class,
            COLUMNS
                    + "where request_id = any (cast(string_to_array(?1, ',') as uuid[])) and submitted_at is not null"
                    + " order by submitted_at, id");

    @PersistenceContext(unitName = "portal")
    private EntityManager entities;

    /** Adds an empty review at this seat. Refused as {@code Stale} where the seat has one already. */
    public UUID begin(UUID funder, SeatRow seat, Instant now) {
        UUID id = UUID.randomUUID();
        int added = Sql.run(
                entities,
                """
                insert into review (organisation_id, id, applicant_id, request_id, seat_id, reviewer, created_at, changed_at)
                values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?7) on conflict do nothing
                """,
                funder,
                id,
                seat.applicant(),
                seat.request(),
                seat.id(),
                seat.name(),
                now);
        if (added == 0) {
            throw new Stale();
        }
        return id;
    }

    /** Records a change of a review; the content is stored elsewhere. */
    public void touch(ReviewRow review, Instant now) {
        requireOne(Sql.run(
                entities,
                "update review set changed_at = ?1, version = version + 1 where id = ?2 and version = ?3",
                now,
                review.id(),
                review.version()));
    }

    /** Submits the version that the caller has read. Refused as {@code Stale} where it has changed since. */
    public void submit(ReviewRow review, Instant now) {
        requireOne(Sql.run(
                entities,
                """
                update review set changed_at = ?1, submitted_at = ?1, version = version + 1 where id = ?2 and version = ?3
                """,
                now,
                review.id(),
                review.version()));
    }

    /** The review at a seat; absent while there is none, and for callers who may not see it. */
    public Optional<ReviewRow> at(SeatRow seat) {
        return of(seat.request()).stream()
                .filter(review -> review.seat().equals(seat.id()))
                .findFirst();
    }

    /** The reviews that the caller may see. */
    public List<ReviewRow> of(UUID request) {
        return ALL.list(entities, request);
    }

    /** The reviews of several requests, with one query. */
    public List<ReviewRow> in(Collection<UUID> requests) {
        return IN.list(entities, requests.stream().map(UUID::toString).collect(Collectors.joining(",")));
    }

    private static void requireOne(int changed) {
        if (changed == 0) {
            throw new Stale();
        }
    }
}
