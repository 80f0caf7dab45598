package ngo.portal.ejb.funding;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import ngo.portal.persistence.funding.BudgetLine;
import ngo.portal.persistence.funding.Currencies;

/** Unsaved form input for one line of a budget. */
public class BudgetLineForm {

    @NotBlank
    @Size(max = 100)
    private String category = "";

    @NotNull
    @DecimalMin("0")
    @Digits(integer = 12, fraction = 4)
    private BigDecimal amount = BigDecimal.ZERO;

    @NotNull
    @DecimalMin("0")
    @Digits(integer = 12, fraction = 4)
    private BigDecimal own = BigDecimal.ZERO;

    @NotNull
    @DecimalMin("0")
    @Digits(integer = 12, fraction = 4)
    private BigDecimal others = BigDecimal.ZERO;

    @NotNull
    @Size(max = 1000)
    private String note = "";

    public static BudgetLineForm of(BudgetLine line) {
        BudgetLineForm form = new BudgetLineForm();
        form.category = line.category();
        form.amount = line.amount().getNumber().numberValue(BigDecimal.class);
        form.own = line.own().getNumber().numberValue(BigDecimal.class);
        form.others = line.others().getNumber().numberValue(BigDecimal.class);
        form.note = line.note();
        return form;
    }

    BudgetLine line(String currency) {
        return new BudgetLine(
                category.strip(),
                Currencies.amount(amount, currency),
                Currencies.amount(own, currency),
                Currencies.amount(others, currency),
                note.strip());
    }

    public String getCategory() {
        return category;
    }

    public void setCategory(String category) {
        this.category = category;
    }

    public BigDecimal getAmount() {
        return amount;
    }

    public void setAmount(BigDecimal amount) {
        this.amount = amount;
    }

    public BigDecimal getOwn() {
        return own;
    }

    public void setOwn(BigDecimal own) {
        this.own = own;
    }

    public BigDecimal getOthers() {
        return others;
    }

    public void setOthers(BigDecimal others) {
        this.others = others;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
