package ngo.portal.persistence.assessment;

import java.util.Optional;

/**
 * Whose scores somebody sees at one request. A review that knows the others' is no second opinion, so whoever still owes
 * theirs is shown none, whatever else they are for the funder. The database asks the same in {@code ctx.sees_review}.
 *
 * @param officer a grants officer of the funder
 * @param reviewing where the person's own review stands, for whoever is to write one
 * @param deciding where the person's own voice stands, for whoever is named to decide
 */
public record Blindness(boolean officer, Optional<SeatState> reviewing, Optional<SeatState> deciding) {

    /** Of somebody else, where that review stands as said. */
    public boolean sees(SeatState review) {
        return review.isIn() && seesOthers();
    }

    private boolean seesOthers() {
        if (isOut(reviewing) || isOut(deciding)) {
            return false;
        }
        if (reviewing.isPresent()) {
            return reviewing.filter(SeatState::isIn).isPresent();
        }
        return officer || deciding.filter(SeatState::isTaken).isPresent();
    }

    /** Whoever has declared a relation is out with everything, as an officer too. */
    private static boolean isOut(Optional<SeatState> seat) {
        return seat.filter(state -> state == SeatState.RECUSED).isPresent();
    }
}
