package ngo.portal.ejb.assessment;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ngo.portal.ejb.access.AccessControl;
import ngo.portal.ejb.funding.OpenedTexts;
import ngo.portal.ejb.funding.SealedTexts;
import ngo.portal.ejb.vault.VaultObject;
import ngo.portal.persistence.assessment.BoardColumn;
import ngo.portal.persistence.assessment.BoardFilter;
import ngo.portal.persistence.assessment.BoardRepository;
import ngo.portal.persistence.assessment.BoardRow;
import ngo.portal.persistence.assessment.Judgement;
import ngo.portal.persistence.assessment.ReviewRepository;
import ngo.portal.persistence.assessment.ReviewRow;
import ngo.portal.persistence.assessment.Rubric;
import ngo.portal.persistence.assessment.SeatRow;
import ngo.portal.persistence.funding.CallRepository;
import ngo.portal.persistence.funding.RequestField;
import ngo.portal.persistence.funding.sealed.SealedRepository;
import ngo.portal.persistence.funding.sealed.SealedRow;
import ngo.portal.persistence.shared.Slice;
import ngo.portal.persistence.tenant.TenantContext;

/** The board of a funder: its requests as a table, in columns, and by the criteria of one call. */
@Stateless
public class BoardService {

    private static final int SHOWN_PER_COLUMN = 20;
    private static final int SHOWN_PER_CALL = 100;

    @Inject
    private BoardRepository board;

    @Inject
    private ReviewRepository reviews;

    @Inject
    private CallRepository calls;

    @Inject
    private SealedRepository sealed;

    @Inject
    private SealedTexts texts;

    @Inject
    private AccessControl access;

    @Inject
    private TenantContext tenant;

    /** Ordered by last change, newest first. */
    public Slice.Part<BoardLine> table(BoardFilter filter, Slice slice) {
        access.requireMember();
        Slice.Part<BoardRow> part = board.table(filter, slice);
        return new Slice.Part<>(lines(part.items()), part.next());
    }

    /** The newest of each column. */
    public Map<BoardColumn, List<BoardLine>> columns(BoardFilter filter) {
        access.requireMember();
        Map<BoardColumn, List<BoardLine>> columns = new EnumMap<>(BoardColumn.class);
        for (BoardColumn column : BoardColumn.values()) {
            columns.put(column, new ArrayList<>());
        }
        lines(board.newestOfEach(filter, SHOWN_PER_COLUMN))
                .forEach(line -> columns.computeIfAbsent(line.row().column(), any -> new ArrayList<>())
                        .add(line));
        return columns;
    }

    private List<BoardLine> lines(List<BoardRow> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        List<UUID> ids = ids(rows);
        Map<UUID, List<SeatRow>> seats = board.seats(ids).stream().collect(Collectors.groupingBy(SeatRow::request));
        OpenedTexts titles = titles(rows, ids);
        return rows.stream()
                .map(row -> line(row, titles, seats.getOrDefault(row.id(), List.of())))
                .toList();
    }

    private BoardLine line(BoardRow row, OpenedTexts titles, List<SeatRow> seats) {
        return new BoardLine(
                row,
                titles.text(row.id(), RequestField.TITLE.name()),
                seats,
                seats.stream()
                        .filter(seat -> seat.subject().equals(tenant.subject()))
                        .toList());
    }

    private OpenedTexts titles(List<BoardRow> rows, List<UUID> ids) {
        List<SealedRow> found = sealed.field(ids, RequestField.TITLE.name());
        return texts.open(found, objects(found, rows, row -> new VaultObject(row.content(), row.applicant())));
    }

    private static List<VaultObject> objects(
            List<SealedRow> found, List<BoardRow> rows, Function<BoardRow, VaultObject> object) {
        Map<UUID, VaultObject> known =
                rows.stream().map(object).collect(Collectors.toMap(VaultObject::id, one -> one, (one, same) -> one));
        return found.stream()
                .map(SealedRow::object)
                .distinct()
                .flatMap(id -> Optional.ofNullable(known.get(id)).stream())
                .toList();
    }

    /** All requests under one call that are reviewed or decided, side by side. */
    public CriteriaMatrix matrix(UUID call) {
        access.requireMember();
        Rubric rubric = Rubric.of(calls.criteria(calls.require(call).id()));
        List<BoardRow> rows = Stream.of(BoardColumn.REVIEW, BoardColumn.DECISION)
                .flatMap(column ->
                        board.table(new BoardFilter(call, column, null), Slice.first(SHOWN_PER_CALL)).items().stream())
                .toList();
        Map<UUID, List<Judgement>> judgements = judgements(rows);
        return new CriteriaMatrix(
                rubric,
                lines(rows).stream()
                        .map(line -> measured(
                                line, rubric, judgements.getOrDefault(line.row().id(), List.of())))
                        .toList());
    }

    private Map<UUID, List<Judgement>> judgements(List<BoardRow> rows) {
        if (rows.isEmpty()) {
            return Map.of();
        }
        List<UUID> ids = ids(rows);
        List<SealedRow> found = board.judgements(ids, ReviewService.JUDGEMENT);
        OpenedTexts openedTexts =
                texts.open(found, objects(found, rows, row -> new VaultObject(row.internal(), tenant.organisation())));
        Map<UUID, List<Judgement>> byRequest = new HashMap<>();
        for (ReviewRow review : reviews.in(ids)) {
            openedTexts
                    .find(review.id(), ReviewService.JUDGEMENT)
                    .map(Judgement::read)
                    .ifPresent(one -> byRequest
                            .computeIfAbsent(review.request(), any -> new ArrayList<>())
                            .add(one));
        }
        return byRequest;
    }

    private static CriteriaMatrix.Line measured(BoardLine line, Rubric rubric, Collection<Judgement> judgements) {
        Map<UUID, BigDecimal> means = new HashMap<>();
        if (!judgements.isEmpty()) {
            rubric.criteria().forEach(criterion -> means.put(criterion.id(), mean(criterion.id(), judgements)));
        }
        List<BigDecimal> totals =
                judgements.stream().map(one -> rubric.total(one.scores())).toList();
        return new CriteriaMatrix.Line(
                line,
                judgements.size(),
                means,
                totals.isEmpty() ? Optional.empty() : Optional.of(Rubric.spread(totals)));
    }

    private static BigDecimal mean(UUID criterion, Collection<Judgement> judgements) {
        long sum = judgements.stream()
                .mapToLong(one -> one.scores().getOrDefault(criterion, 0))
                .sum();
        return BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(judgements.size()), 1, RoundingMode.HALF_UP);
    }

    private static List<UUID> ids(List<BoardRow> rows) {
        return rows.stream().map(BoardRow::id).toList();
    }
}
