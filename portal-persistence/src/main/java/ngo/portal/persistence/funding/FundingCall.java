package ngo.portal.persistence.funding;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import ngo.portal.persistence.funding.FundingRefusals.CallIsOpen;
import ngo.portal.persistence.funding.FundingRefusals.CallTakesNothing;
import ngo.portal.persistence.shared.CommonRefusals.Stale;
import ngo.portal.persistence.shared.Document;
import ngo.portal.persistence.shared.OwnedByOrganisation;
import org.jspecify.annotations.Nullable;

/**
 * A funding call: what a funder gives money for and how fast it answers.
 *
 * <p>Its life: a grants officer writes it and opens it; from then on every organisation reads it and may submit requests,
 * and its terms cannot change. It is over after its last day, as everybody reads it, or when an officer closes it.
 */
@Entity
@Table(name = "funding_call")
public class FundingCall extends OwnedByOrganisation {

    /** Name of this kind in notifications and the trail. */
    public static final String KIND = "FUNDING_CALL";

    private String title;

    private String text;

    private String language;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private FundingTrack track;

    @Enumerated(EnumType.STRING)
    private CallState state;

    @Column(name = "opens_at")
    private Instant opensAt;

    @Column(name = "closes_at")
    private @Nullable Instant closesAt;

    @Column(name = "window_days")
    private @Nullable Integer windowDays;

    private BigDecimal ceiling;

    private String currency;

    private String exclusions;

    private String categories;

    @Column(name = "second_person")
    private boolean secondPerson;

    @Column(name = "reviews_needed")
    private int reviewsNeeded;

    private int quorum;

    private boolean blind;

    @Column(name = "changed_at")
    private Instant changedAt;

    @SuppressWarnings("NullAway.Init") // JPA fills the fields
    protected FundingCall() {}

    @SuppressWarnings("NullAway.Init") // write does
    public FundingCall(UUID organisation, CallTerms terms, Instant now) {
        super(organisation, now);
        this.state = CallState.DRAFT;
        this.track = terms.track();
        this.changedAt = now;
        write(terms);
    }

    /** Replaces the terms, for an officer who has read the newest version; nobody else has read it yet. */
    public void rewrite(CallTerms terms, long readVersion, Instant now) {
        if (state != CallState.DRAFT) {
            throw new CallIsOpen();
        }
        if (readVersion != version()) {
            throw new Stale();
        }
        write(terms);
        changedAt = now;
    }

    private void write(CallTerms terms) {
        title = terms.title();
        text = terms.text();
        language = terms.language();
        opensAt = terms.opensAt();
        closesAt = terms.closesAt();
        windowDays = terms.windowDays();
        ceiling = terms.ceiling();
        currency = terms.currency();
        exclusions = CallTerms.lines(terms.exclusions());
        categories = CallTerms.lines(terms.categories());
        secondPerson = terms.secondPerson();
        reviewsNeeded = terms.reviewsNeeded();
        quorum = terms.quorum();
        blind = terms.blind();
    }

    public void open(Instant now) {
        moveTo(CallState.OPEN, now);
    }

    public void close(Instant now) {
        moveTo(CallState.CLOSED, now);
    }

    private void moveTo(CallState to, Instant now) {
        state.require(to);
        state = to;
        changedAt = now;
    }

    /** Refuses a request outside the time of the call. */
    public void requireTaking(Instant now) {
        boolean over = closesAt != null && !now.isBefore(closesAt);
        if (state != CallState.OPEN || now.isBefore(opensAt) || over) {
            throw new CallTakesNothing();
        }
    }

    public CallTerms terms() {
        return new CallTerms(
                title,
                text,
                language,
                track,
                opensAt,
                closesAt,
                windowDays,
                ceiling,
                currency,
                CallTerms.lines(exclusions),
                CallTerms.lines(categories),
                secondPerson,
                reviewsNeeded,
                quorum,
                blind);
    }

    public Document document() {
        return new Document(KIND, id(), organisation(), title());
    }

    public String title() {
        return title;
    }

    public FundingTrack track() {
        return track;
    }

    public CallState state() {
        return state;
    }
}
