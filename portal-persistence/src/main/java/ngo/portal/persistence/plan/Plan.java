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
 * What an organisation wants to reach, for whom and until when.
 *
 * <p>Its life: a member drafts it inside the organisation. When the standard headings are there and the risks were reviewed,
 * a colleague clears it, and only then are others let in. The owner may ask the leads to adopt it for the coalition; without
 * that it remains the organisation's own. It is carried out, reviewed on its way, closed and put away.
 *
 * <p>This row is what every reader sees. Nothing in it moves when a section changes that some of them do not see: texts,
 * readers and whatever is planned stand in rows of their own.
 */
@Entity
@Table(name = "plan")
public class Plan extends OwnedByOrganisation {

    /** Name of this kind of document in grants, notifications and the trail. */
    public static final String KIND = "PLAN";

    /** Where the leads are asked to adopt it for the coalition. */
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

    /** Replaces what stands at the head of the plan, for somebody who has read the newest one. */
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

    /** A colleague is asked to clear it. */
    public void sendForReview(Instant now) {
        moveTo(PlanState.IN_REVIEW, now);
    }

    /** Its organisation takes it back before a colleague has decided. */
    public void recall(Instant now) {
        moveTo(PlanState.DRAFT, now);
    }

    /** The colleague wants something changed; the reason stays inside, with the review. */
    public void sendBack(Instant now) {
        moveTo(PlanState.DRAFT, now);
    }

    public void clear(Instant now) {
        moveTo(PlanState.CLEARED, now);
    }

    /** Others are let in. Further ones may follow while the plan is shared. */
    public void share(Instant now) {
        if (!state.isShareable()) {
            moveTo(PlanState.SHARED, now);
        }
    }

    /** The leads are asked to adopt it for the coalition. */
    public void propose(Instant now) {
        moveTo(PlanState.PROPOSED, now);
        adoptionRound++;
    }

    /**
     * It is a plan of the coalition from now on.
     *
     * @param fingerprint of what the public reads of it
     */
    public void adopt(String fingerprint, Instant now) {
        moveTo(PlanState.ADOPTED, now);
        adoptedAt = now;
        publicFingerprint = fingerprint;
    }

    /** The leads give it back; the owner goes on with it as before, or asks again. */
    public void returnToOwner(String reason, Instant now) {
        moveTo(PlanState.RETURNED, now);
        stateNote = reason;
    }

    public void activate(Instant now) {
        moveTo(PlanState.ACTIVE, now);
    }

    /** The same after a review: the public reads it anew. */
    public void activate(String fingerprint, Instant now) {
        activate(now);
        publicFingerprint = fingerprint;
    }

    /** Mid-term: the plan is written on again while it is carried out. */
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

    /** Refuses remarks on a plan that is over. */
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

    /** As it was last written. */
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

    /** The present asking, or the last one. */
    public Round adoption() {
        return new Round(ADOPTION, adoptionRound);
    }

    public @Nullable LocalDate startsOn() {
        return startsOn;
    }

    /** It is a plan of the coalition, and the leads have a say in its course. */
    public boolean isAdopted() {
        return adoptedAt != null;
    }
}
