package ngo.portal.persistence.funding;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import ngo.portal.persistence.funding.FundingRefusals.RequestIsFrozen;
import ngo.portal.persistence.shared.Document;
import ngo.portal.persistence.shared.OwnedByOrganisation;
import org.jspecify.annotations.Nullable;

/**
 * What one organisation asks of one funder, as far as it is no secret. Whatever it says stands sealed in rows of their own, under
 * objects of the vault whose ids are chosen here.
 *
 * <p>Its life: members of the applicant draft it and hand it in; from then on the funder's clock runs. An officer takes it up, asks
 * for more or turns it down, has it verified and reviewed, and those who may decide. What both sides have agreed on is paid and
 * reported on. The applicant takes it back as long as nothing was paid or is on its way, and destroys what it says once it is over.
 */
@Entity
@Table(name = "funding_request")
public class FundingRequest extends OwnedByOrganisation {

    /** Name of this kind of document in notifications and the trail. */
    public static final String KIND = "FUNDING";

    @Column(name = "case_code", updatable = false)
    private String caseCode;

    @Column(name = "call_id", updatable = false)
    private UUID call;

    @Column(name = "funder_id", updatable = false)
    private UUID funder;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private FundingTrack track;

    @Enumerated(EnumType.STRING)
    private Urgency urgency;

    @Enumerated(EnumType.STRING)
    private RequestState state;

    @Column(name = "suspended_in")
    private String suspendedIn = "";

    @Column(name = "created_by", updatable = false)
    private String createdBy;

    @Column(name = "asked_sections")
    private String askedSections = "";

    @Column(name = "content_id", updatable = false)
    private UUID content;

    @Column(name = "identity_id", updatable = false)
    private UUID identity;

    @Column(name = "payment_id", updatable = false)
    private UUID payment;

    @Column(name = "case_id", updatable = false)
    private UUID internal;

    @Column(name = "submitted_at")
    private @Nullable Instant submittedAt;

    @Column(name = "due_at")
    private @Nullable Instant dueAt;

    @Column(name = "alarm_at")
    private @Nullable Instant alarmAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    @SuppressWarnings("NullAway.Init") // JPA fills the fields
    protected FundingRequest() {}

    public FundingRequest(UUID organisation, FundingCall call, Urgency urgency, String subject, Instant now) {
        super(organisation, now);
        this.caseCode = CaseCode.drawn().text();
        this.call = call.id();
        this.funder = call.organisation();
        this.track = call.track();
        this.urgency = urgency;
        this.state = RequestState.DRAFT;
        this.createdBy = subject;
        this.content = UUID.randomUUID();
        this.identity = UUID.randomUUID();
        this.payment = UUID.randomUUID();
        this.internal = UUID.randomUUID();
        this.changedAt = now;
    }

    /** Something in it was written on. */
    public void touch(Instant now) {
        changedAt = now;
    }

    public void hasten(Urgency wanted) {
        if (state != RequestState.DRAFT) {
            throw new RequestIsFrozen();
        }
        urgency = wanted;
    }

    public void submit(ServiceClock clock, Instant now) {
        moveTo(RequestState.SUBMITTED, now);
        submittedAt = now;
        follow(clock);
    }

    public void takeUp(Instant now) {
        moveTo(RequestState.SCREENING, now);
    }

    /** Some sections are open again until the applicant has answered; the clock stands still. */
    public void askAbout(Collection<RequestSection> sections, Instant now) {
        moveTo(RequestState.MORE_INFO, now);
        askedSections = sections.stream().map(Enum::name).sorted().collect(Collectors.joining(","));
        dueAt = null;
        alarmAt = null;
    }

    public void answer(ServiceClock clock, Instant now) {
        moveTo(RequestState.SCREENING, now);
        askedSections = "";
        follow(clock);
    }

    /** A step that needs no more than being taken. */
    public void step(RequestState to, Instant now) {
        moveTo(to, now);
    }

    /** The answer has come, or nobody waits for it any longer. */
    public void stepOffTheClock(RequestState to, Instant now) {
        moveTo(to, now);
        askedSections = "";
        alarmAt = null;
    }

    public void suspend(Instant now) {
        String before = state.name();
        moveTo(RequestState.SUSPENDED, now);
        suspendedIn = before;
    }

    /** Goes on where it was. */
    public void resume(Instant now) {
        moveTo(RequestState.valueOf(suspendedIn), now);
        suspendedIn = "";
    }

    /** The clock has rung; it rings once more when the time is over, and then no more. */
    public void rung(Instant now) {
        boolean over = dueAt == null || !now.isBefore(dueAt);
        alarmAt = over ? null : dueAt;
    }

    private void follow(ServiceClock clock) {
        dueAt = clock.due().orElse(null);
        alarmAt = clock.warnAt().orElse(null);
    }

    private void moveTo(RequestState to, Instant now) {
        state.require(to);
        state = to;
        changedAt = now;
    }

    /** Refuses to write on a section that is with the funder. */
    public void requireWritable(RequestSection section) {
        if (!writable().contains(section)) {
            throw new RequestIsFrozen();
        }
    }

    /** The sections that the applicant may write on now. */
    public Set<RequestSection> writable() {
        if (state == RequestState.DRAFT) {
            return EnumSet.allOf(RequestSection.class);
        }
        return state == RequestState.MORE_INFO ? asked() : EnumSet.noneOf(RequestSection.class);
    }

    public Set<RequestSection> asked() {
        return Arrays.stream(askedSections.split(","))
                .filter(name -> !name.isEmpty())
                .map(RequestSection::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(RequestSection.class)));
    }

    /** The object of the vault that keeps such a secret. */
    public UUID object(Secret secret) {
        return switch (secret) {
            case CONTENT, AGREEMENT -> content;
            case IDENTITY -> identity;
            case PAYMENT -> payment;
            case CASE -> internal;
        };
    }

    /** Whose key it is: the funder's for what it keeps to itself, else the applicant's. */
    public UUID keeper(Secret secret) {
        return secret == Secret.CASE ? funder : organisation();
    }

    /** It is called by its case code, and by nothing that it says. */
    public Document document() {
        return new Document(KIND, id(), organisation(), caseCode);
    }

    public String caseCode() {
        return caseCode;
    }

    public UUID call() {
        return call;
    }

    public UUID funder() {
        return funder;
    }

    public FundingTrack track() {
        return track;
    }

    public Urgency urgency() {
        return urgency;
    }

    public RequestState state() {
        return state;
    }

    public @Nullable Instant submittedAt() {
        return submittedAt;
    }

    public @Nullable Instant dueAt() {
        return dueAt;
    }

    public @Nullable Instant alarmAt() {
        return alarmAt;
    }

    public Instant changedAt() {
        return changedAt;
    }
}
