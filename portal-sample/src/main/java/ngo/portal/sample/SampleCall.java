package ngo.portal.sample;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import ngo.portal.ejb.funding.call.CallForm;
import ngo.portal.ejb.funding.call.CriterionForm;
import ngo.portal.persistence.funding.FundingTrack;
import ngo.portal.persistence.funding.Urgency;

/** The texts of a sample funding call. */
public record SampleCall(Properties words, String name) {

    String title() {
        return word("title");
    }

    CallForm form(Instant now) {
        CallForm form = new CallForm();
        form.setTitle(title());
        form.setText(word("text"));
        form.setTrack(FundingTrack.valueOf(word("track")));
        form.setOpensAt(now);
        form.setCeiling(new BigDecimal(word("ceiling")));
        form.setExclusions(list("exclusions"));
        form.setCategories(list("categories"));
        form.setReviewsNeeded(Integer.parseInt(word("reviews")));
        form.setBlind(Boolean.parseBoolean(word("blind")));
        for (String hours : list("hours")) {
            String[] part = hours.split(" ", 2);
            form.getHours().put(Urgency.valueOf(part[0]), Integer.valueOf(part[1]));
        }
        list("criteria").forEach(criterion -> form.getCriteria().add(criterion(criterion)));
        return form;
    }

    /** A criterion, written as its weight and its name; each has five steps. */
    private static CriterionForm criterion(String written) {
        String[] part = written.split(" ", 2);
        CriterionForm form = new CriterionForm();
        form.setWeight(Integer.parseInt(part[0]));
        form.setName(part[1]);
        return form;
    }

    private List<String> list(String key) {
        return new ArrayList<>(Arrays.asList(word(key).split("; ", -1)));
    }

    private String word(String key) {
        return words.getProperty(name + "." + key, "");
    }
}
