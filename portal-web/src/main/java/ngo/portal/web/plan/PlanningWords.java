package ngo.portal.web.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import ngo.portal.ejb.plan.PlanView;
import ngo.portal.persistence.plan.Heading;
import ngo.portal.persistence.plan.SectionRow;
import ngo.portal.web.shared.Days;
import ngo.portal.web.shared.Text;
import org.jspecify.annotations.Nullable;

/** What all pages on which a plan is changed say alike. */
@Named
@ApplicationScoped
public class PlanningWords {

    private static final int MAX_LABEL_CHARACTERS = 120;

    @Inject
    private Clock clock;

    @Inject
    private Text text;

    /** Its own title, or the word of its heading. */
    public String name(SectionRow section) {
        return section.title().isEmpty() ? heading(section) : section.title();
    }

    /** The label of a section in a list of choices: its heading, its title, and who sees its records. */
    public String place(SectionRow section) {
        String level = text.of("plan", "level." + section.level());
        return section.title().isEmpty()
                ? text.of("planning", "section.plain", heading(section), level)
                : text.of("planning", "section.titled", heading(section), section.title(), level);
    }

    /** The default section for a new record of this kind: the first visible section of its heading. */
    public String first(List<SectionRow> sections, Heading heading) {
        return sections.stream()
                .filter(section -> section.heading() == heading)
                .findFirst()
                .map(section -> section.id().toString())
                .orElse("");
    }

    private String heading(SectionRow section) {
        return text.of("plan", "heading." + section.heading());
    }

    /** Whether anything may leave the organisation today. */
    public boolean isReviewed(PlanView view) {
        return view.riskReview().filter(review -> review.countsOn(today())).isPresent();
    }

    /** Days are those of UTC, as in the database. */
    public LocalDate today() {
        return Days.today(clock);
    }

    /** How something begins, for choosing it from a list. */
    public String brief(String words) {
        int length = words.codePointCount(0, words.length());
        return length <= MAX_LABEL_CHARACTERS
                ? words
                : words.substring(0, words.offsetByCodePoints(0, MAX_LABEL_CHARACTERS))
                                .strip() + "\u2026";
    }

    /** Day of a field that was left open. */
    public String day(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }
}
