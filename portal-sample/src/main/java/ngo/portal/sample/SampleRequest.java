package ngo.portal.sample;

import java.math.BigDecimal;
import java.util.Properties;
import ngo.portal.ejb.funding.BudgetLineForm;
import ngo.portal.ejb.funding.RequestForm;
import ngo.portal.persistence.funding.Urgency;

/** The texts of a sample request, and the comments on it. */
public record SampleRequest(Properties words, String name) {

    String title() {
        return word("title");
    }

    RequestForm form() {
        RequestForm form = new RequestForm();
        form.setUrgency(Urgency.valueOf(word("urgency")));
        form.setTitle(title());
        form.setNeed(word("need"));
        form.setRisk(word("risk"));
        form.setMeasures(word("measures"));
        form.setOtherFunders(word("others"));
        form.setName(word("name"));
        form.setContact(word("contact"));
        form.setPlace(word("place"));
        form.setChannel(word("channel"));
        for (String line : word("budget").split("; ", -1)) {
            form.getBudget().add(line(line.split(" ", 4)));
        }
        return form;
    }

    /** A budget line: amount requested, own and others' contributions, and purpose. */
    private static BudgetLineForm line(String[] part) {
        BudgetLineForm line = new BudgetLineForm();
        line.setAmount(new BigDecimal(part[0]));
        line.setOwn(new BigDecimal(part[1]));
        line.setOthers(new BigDecimal(part[2]));
        line.setCategory(part[3]);
        return line;
    }

    /** A text used in the course of the request; the default text if the request has none of its own. */
    String said(String key) {
        return words.getProperty(name + "." + key, words.getProperty(key, ""));
    }

    /** Hides the texts, as for real requests, although these people are invented. */
    @Override
    public String toString() {
        return "SampleRequest " + name;
    }

    private String word(String key) {
        return words.getProperty(name + "." + key, "");
    }
}
