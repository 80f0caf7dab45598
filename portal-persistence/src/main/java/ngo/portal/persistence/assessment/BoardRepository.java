package ngo.portal.persistence.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import ngo.portal.persistence.funding.FundingTrack;
import ngo.portal.persistence.funding.RequestState;
import ngo.portal.persistence.funding.Secret;
import ngo.portal.persistence.funding.Urgency;
import ngo.portal.persistence.funding.sealed.Ciphertext;
import ngo.portal.persistence.funding.sealed.SealedRow;
import ngo.portal.persistence.shared.Slice;
import ngo.portal.persistence.shared.Sql;

/** Everything that hangs on the board of a funder, for whoever handles it there. A constant number of questions for any length. */
@ApplicationScoped
public class BoardRepository {

    private static final String COLUMNS =
            """
            select d.id, d.organisation_id, d.applicant_name, d.case_code, d.call_id, d.call_title, d.track, d.urgency, d.state, d.content_id, f.case_id, d.due_at, d.changed_at
            from funding_desk d
            join funding_request f on f.organisation_id = d.organisation_id and f.id = d.id
            where d.state = any (string_to_array(?1, ',')) and (?2 = '' or d.call_id = cast(nullif(?2, '') as uuid))
              and (?3 = '' or d.track = ?3)
            """;

    @PersistenceContext(unitName = "portal")
    private EntityManager entities;

    /** The one that moved last first. */
    public Slice.Part<BoardRow> table(BoardFilter filter, Slice slice) {
        List<BoardRow> rows = Sql.list(
                entities,
                COLUMNS + " and (d.changed_at, d.id) < (?4, ?5) order by d.changed_at desc, d.id desc limit ?6",
                BoardRepository::row,
                filter.states(),
                filter.callText(),
                filter.trackName(),
                slice.before(),
                slice.beforeId(),
                slice.fetch());
        return Slice.Part.of(rows, slice, row -> new Slice.Key(row.changedAt(), row.id()));
    }

    /** The newest of each state, at most so many. */
    public List<BoardRow> newestOfEach(BoardFilter filter, int most) {
        return Sql.list(
                entities,
                "select * from (select b.*, row_number() over (partition by b.state order by b.changed_at desc, b.id"
                        + " desc) as place from ("
                        + COLUMNS
                        + ") b) placed where place <= ?4 order by changed_at desc, id desc",
                BoardRepository::row,
                filter.states(),
                filter.callText(),
                filter.trackName(),
                most);
    }

    /** The seats at several requests that the caller sees. */
    public List<SeatRow> seats(Collection<UUID> requests) {
        return Sql.list(
                entities,
                """
                select id, applicant_id, request_id, subject, name, part, state, reason, changed_at, version from funding_seat
                where request_id = any (cast(string_to_array(?1, ',') as uuid[])) order by created_at, name, id
                """,
                SeatRepository::row,
                joined(requests));
    }

    /** What stands sealed in the reviews of several requests, for whoever may see those reviews. */
    public List<SealedRow> judgements(Collection<UUID> requests, String field) {
        return Sql.list(
                entities,
                """
                select object_id, row_id, field, secret, generation, sealed from sealed_field
                where request_id = any (cast(string_to_array(?1, ',') as uuid[])) and field = ?2
                """,
                line -> new SealedRow(
                        line.uuid(0),
                        line.uuid(1),
                        line.text(2),
                        line.oneOf(Secret.class, 3),
                        line.number(4),
                        new Ciphertext(line.bytes(5))),
                joined(requests),
                field);
    }

    private static String joined(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(","));
    }

    private static BoardRow row(Sql.Line line) {
        return new BoardRow(
                line.uuid(0),
                line.uuid(1),
                line.text(2),
                line.text(3),
                line.uuid(4),
                line.text(5),
                line.oneOf(FundingTrack.class, 6),
                line.oneOf(Urgency.class, 7),
                line.oneOf(RequestState.class, 8),
                line.uuid(9),
                line.uuid(10),
                line.instantOrNull(11),
                line.instant(12));
    }
}
