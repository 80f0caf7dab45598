package ngo.portal.web.funding;

import java.math.BigDecimal;
import java.util.stream.Stream;
import ngo.portal.ejb.funding.BudgetLineForm;
import ngo.portal.persistence.shared.InputParser;
import org.jspecify.annotations.Nullable;

/** One line of a budget as it is typed, kept as it is until it can be read. */
public class BudgetText {

    private String category = "";
    private String amount = "";
    private String own = "";
    private String others = "";
    private String note = "";

    static BudgetText of(BudgetLineForm line) {
        BudgetText text = new BudgetText();
        text.category = line.getCategory();
        text.amount = typed(line.getAmount());
        text.own = typed(line.getOwn());
        text.others = typed(line.getOthers());
        text.note = line.getNote();
        return text;
    }

    private static String typed(BigDecimal sum) {
        return sum.signum() == 0 ? "" : sum.toPlainString();
    }

    boolean isEmpty() {
        return (category + amount + own + others + note).isBlank();
    }

    boolean isReadable() {
        return Stream.of(amount, own, others)
                .allMatch(typed ->
                        typed.isBlank() || InputParser.typedAmount(typed).isPresent());
    }

    boolean isNamed() {
        return !category.isBlank();
    }

    BudgetLineForm form() {
        BudgetLineForm form = new BudgetLineForm();
        form.setCategory(category);
        form.setAmount(sum(amount));
        form.setOwn(sum(own));
        form.setOthers(sum(others));
        form.setNote(note);
        return form;
    }

    private static BigDecimal sum(String typed) {
        return typed.isBlank()
                ? BigDecimal.ZERO
                : InputParser.typedAmount(typed).orElseThrow();
    }

    /** What is wrong with it, as the end of a key; empty where nothing is. */
    public String getProblem() {
        if (isEmpty()) {
            return "";
        }
        if (!isReadable()) {
            return "sum";
        }
        return isNamed() ? "" : "category";
    }

    public String getCategory() {
        return category;
    }

    /** Nothing chosen comes as nothing at all. */
    public void setCategory(@Nullable String category) {
        this.category = category == null ? "" : category;
    }

    public String getAmount() {
        return amount;
    }

    public void setAmount(String amount) {
        this.amount = amount;
    }

    public String getOwn() {
        return own;
    }

    public void setOwn(String own) {
        this.own = own;
    }

    public String getOthers() {
        return others;
    }

    public void setOthers(String others) {
        this.others = others;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
