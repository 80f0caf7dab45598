package ngo.portal.persistence.assessment;

import jakarta.json.JsonObject;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.math.BigDecimal;
import javax.money.MonetaryAmount;
import ngo.portal.persistence.funding.Currencies;
import ngo.portal.persistence.shared.InputParser;

/** A decision with its exchange rate; both stay as they were on that day. */
public record Award(DecisionBallot ballot, ExchangeRate rate) {

    private static final JsonProvider JSON = JsonProvider.provider();

    /** The sum in the other currency of the rate. */
    public MonetaryAmount converted() {
        return rate.convert(ballot.sum());
    }

    /** The content as one text, to be sealed as a whole. */
    public String written() {
        return JSON.createObjectBuilder()
                .add("outcome", ballot.outcome().name())
                .add("sum", plain(ballot.sum()))
                .add("currency", rate.from().getCurrencyCode())
                .add("to", rate.to().getCurrencyCode())
                .add("rate", rate.rate().toPlainString())
                .add("on", rate.on().toString())
                .add("source", rate.source())
                .build()
                .toString();
    }

    public static Award read(String written) {
        JsonObject all = JSON.createReader(new StringReader(written)).readObject();
        String currency = all.getString("currency");
        return new Award(
                new DecisionBallot(
                        Outcome.valueOf(all.getString("outcome")),
                        Currencies.amount(InputParser.sum(all.getString("sum")).orElseThrow(), currency)),
                new ExchangeRate(
                        Currencies.of(currency),
                        Currencies.of(all.getString("to")),
                        InputParser.rate(all.getString("rate")).orElseThrow(),
                        InputParser.day(all.getString("on")).orElseThrow(),
                        all.getString("source")));
    }

    private static String plain(MonetaryAmount sum) {
        return sum.getNumber().numberValue(BigDecimal.class).toPlainString();
    }

    /** Sums are secrets. */
    @Override
    public String toString() {
        return "Award";
    }
}
