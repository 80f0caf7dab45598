package ngo.portal.web.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import ngo.portal.persistence.plan.records.ArticleRow;
import ngo.portal.web.shared.Text;
import org.jspecify.annotations.Nullable;

/** The days of plans in words. */
@Named
@ApplicationScoped
public class PlanWords {

    private static final Pattern UNITED_NATIONS = Pattern.compile("[AES]/[A-Z0-9/]{3,60}");
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

    /** Where the United Nations keep an instrument under its symbol, empty for one of anybody else. */
    public String official(ArticleRow article) {
        return UNITED_NATIONS.matcher(article.symbol()).matches() ? "https://docs.un.org/en/" + article.symbol() : "";
    }
}
