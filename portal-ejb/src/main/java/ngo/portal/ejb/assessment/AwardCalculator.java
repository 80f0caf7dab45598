package ngo.portal.ejb.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import javax.money.CurrencyUnit;
import javax.money.MonetaryAmount;
import ngo.portal.ejb.funding.SealedTexts;
import ngo.portal.persistence.assessment.Award;
import ngo.portal.persistence.assessment.DecisionBallot;
import ngo.portal.persistence.assessment.ExchangeRate;
import ngo.portal.persistence.assessment.Outcome;
import ngo.portal.persistence.funding.Budget;
import ngo.portal.persistence.funding.CallRepository;
import ngo.portal.persistence.funding.CallTerms;
import ngo.portal.persistence.funding.Currencies;
import ngo.portal.persistence.funding.FundingRequest;
import ngo.portal.persistence.funding.RequestField;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;
import ngo.portal.persistence.shared.InputParser;
import org.javamoney.moneta.Money;

/** Parses the amount that an approver has typed, and limits it to the amount requested and to the maximum of the call. */
@ApplicationScoped
public class AwardCalculator {

    @Inject
    private SealedTexts texts;

    @Inject
    private CallRepository calls;

    @Inject
    private Clock clock;

    Award award(FundingRequest request, DecisionForm form) {
        MonetaryAmount asked = asked(request);
        CallTerms terms = calls.require(request.call()).terms();
        ExchangeRate rate = rate(form, asked.getCurrency());
        DecisionBallot ballot = new DecisionBallot(form.outcome(), sum(form, asked));
        ballot.requireWithin(asked, terms.most(), measure(rate, asked.getCurrency(), terms.most()));
        return new Award(ballot, rate);
    }

    private MonetaryAmount asked(FundingRequest request) {
        return texts.read(request)
                .find(request.id(), RequestField.BUDGET.name())
                .map(Budget::read)
                .orElseThrow(() -> new InvalidInput("budget"))
                .asked();
    }

    private static MonetaryAmount sum(DecisionForm form, MonetaryAmount asked) {
        String currency = asked.getCurrency().getCurrencyCode();
        if (!form.amount().isBlank()) {
            return Currencies.amount(form.amount().strip(), currency);
        }
        return form.outcome() == Outcome.APPROVED ? asked : Money.zero(asked.getCurrency());
    }

    private ExchangeRate rate(DecisionForm form, CurrencyUnit from) {
        LocalDate today = LocalDate.now(clock.withZone(ZoneOffset.UTC));
        return form.rate().map(typed -> typed(typed, from).notAfter(today)).orElse(ExchangeRate.none(from, today));
    }

    private static ExchangeRate typed(DecisionForm.Rate typed, CurrencyUnit from) {
        LocalDate on = typed.on();
        if (on == null) {
            throw new InvalidInput("rateOn");
        }
        return new ExchangeRate(
                from,
                Currencies.of(typed.to().strip()),
                InputParser.rate(typed.rate().strip()).orElseThrow(() -> new InvalidInput("rate")),
                on,
                typed.source());
    }

    /** A request in another currency than the call's is measured at the exchange rate that is frozen with the decision. */
    private static ExchangeRate measure(ExchangeRate rate, CurrencyUnit asked, MonetaryAmount ceiling) {
        if (asked.equals(ceiling.getCurrency())) {
            return ExchangeRate.none(asked, rate.on());
        }
        if (!rate.to().equals(ceiling.getCurrency())) {
            throw new InvalidInput("rate");
        }
        return rate;
    }
}
