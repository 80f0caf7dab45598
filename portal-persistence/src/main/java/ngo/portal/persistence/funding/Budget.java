package ngo.portal.persistence.funding;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import javax.money.CurrencyUnit;
import javax.money.MonetaryAmount;
import ngo.portal.persistence.funding.FundingRefusals.BudgetRefused;
import org.javamoney.moneta.Money;

/** The budget of a request, line by line, in one currency. */
public record Budget(String currency, List<BudgetLine> lines) {

    private static final JsonProvider JSON = JsonProvider.provider();

    public Budget {
        lines = List.copyOf(lines);
        CurrencyUnit unit = Currencies.of(currency);
        for (BudgetLine line : lines) {
            if (!line.amount().getCurrency().equals(unit)) {
                throw new BudgetRefused(BudgetRefused.Reason.CURRENCY);
            }
        }
    }

    public static Budget none(String currency) {
        return new Budget(currency, List.of());
    }

    public MonetaryAmount total() {
        return lines.stream().map(BudgetLine::amount).reduce(nothing(), MonetaryAmount::add);
    }

    /** The sum that the request asks of the funder. */
    public MonetaryAmount asked() {
        return lines.stream().map(BudgetLine::asked).reduce(nothing(), MonetaryAmount::add);
    }

    private MonetaryAmount nothing() {
        return Money.zero(Currencies.of(currency));
    }

    /**
     * Refuses a budget that the call does not allow.
     *
     * @param categories that the call pays for; none named means all
     * @param ceiling the most that it gives for one request; none where it is zero
     */
    public void requireWithin(MonetaryAmount ceiling, Set<String> categories) {
        if (lines.isEmpty()) {
            throw new BudgetRefused(BudgetRefused.Reason.EMPTY);
        }
        if (!ceiling.getCurrency().equals(Currencies.of(currency))) {
            throw new BudgetRefused(BudgetRefused.Reason.CURRENCY);
        }
        if (!categories.isEmpty() && !lines.stream().map(BudgetLine::category).allMatch(categories::contains)) {
            throw new BudgetRefused(BudgetRefused.Reason.CATEGORY);
        }
        if (!asked().isPositive()) {
            throw new BudgetRefused(BudgetRefused.Reason.AMOUNT);
        }
        if (ceiling.isPositive() && asked().isGreaterThan(ceiling)) {
            throw new BudgetRefused(BudgetRefused.Reason.CEILING);
        }
    }

    /** The content as one text, to be sealed as a whole. */
    public String written() {
        JsonArrayBuilder all = JSON.createArrayBuilder();
        for (BudgetLine line : lines) {
            all.add(JSON.createObjectBuilder()
                    .add("category", line.category())
                    .add("amount", plain(line.amount()))
                    .add("own", plain(line.own()))
                    .add("others", plain(line.others()))
                    .add("note", line.note()));
        }
        return JSON.createObjectBuilder()
                .add("currency", currency)
                .add("lines", all)
                .build()
                .toString();
    }

    private static String plain(MonetaryAmount amount) {
        return amount.getNumber().numberValue(BigDecimal.class).toPlainString();
    }

    public static Budget read(String written) {
        JsonObject budget = JSON.createReader(new StringReader(written)).readObject();
        String currency = budget.getString("currency");
        JsonArray lines = budget.getJsonArray("lines");
        return new Budget(
                currency,
                lines.getValuesAs(JsonObject.class).stream()
                        .map(line -> line(line, currency))
                        .toList());
    }

    private static BudgetLine line(JsonObject line, String currency) {
        return new BudgetLine(
                line.getString("category"),
                Currencies.amount(line.getString("amount"), currency),
                Currencies.amount(line.getString("own"), currency),
                Currencies.amount(line.getString("others"), currency),
                line.getString("note"));
    }

    /** Sums and purposes are secrets. */
    @Override
    public String toString() {
        return "Budget";
    }
}
