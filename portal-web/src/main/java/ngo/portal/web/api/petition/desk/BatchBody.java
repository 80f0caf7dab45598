package ngo.portal.web.api.petition.desk;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import ngo.portal.persistence.petition.PageRow;
import ngo.portal.persistence.petition.desk.InvalidationCause;
import ngo.portal.persistence.petition.desk.InvalidationWords;
import ngo.portal.persistence.petition.desk.SignatureCriteria;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;
import org.jspecify.annotations.Nullable;

/** The definition of a batch: signatures that are not to count, and why. */
public record BatchBody(
        @Nullable Criteria criteria,
        @Nullable InvalidationCause cause,
        @Nullable String reason,
        @Nullable String publicReason,
        @Nullable String language) {

    /** The criteria of a batch; a signature has to meet all of them. */
    public record Criteria(
            @Nullable String page,
            @Nullable String country,
            @Nullable String origin,
            @Nullable String domain,
            @Nullable Integer risk,
            @Nullable Instant since,
            @Nullable Instant until) {}

    SignatureCriteria wanted(List<PageRow> pages) {
        return criteria == null
                ? SignatureCriteria.NONE
                : new SignatureCriteria(
                        page(pages, given(criteria.page())),
                        given(criteria.country()).toUpperCase(Locale.ROOT),
                        given(criteria.origin()),
                        given(criteria.domain()),
                        criteria.risk() == null ? 0 : criteria.risk(),
                        criteria.since(),
                        criteria.until());
    }

    InvalidationWords words() {
        return new InvalidationWords(
                cause == null ? InvalidationCause.OTHER : cause, given(reason), given(publicReason), given(language));
    }

    static @Nullable UUID page(List<PageRow> pages, String alias) {
        return alias.isEmpty()
                ? null
                : pages.stream()
                        .filter(one -> one.alias().equals(alias))
                        .findFirst()
                        .map(PageRow::id)
                        .orElseThrow(() -> new InvalidInput("page"));
    }

    private static String given(@Nullable String text) {
        return text == null ? "" : text;
    }
}
