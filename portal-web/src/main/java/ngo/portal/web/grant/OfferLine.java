package ngo.portal.web.grant;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One part of the money as it is typed. */
public class OfferLine {

    private String amount = "";

    private @Nullable LocalDate on;

    public String getAmount() {
        return amount;
    }

    public void setAmount(String amount) {
        this.amount = amount;
    }

    public @Nullable LocalDate getOn() {
        return on;
    }

    public void setOn(@Nullable LocalDate on) {
        this.on = on;
    }
}
