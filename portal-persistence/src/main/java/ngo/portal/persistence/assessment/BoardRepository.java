package ngo.portal.persistence.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import ngo.portal.persistence.funding.sealed.SealedRow;
import ngo.portal.persistence.shared.Select;
import ngo.portal.persistence.shared.Slice;

/** All requests on the board of a funder, for those who handle them there. It needs a constant number of queries for any length. */
@ApplicationScoped
public class BoardRepository {

    private static final String COLUMNS =
            """
            select d.id, d.organisation_id as applicant, d.applicant_name, d.case_code, d.call_id as call, d.call_title,
              d.track, d.urgency, d.state, d.content_id as content, f.case_id as internal, d.due_at, d.changed_at
            from funding_desk d
            join funding_request f on f.organisation_id = d.organisation_id and f.id = d.id
            where d.state = any (string_to_array(?1, ',')) and (?2 = '' or d.call_id = cast(nullif(?2, '') as uuid))
              and (?3 = '' or d.track = ?3)
            """;

    private static final Select<BoardRow> TABLE = Select.of(
            BoardRow.class,
            COLUMNS + " and (d.changed_at, d.id) < (?4, ?5) order by d.changed_at desc, d.id desc limit ?6");

    private static final Select<BoardRow> NEWEST_OF_EACH = Select.of(
            BoardRow.class,
            """
            select id, applicant, applicant_name, case_code, call, call_title, track, urgency, state, content, internal, due_at,
              changed_at
            from (select b.*, row_number() over (partition by b.state order by b.changed_at desc, b.id desc) as place
            from (%s) b) placed where place <= ?4 order by changed_at desc, id desc
            """
                    .formatted(COLUMNS));

    private static final Select<SealedRow> JUDGEMENTS = Select.of(
            SealedRow.class,
            """
            select object_id as object, row_id as row, field, secret, generation, sealed from sealed_field
            where request_id = any (cast(string_to_array(?1, ',') as uuid[])) and field = ?2
            """);

    @PersistenceContext(unitName = "portal")
    private EntityManager entities;

    /** A part of the requests, the last changed first. */
    public Slice.Part<BoardRow> table(BoardFilter filter, Slice slice) {
        List<BoardRow> rows = TABLE.list(
                entities,
                filter.states(),
                filter.callText(),
                filter.trackName(),
                slice.before(),
                slice.beforeId(),
                slice.fetch());
        return Slice.Part.of(rows, slice, row -> new Slice.Key(row.changedAt(), row.id()));
    }

    /** The newest requests of each state, at most so many. */
    public List<BoardRow> newestOfEach(BoardFilter filter, int most) {
        return NEWEST_OF_EACH.list(entities, filter.states(), filter.callText(), filter.trackName(), most);
    }

    /** The seats at several requests, as far as the caller may see them. */
    public List<SeatRow> seats(Collection<UUID> requests) {
        return SeatRepository.SEATS.list(entities, joined(requests));
    }

    /** The sealed content of the reviews of several requests, for callers who may see those reviews. */
    public List<SealedRow> judgements(Collection<UUID> requests, String field) {
        return JUDGEMENTS.list(entities, joined(requests), field);
    }

    private static String joined(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(","));
    }
}
