package ngo.portal.web.funding;

import com.ibm.icu.text.NumberFormat;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import javax.money.MonetaryAmount;
import ngo.portal.web.shared.RequestLanguage;
import ngo.portal.web.shared.Text;
import org.jspecify.annotations.Nullable;

/** Formats sums and times of funding as text. */
@Named
@ApplicationScoped
public class FundingWords {

    private static final String BUNDLE = "funding";
    private static final int HOURS_PER_DAY = 24;
    private static final int MAX_HOURS_UNROUNDED = 72;
    private static final int MAX_DECIMALS = 4;

    @Inject
    private Text text;

    public String sum(MonetaryAmount amount) {
        return sum(
                amount.getNumber().numberValue(BigDecimal.class),
                amount.getCurrency().getCurrencyCode());
    }

    /** In a column whose head names the currency; nothing where there is nothing. */
    public String bare(MonetaryAmount amount) {
        return amount.isZero() ? "" : number(amount.getNumber().numberValue(BigDecimal.class));
    }

    /** Such as 1,200.50 EUR; whole sums without coins. */
    public String sum(BigDecimal amount, String currency) {
        return text.of(BUNDLE, "sum", number(amount), currency);
    }

    private static String number(BigDecimal amount) {
        NumberFormat format =
                NumberFormat.getNumberInstance(RequestLanguage.now().locale());
        boolean whole = amount.stripTrailingZeros().scale() <= 0;
        format.setMinimumFractionDigits(whole ? 0 : 2);
        format.setMaximumFractionDigits(MAX_DECIMALS);
        return format.format(amount);
    }

    /** The most that a call gives; a call may name none. */
    public String ceiling(BigDecimal ceiling, String currency) {
        return ceiling.signum() == 0 ? text.of(BUNDLE, "call.noCeiling") : sum(ceiling, currency);
    }

    /** The same in a line of small facts. */
    public String upTo(BigDecimal ceiling, String currency) {
        return ceiling.signum() == 0
                ? text.of(BUNDLE, "call.noCeiling.long")
                : text.of(BUNDLE, "call.upTo", sum(ceiling, currency));
    }

    /** The same as a sentence above a budget. */
    public String upToSentence(BigDecimal ceiling, String currency) {
        return ceiling.signum() == 0
                ? text.of("request", "budget.free")
                : text.of("request", "budget.upTo", sum(ceiling, currency));
    }

    /** Within which time a call promises its answer. */
    public String within(int hours) {
        return hours <= MAX_HOURS_UNROUNDED || hours % HOURS_PER_DAY != 0
                ? text.of(BUNDLE, "within.hours", hours)
                : text.of(BUNDLE, "within.days", hours / HOURS_PER_DAY);
    }

    /** A median; there is none of a few. */
    public String hours(@Nullable BigDecimal hours) {
        return hours == null ? text.of(BUNDLE, "times.few") : text.of(BUNDLE, "times.hours", hours);
    }
}
