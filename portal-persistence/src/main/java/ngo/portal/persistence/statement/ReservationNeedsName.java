package ngo.portal.persistence.statement;

import ngo.portal.persistence.shared.Refusal;

/** A reservation is printed below a name; without one its words would tell whose it is. */
public final class ReservationNeedsName extends Refusal {

    @Override
    public String field() {
        return "reservation";
    }
}
