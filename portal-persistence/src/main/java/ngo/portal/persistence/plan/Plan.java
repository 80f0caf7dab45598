package ngo.portal.persistence.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import ngo.portal.persistence.document.Round;
import ngo.portal.persistence.plan.PlanRefusals.PlanIsFrozen;
import ngo.portal.persistence.shared.CommonRefusals.Stale;
import ngo.portal.persistence.shared.Document;
import ngo.portal.persistence.shared.OwnedByOrganisation;
import org.jspecify.annotations.Nullable;

/**
 * An advocacy plan: what an organisation wants to reach, for whom and until when.
 *
 * <p>Its life: a member drafts it inside the organisation. When the standard headings are written and the risks were
 * reviewed, a colleague clears it, and only then can it be shared. The owner may ask the leads to adopt it for the
 * coalition; without that it remains the organisation's own. It is carried out, reviewed mid-term, closed and archived.
 *
 * <p>Every reader sees this row. It does not change when a section changes that some of them do not see: texts, readers and
 * records are stored in rows of their own.
 */
@Entity
@Table(name = "plan")
public class Plan extends OwnedByOrganisation {

    /** Name of this kind of document in grants, notifications and the trail. */
    public static final String KIND = "PLAN";

    /** The gate at which the leads decide whether to adopt it for the coalition. */
    static final String ADOPTION = "ADOPTION";

    private String title;

    private String goal;

    private String language;

    private String scope = "";

    @Column(name = "starts_on")
    private @Nullable LocalDate startsOn;

    @Column(name = "ends_on")
    private @Nullable LocalDate endsOn;

    @Enumerated(EnumType.STRING)
    private PlanState state;

    @Column(name = "state_note")
    private String stateNote = "";

    @Column(name = "adoption_round")
    private int adoptionRound;

    @Column(name = "adopted_at")
    private @Nullable Instant adoptedAt;

    @Column(name = "public_fingerprint")
    private String publicFingerprint = "";

    @Column(name = "changed_at")
    private Instant changedAt;

    @SuppressWarnings("NullAway.Init") // JPA fills the fields
    protected Plan() {}

    public Plan(UUID organisation, PlanHead head, Instant now) {
        super(organisation, now);
        this.state = PlanState.DRAFT;
        this.changedAt = now;
        this.title = head.title();
        this.goal = head.goal();
        this.language = head.language();
        write(head);
    }

    /** Replaces the head of the plan, for an author who has read the newest one. */
    public void rewrite(PlanHead head, long readVersion, Instant now) {
        requireWritable();
        if (readVersion != version()) {
            throw new Stale();
        }
        write(head);
        changedAt = now;
    }

    private void write(PlanHead head) {
        title = head.title();
        goal = head.goal();
        language = head.language();
        scope = head.scope();
        startsOn = head.startsOn();
        endsOn = head.endsOn();
    }

    /** Requests clearance by a colleague. */
    public void sendForReview(Instant now) {
        moveTo(PlanState.IN_REVIEW, now);
    }

    /** Withdraws the request before a colleague has decided. */
    public void recall(Instant now) {
        moveTo(PlanState.DRAFT, now);
    }

    /** Records that the colleague wants a change; the reason stays inside, with the review. */
    public void sendBack(Instant now) {
        moveTo(PlanState.DRAFT, now);
    }

    public void clear(Instant now) {
        moveTo(PlanState.CLEARED, now);
    }

    /** Shares the plan with other organisations. Further ones may follow while it is shared. */
    public void share(Instant now) {
        if (!state.isShareable()) {
            moveTo(PlanState.SHARED, now);
        }
    }

    /** Asks the leads to adopt it for the coalition. */
    public void propose(Instant now) {
        moveTo(PlanState.PROPOSED, now);
        adoptionRound++;
    }

    /**
     * Adopts it as a plan of the coalition.
     *
     * @param fingerprint of its public text
     */
    public void adopt(String fingerprint, Instant now) {
        moveTo(PlanState.ADOPTED, now);
        adoptedAt = now;
        publicFingerprint = fingerprint;
    }

    /** Returns it from the leads; the owner continues with it as before, or proposes it again. */
    public void returnToOwner(String reason, Instant now) {
        moveTo(PlanState.RETURNED, now);
        stateNote = reason;
    }

    public void activate(Instant now) {
        moveTo(PlanState.ACTIVE, now);
    }

    /** The same after a mid-term review: its public text is replaced. */
    public void activate(String fingerprint, Instant now) {
        activate(now);
        publicFingerprint = fingerprint;
    }

    /** Starts the mid-term review: the plan may be changed again while it is carried out. */
    public void reviewMidTerm(Instant now) {
        moveTo(PlanState.UNDER_REVIEW, now);
    }

    public void close(String note, Instant now) {
        moveTo(PlanState.CLOSED, now);
        stateNote = note;
    }

    public void archive(Instant now) {
        moveTo(PlanState.ARCHIVED, now);
    }

    public void withdraw(String note, Instant now) {
        moveTo(PlanState.WITHDRAWN, now);
        stateNote = note;
    }

    /** Refuses comments on a plan that is over. */
    public void requireUnderDiscussion() {
        if (!state.isUnderDiscussion()) {
            throw new PlanIsFrozen();
        }
    }

    public void requireWritable() {
        if (!state.isWritable()) {
            throw new PlanIsFrozen();
        }
    }

    public void requireUnderWay() {
        if (!state.isUnderWay()) {
            throw new PlanIsFrozen();
        }
    }

    private void moveTo(PlanState to, Instant now) {
        state.require(to);
        state = to;
        stateNote = "";
        changedAt = now;
    }

    /** The head in its last version. */
    public PlanHead head() {
        return new PlanHead(title, goal, language, scope, startsOn, endsOn);
    }

    public Document document() {
        return new Document(KIND, id(), organisation(), title);
    }

    public String title() {
        return title;
    }

    public String language() {
        return language;
    }

    public PlanState state() {
        return state;
    }

    public String stateNote() {
        return stateNote;
    }

    /** The present round of adoption, or the last one. */
    public Round adoption() {
        return new Round(ADOPTION, adoptionRound);
    }

    public @Nullable LocalDate startsOn() {
        return startsOn;
    }

    /** Whether it is a plan of the coalition, about which the leads decide as well. */
    public boolean isAdopted() {
        return adoptedAt != null;
    }
}
