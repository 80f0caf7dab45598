package ngo.portal.ejb.funding.call;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import ngo.portal.persistence.funding.CallDetail;
import ngo.portal.persistence.funding.CallTerms;
import ngo.portal.persistence.funding.CriterionRow;
import ngo.portal.persistence.funding.FundingTrack;
import ngo.portal.persistence.funding.ServiceTime;
import ngo.portal.persistence.funding.Urgency;
import org.jspecify.annotations.Nullable;

/** Unsaved form input of a grants officer for a call. */
public class CallForm {

    @NotBlank
    @Size(max = 200)
    private String title = "";

    @NotNull
    @Size(max = 20_000)
    private String text = "";

    @NotBlank
    @Size(max = 20)
    private String language = "en";

    @NotNull
    private FundingTrack track = FundingTrack.REGULAR;

    @NotNull
    private Instant opensAt = Instant.EPOCH;

    private @Nullable Instant closesAt;

    @Min(1)
    @Max(400)
    private @Nullable Integer windowDays;

    @NotNull
    @DecimalMin("0")
    @Digits(integer = 12, fraction = 4)
    private BigDecimal ceiling = BigDecimal.ZERO;

    @NotBlank
    @Size(min = 3, max = 3)
    private String currency = "EUR";

    @NotNull
    @Size(max = 100)
    private List<String> exclusions = new ArrayList<>();

    @NotNull
    @Size(max = 100)
    private List<String> categories = new ArrayList<>();

    private boolean secondPerson;

    @Min(0)
    @Max(9)
    private int reviewsNeeded;

    /** At least two: no single person grants money. */
    @Min(2)
    @Max(9)
    private int quorum = 2;

    private boolean blind;

    @NotNull
    private Map<Urgency, Integer> hours = new EnumMap<>(Urgency.class);

    @NotNull
    @Valid
    @Size(max = 20)
    private List<CriterionForm> criteria = new ArrayList<>();

    private long version;

    public static CallForm of(CallDetail call) {
        CallForm form = new CallForm();
        CallTerms terms = call.terms();
        form.title = terms.title();
        form.text = terms.text();
        form.language = terms.language();
        form.track = terms.track();
        form.opensAt = terms.opensAt();
        form.closesAt = terms.closesAt();
        form.windowDays = terms.windowDays();
        form.ceiling = terms.ceiling();
        form.currency = terms.currency();
        form.exclusions = new ArrayList<>(terms.exclusions());
        form.categories = new ArrayList<>(terms.categories());
        form.secondPerson = terms.secondPerson();
        form.reviewsNeeded = terms.reviewsNeeded();
        form.quorum = terms.quorum();
        form.blind = terms.blind();
        call.services().forEach(service -> form.hours.put(service.urgency(), service.hours()));
        call.criteria().forEach(one -> form.criteria.add(CriterionForm.of(one)));
        form.version = call.version();
        return form;
    }

    CallTerms terms() {
        return new CallTerms(
                title.strip(),
                text.strip(),
                language,
                track,
                opensAt,
                closesAt,
                windowDays,
                ceiling,
                currency,
                exclusions,
                categories,
                secondPerson,
                reviewsNeeded,
                quorum,
                blind);
    }

    List<ServiceTime> services() {
        return hours.entrySet().stream()
                .map(entry -> new ServiceTime(entry.getKey(), entry.getValue()))
                .toList();
    }

    List<CriterionRow> criteria() {
        return IntStream.range(0, criteria.size())
                .mapToObj(i -> criteria.get(i).row(UUID.randomUUID(), i + 1))
                .toList();
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    public FundingTrack getTrack() {
        return track;
    }

    public void setTrack(FundingTrack track) {
        this.track = track;
    }

    public Instant getOpensAt() {
        return opensAt;
    }

    public void setOpensAt(Instant opensAt) {
        this.opensAt = opensAt;
    }

    public @Nullable Instant getClosesAt() {
        return closesAt;
    }

    public void setClosesAt(@Nullable Instant closesAt) {
        this.closesAt = closesAt;
    }

    public @Nullable Integer getWindowDays() {
        return windowDays;
    }

    public void setWindowDays(@Nullable Integer windowDays) {
        this.windowDays = windowDays;
    }

    public BigDecimal getCeiling() {
        return ceiling;
    }

    public void setCeiling(BigDecimal ceiling) {
        this.ceiling = ceiling;
    }

    public String getCurrency() {
        return currency;
    }

    public void setCurrency(String currency) {
        this.currency = currency;
    }

    public List<String> getExclusions() {
        return exclusions;
    }

    public void setExclusions(List<String> exclusions) {
        this.exclusions = exclusions;
    }

    public List<String> getCategories() {
        return categories;
    }

    public void setCategories(List<String> categories) {
        this.categories = categories;
    }

    public boolean isSecondPerson() {
        return secondPerson;
    }

    public void setSecondPerson(boolean secondPerson) {
        this.secondPerson = secondPerson;
    }

    public int getReviewsNeeded() {
        return reviewsNeeded;
    }

    public void setReviewsNeeded(int reviewsNeeded) {
        this.reviewsNeeded = reviewsNeeded;
    }

    public int getQuorum() {
        return quorum;
    }

    public void setQuorum(int quorum) {
        this.quorum = quorum;
    }

    public boolean isBlind() {
        return blind;
    }

    public void setBlind(boolean blind) {
        this.blind = blind;
    }

    public Map<Urgency, Integer> getHours() {
        return hours;
    }

    public void setHours(Map<Urgency, Integer> hours) {
        this.hours = hours;
    }

    public List<CriterionForm> getCriteria() {
        return criteria;
    }

    public void setCriteria(List<CriterionForm> criteria) {
        this.criteria = criteria;
    }

    public long getVersion() {
        return version;
    }

    public void setVersion(long version) {
        this.version = version;
    }
}
