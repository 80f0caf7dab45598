package ngo.portal.web.api.funding;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.funding.BudgetLineForm;
import ngo.portal.ejb.funding.RequestForm;
import ngo.portal.persistence.funding.Urgency;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * A request for funding as a program sends it. Fields that are left out keep their value; the call of a draft never changes.
 *
 * @param call id of the call; required for a new request
 * @param budget replaces all lines
 * @param otherFunders replaces all of them
 */
public record FundingRequestBody(
        @Nullable UUID call,
        @Nullable Urgency urgency,
        @Nullable String title,
        @Nullable String need,
        @Nullable String risk,
        @Nullable String measuresTaken,
        FundingRequestDocument.@Nullable Identity identity,
        FundingRequestDocument.@Nullable Payment payment,
        @Nullable List<Line> budget,
        @Nullable List<String> otherFunders) {

    /** One line of the budget. A share that is left out is zero. */
    public record Line(
            @Nullable String category,
            @Nullable Amount amount,
            @Nullable Amount own,
            @Nullable Amount others,
            @Nullable String note) {

        BudgetLineForm form(String currency) {
            BudgetLineForm form = new BudgetLineForm();
            form.setCategory(category == null ? "" : category);
            form.setAmount(sum(amount, currency, "budget.amount"));
            form.setOwn(sum(own, currency, "budget.own"));
            form.setOthers(sum(others, currency, "budget.others"));
            form.setNote(note == null ? "" : note);
            return form;
        }

        private static BigDecimal sum(@Nullable Amount sent, String currency, String field) {
            return sent == null ? BigDecimal.ZERO : sent.in(currency, field);
        }
    }

    UUID wantedCall() {
        if (call == null) {
            throw new InvalidInput("call");
        }
        return call;
    }

    RequestForm onto(RequestForm form, String currency) {
        form.setUrgency(urgency == null ? form.getUrgency() : urgency);
        form.setTitle(or(title, form.getTitle()));
        form.setNeed(or(need, form.getNeed()));
        form.setRisk(or(risk, form.getRisk()));
        form.setMeasures(or(measuresTaken, form.getMeasures()));
        if (identity != null) {
            form.setName(or(identity.name(), form.getName()));
            form.setContact(or(identity.contact(), form.getContact()));
            form.setPlace(or(identity.place(), form.getPlace()));
        }
        if (payment != null) {
            form.setChannel(or(payment.channel(), form.getChannel()));
        }
        if (budget != null) {
            form.setBudget(new ArrayList<>(
                    budget.stream().map(line -> line.form(currency)).toList()));
        }
        if (otherFunders != null) {
            form.setOtherFunders(String.join("\n", otherFunders));
        }
        return form;
    }

    private static String or(@Nullable String sent, String present) {
        return sent == null ? present : sent;
    }
}
