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
 * A request for funding from one organisation to one funder, without its secrets. The content is stored sealed in rows of
 * its own, under objects of the vault whose ids are chosen here.
 *
 * <p>Its life: members of the applicant draft and submit it; from then on the service clock of the funder runs. An officer
 * takes it up, asks for more or turns it down, and has it verified, reviewed and decided. The parties then sign an
 * agreement, and the funder pays and receives reports. The applicant may withdraw it as long as nothing was paid or is on
 * its way, and may destroy its content once it is over.
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

    /** Records a change of its content. */
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

    /** Opens some sections again until the applicant has answered; the service clock is paused. */
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

    /** Takes a step that changes nothing but the state. */
    public void step(RequestState to, Instant now) {
        moveTo(to, now);
    }

    /** Takes a step that ends the service clock: the answer was given, or is not awaited any longer. */
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

    /** Resumes the request in the state before it was suspended. */
    public void resume(Instant now) {
        moveTo(RequestState.valueOf(suspendedIn), now);
        suspendedIn = "";
    }

    /** Records that the alarm of the service clock went off; it goes off once more when the time is over, and then no more. */
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

    /** Refuses to change a section that is with the funder. */
    public void requireWritable(RequestSection section) {
        if (!writable().contains(section)) {
            throw new RequestIsFrozen();
        }
    }

    /** The sections that the applicant may change now. */
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

    /** The object of the vault that seals such a secret. */
    public UUID object(Secret secret) {
        return switch (secret) {
            case CONTENT, AGREEMENT -> content;
            case IDENTITY -> identity;
            case PAYMENT -> payment;
            case CASE -> internal;
        };
    }

    /** The organisation that holds the key: the funder for its internal notes, else the applicant. */
    public UUID keeper(Secret secret) {
        return secret == Secret.CASE ? funder : organisation();
    }

    /** The request as a document, named by its case code and by none of its content. */
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
