package ngo.portal.web.petition.desk;

import jakarta.faces.context.FacesContext;
import java.io.Serializable;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import ngo.portal.persistence.petition.PageRow;
import ngo.portal.persistence.petition.desk.SignatureCriteria;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;
import ngo.portal.persistence.shared.InputParser;
import ngo.portal.web.shared.listing.Query;
import org.jspecify.annotations.Nullable;

/** The criteria for signatures, from an address or a form. Days are whole days in UTC. */
public class CriteriaForm implements Serializable {

    private String page = "";
    private String country = "";
    private String origin = "";
    private String domain = "";
    private int risk;
    private @Nullable LocalDate since;
    private @Nullable LocalDate until;

    /** As the address of this request says it; what it does not say leaves nobody out. */
    void read() {
        Map<String, String> given =
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        page = given.getOrDefault("page", "");
        setCountry(given.getOrDefault("country", ""));
        setOrigin(given.getOrDefault("origin", ""));
        setDomain(given.getOrDefault("domain", ""));
        risk = InputParser.whole(given.getOrDefault("risk", "0")).orElse(0);
        since = InputParser.day(given.getOrDefault("since", "")).orElse(null);
        until = InputParser.day(given.getOrDefault("until", "")).orElse(null);
    }

    SignatureCriteria criteria(List<PageRow> pages) {
        return new SignatureCriteria(
                page.isEmpty()
                        ? null
                        : pages.stream()
                                .filter(one -> one.alias().equals(page))
                                .findFirst()
                                .map(PageRow::id)
                                .orElseThrow(() -> new InvalidInput("page")),
                country,
                origin,
                domain,
                risk,
                since == null ? null : since.atStartOfDay(ZoneOffset.UTC).toInstant(),
                until == null
                        ? null
                        : until.plusDays(1)
                                .atStartOfDay(ZoneOffset.UTC)
                                .toInstant()
                                .minus(Duration.ofMillis(1)));
    }

    /** The same in an address. */
    public String address(String path) {
        return Query.at(path)
                .and("page", page)
                .and("country", country)
                .and("origin", origin)
                .and("domain", domain)
                .and("risk", risk == 0 ? "" : String.valueOf(risk))
                .and("since", since == null ? "" : since.toString())
                .and("until", until == null ? "" : until.toString())
                .address();
    }

    public String getPage() {
        return page;
    }

    public void setPage(@Nullable String page) {
        this.page = Objects.requireNonNullElse(page, "");
    }

    public String getCountry() {
        return country;
    }

    public void setCountry(@Nullable String country) {
        this.country = Objects.requireNonNullElse(country, "").strip().toUpperCase(Locale.ROOT);
    }

    public String getOrigin() {
        return origin;
    }

    public void setOrigin(@Nullable String origin) {
        this.origin = Objects.requireNonNullElse(origin, "").strip();
    }

    public String getDomain() {
        return domain;
    }

    public void setDomain(@Nullable String domain) {
        this.domain = Objects.requireNonNullElse(domain, "").strip();
    }

    public int getRisk() {
        return risk;
    }

    public void setRisk(int risk) {
        this.risk = risk;
    }

    public @Nullable LocalDate getSince() {
        return since;
    }

    public void setSince(@Nullable LocalDate since) {
        this.since = since;
    }

    public @Nullable LocalDate getUntil() {
        return until;
    }

    public void setUntil(@Nullable LocalDate until) {
        this.until = until;
    }
}
