package ngo.portal.persistence.funding;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.money.MonetaryAmount;
import org.jspecify.annotations.Nullable;

/**
 * The terms of a call.
 *
 * @param closesAt the last instant; absent for a call without end
 * @param windowDays length of one window of a rolling call; absent where there are none
 * @param ceiling the most for one request, in the currency of the call; none where it is zero
 * @param exclusions what it does not pay for, each in a line of its own
 * @param categories what it pays for; none named means all
 * @param secondPerson whether the applicant needs the agreement of a second person before a request is submitted
 * @param reviewsNeeded how many reviews there have to be before a decision
 * @param quorum how many approvers have to agree
 * @param blind whether the applicant is hidden from reviewers
 */
public record CallTerms(
        String title,
        String text,
        String language,
        FundingTrack track,
        Instant opensAt,
        @Nullable Instant closesAt,
        @Nullable Integer windowDays,
        BigDecimal ceiling,
        String currency,
        List<String> exclusions,
        List<String> categories,
        boolean secondPerson,
        int reviewsNeeded,
        int quorum,
        boolean blind) {

    public CallTerms {
        exclusions = List.copyOf(exclusions);
        categories = List.copyOf(categories);
    }

    public MonetaryAmount most() {
        return Currencies.amount(ceiling.stripTrailingZeros(), currency);
    }

    /** Refuses a budget that the call does not allow. */
    public void requireWithin(Budget budget) {
        budget.requireWithin(most(), Set.copyOf(categories));
    }

    static String lines(List<String> lines) {
        return lines.stream().map(String::strip).filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
    }

    static List<String> lines(String text) {
        return Arrays.stream(text.split("\n")).filter(line -> !line.isEmpty()).toList();
    }
}
