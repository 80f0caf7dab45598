package ngo.portal.ejb.assessment;

import java.util.List;
import java.util.Optional;
import ngo.portal.persistence.assessment.BoardRow;
import ngo.portal.persistence.assessment.SeatKind;
import ngo.portal.persistence.assessment.SeatRow;

/**
 * One request on the board.
 *
 * @param title empty while the caller has not declared their relation to the applicant
 * @param seats those that the caller may see: all for officers, their own for everybody else
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

    /** Invited reviewers who take part. */
    public long reviewers() {
        return seats.stream()
                .filter(seat ->
                        seat.part() == SeatKind.REVIEWER && !seat.state().isOut())
                .count();
    }

    /** The seat at which something is expected of the caller. */
    public Optional<SeatRow> waiting() {
        return own.stream().filter(seat -> seat.state().isOpen()).findFirst();
    }

    /** Omits the title, which is a secret. */
    @Override
    public String toString() {
        return "BoardLine";
    }
}
