package ngo.portal.sample;

import java.math.BigDecimal;
import java.util.Properties;
import ngo.portal.ejb.funding.BudgetLineForm;
import ngo.portal.ejb.funding.RequestForm;
import ngo.portal.persistence.funding.Urgency;

/** What is written in a sample request, and what is said about it. */
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

    /** What is asked for, what the applicant has, what others give, and for what. */
    private static BudgetLineForm line(String[] part) {
        BudgetLineForm line = new BudgetLineForm();
        line.setAmount(new BigDecimal(part[0]));
        line.setOwn(new BigDecimal(part[1]));
        line.setOthers(new BigDecimal(part[2]));
        line.setCategory(part[3]);
        return line;
    }

    /** What is said in its course; where it says nothing of its own, what is mostly said. */
    String said(String key) {
        return words.getProperty(name + "." + key, words.getProperty(key, ""));
    }

    /** The secrets of people, though these people are nobody. */
    @Override
    public String toString() {
        return "SampleRequest " + name;
    }

    private String word(String key) {
        return words.getProperty(name + "." + key, "");
    }
}
