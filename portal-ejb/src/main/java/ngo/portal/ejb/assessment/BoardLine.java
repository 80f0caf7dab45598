package ngo.portal.ejb.assessment;

import java.util.List;
import java.util.Optional;
import ngo.portal.persistence.assessment.BoardRow;
import ngo.portal.persistence.assessment.SeatKind;
import ngo.portal.persistence.assessment.SeatRow;

/**
 * One request on the board.
 *
 * @param title empty for whoever has not said yet how they stand to the applicant
 * @param seats those that the caller sees: officers all, everybody else their own
 * @param own the caller's seats among them
 */
public record BoardLine(BoardRow row, String title, List<SeatRow> seats, List<SeatRow> own) {

    public BoardLine {
        seats = List.copyOf(seats);
        own = List.copyOf(own);
    }

    public long reviewsIn() {
        return seats.stream()
                .filter(seat -> seat.part() == SeatKind.REVIEWER && seat.state().isIn())
                .count();
    }

    /** People who were asked for a review and take part. */
    public long reviewers() {
        return seats.stream()
                .filter(seat ->
                        seat.part() == SeatKind.REVIEWER && !seat.state().isOut())
                .count();
    }

    /** Where something is expected of the caller. */
    public Optional<SeatRow> waiting() {
        return own.stream().filter(seat -> seat.state().isOpen()).findFirst();
    }

    /** Titles are secrets. */
    @Override
    public String toString() {
        return "BoardLine";
    }
}
