package ngo.portal.web.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import ngo.portal.web.shared.Text;
import org.jspecify.annotations.Nullable;

/** The days of plans in words. */
@Named
@ApplicationScoped
public class PlanWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

    @Inject
    private Text text;

    /** From one day to another, either of which may be open. */
    public String span(@Nullable LocalDate from, @Nullable LocalDate to) {
        if (from == null) {
            return to == null ? "" : text.of("plan", "span.until", day(to));
        }
        return to == null ? text.of("plan", "span.from", day(from)) : text.of("plan", "span.both", day(from), day(to));
    }

    public String day(LocalDate day) {
        return DAY.format(day);
    }
}
