package ngo.portal.web.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.regex.Pattern;
import ngo.portal.persistence.plan.records.ArticleRow;
import ngo.portal.persistence.text.DateStyle;
import ngo.portal.web.shared.RequestLanguage;
import ngo.portal.web.shared.Text;
import org.jspecify.annotations.Nullable;

/** Formats the days of plans as text. */
@Named
@ApplicationScoped
public class PlanWords {

    private static final Pattern UNITED_NATIONS = Pattern.compile("[AES]/[A-Z0-9/()]{3,60}");

    /** In all languages of the portal. */
    private static final String DOCUMENTS = "https://docs.un.org/";

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
        return RequestLanguage.said(DateStyle.SHORT_DAY.of(day, RequestLanguage.now()));
    }

    /** Where the United Nations keep an instrument under its symbol, empty for one of anybody else. */
    public String official(ArticleRow article) {
        return UNITED_NATIONS.matcher(article.symbol()).matches()
                ? DOCUMENTS + RequestLanguage.now().tag() + "/" + article.symbol()
                : "";
    }
}
