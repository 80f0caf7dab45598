package ngo.portal.persistence.petition;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import ngo.portal.persistence.document.Round;
import ngo.portal.persistence.lifecycle.IllegalTransition;
import ngo.portal.persistence.petition.PetitionRefusals.ClosingHasPassed;
import ngo.portal.persistence.petition.PetitionRefusals.PetitionTextIsFrozen;
import ngo.portal.persistence.petition.PetitionRefusals.TotalIsNotFinal;
import ngo.portal.persistence.shared.CommonRefusals.Stale;
import ngo.portal.persistence.shared.Document;
import ngo.portal.persistence.shared.OwnedByOrganisation;
import ngo.portal.persistence.text.CanonicalText;
import ngo.portal.persistence.text.DocumentText;
import ngo.portal.persistence.text.DocumentTextConverter;
import org.jspecify.annotations.Nullable;

/**
 * A text that people outside the coalition sign.
 *
 * <p>Its life: a member drafts it for an organisation. Leads of several organisations approve text, languages and terms, which freezes
 * them and fixes the fingerprint. A lead opens it, or gives it back; from the opening on the public reads it. It closes on its day, or
 * before it by a lead with a public reason. Then its deliveries determine its state, until everything personal is erased.
 */
@Entity
@Table(name = "petition")
public class Petition extends OwnedByOrganisation {

    public static final String KIND = "PETITION";

    /** Name of the gate of its text. */
    public static final String GATE = "PETITION";

    /** Made unique by the database; empty until the row was read again. */
    @Column(insertable = false, updatable = false)
    private String slug = "";

    private String title;

    @Enumerated(EnumType.STRING)
    private PetitionState state;

    @Convert(converter = DocumentTextConverter.class)
    private DocumentText text;

    @Column(name = "text_number")
    private int textNumber;

    private String fingerprint = "";

    private String canonical = "";

    @Column(name = "text_round")
    private int textRound;

    private int goal;

    @Column(name = "closes_at")
    private Instant closesAt;

    private String zone;

    @Enumerated(EnumType.STRING)
    @Column(name = "mail_content")
    private MailContent mailContent;

    @Column(name = "state_note")
    private String stateNote = "";

    @Column(name = "opened_at")
    private @Nullable Instant openedAt;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    @Embedded
    private @Nullable PetitionReminders reminders;

    @Column(name = "created_by", updatable = false)
    private String createdBy;

    @Column(name = "changed_at")
    private Instant changedAt;

    @SuppressWarnings("NullAway.Init") // JPA fills the fields
    protected Petition() {}

    public Petition(UUID organisation, String subject, DocumentText text, PetitionTerms terms, Instant now) {
        super(organisation, now);
        this.createdBy = subject;
        this.text = text;
        this.title = text.title();
        this.state = PetitionState.DRAFT;
        this.textNumber = 1;
        this.goal = terms.goal();
        this.closesAt = terms.closesAt();
        this.zone = terms.zone();
        this.mailContent = terms.mailContent();
        this.changedAt = now;
    }

    /** Replaces the text while it may be written on, for an author who has read the newest one. */
    public void revise(DocumentText to, int readNumber, Instant now) {
        requireWritable();
        if (readNumber != textNumber) {
            throw new Stale();
        }
        if (!to.equals(text)) {
            text = to;
            title = to.title();
            textNumber++;
            changedAt = now;
        }
    }

    /** Sets the terms that go to the leads together with the text. */
    public void set(PetitionTerms terms, Instant now) {
        requireWritable();
        if (!terms.equals(terms())) {
            goal = terms.goal();
            closesAt = terms.closesAt();
            zone = terms.zone();
            mailContent = terms.mailContent();
            changedAt = now;
        }
    }

    public void sendForTextReview(Instant now) {
        requireAhead(now);
        moveTo(PetitionState.TEXT_REVIEW, now);
        textRound++;
    }

    /** Its organisation takes the text back before any lead has voted. */
    public void recallText(Instant now) {
        moveTo(PetitionState.DRAFT, now);
    }

    /** Leads give the text back to its organisation. What was cleared before loses its fingerprint: another text may follow. */
    public void returnText(String reason, Instant now) {
        moveTo(PetitionState.DRAFT, now);
        stateNote = reason;
        canonical = "";
        fingerprint = "";
    }

    /** Fixes the final text: every supporter signs exactly these bytes. */
    public void clearText(Instant now) {
        requireAhead(now);
        moveTo(PetitionState.CLEARED, now);
        CanonicalText bytes = CanonicalText.of(text);
        canonical = bytes.text();
        fingerprint = bytes.fingerprint();
    }

    public void open(Instant now) {
        if (state != PetitionState.CLEARED) {
            throw new IllegalTransition(state.name(), PetitionState.OPEN.name());
        }
        requireAhead(now);
        moveTo(PetitionState.OPEN, now);
        openedAt = now;
    }

    /** Pauses signing until it is resumed; signatures given before may still be confirmed. */
    public void pause(String reason, Instant now) {
        moveTo(PetitionState.PAUSED, now);
        stateNote = reason;
    }

    public void resume(Instant now) {
        if (state != PetitionState.PAUSED) {
            throw new IllegalTransition(state.name(), PetitionState.OPEN.name());
        }
        requireAhead(now);
        moveTo(PetitionState.OPEN, now);
    }

    /** Closes the petition; the reason is empty where the closing day has come. */
    public void close(String reason, Instant now) {
        moveTo(PetitionState.CLOSED, now);
        stateNote = reason;
        closedAt = now;
    }

    /**
     * Takes the state that the petition's deliveries determine.
     *
     * @return whether the state has changed
     */
    public boolean follow(PetitionState course, Instant now) {
        if (!state.isAfterSigning() || course == state) {
            return false;
        }
        moveTo(course, now);
        reminders().restartArchivePeriod();
        return true;
    }

    /** Archives the petition: everything personal is erased with it; there is no way back. */
    public void archive(Instant now) {
        requireFinal(now);
        moveTo(PetitionState.ARCHIVED, now);
    }

    /** Refuses until the last confirmation mails have expired and the total is final. */
    public void requireFinal(Instant now) {
        state.require(PetitionState.ARCHIVED);
        if (!PetitionTerms.isFinal(closedAt, now)) {
            throw new TotalIsNotFinal();
        }
    }

    public void cancel(String reason, Instant now) {
        moveTo(PetitionState.CANCELLED, now);
        stateNote = reason;
    }

    private void requireWritable() {
        if (!state.isWritable()) {
            throw new PetitionTextIsFrozen();
        }
    }

    /** Refuses once the closing day has passed: nobody could set another day from this state. */
    public void requireAhead(Instant now) {
        if (!terms().isAhead(now)) {
            throw new ClosingHasPassed();
        }
    }

    private void moveTo(PetitionState to, Instant now) {
        state.require(to);
        state = to;
        stateNote = "";
        changedAt = now;
    }

    public Document document() {
        return new Document(KIND, id(), organisation(), title);
    }

    /** The round of approval by the leads that is open, or was the last one. */
    public Round round() {
        return new Round(GATE, textRound);
    }

    public PetitionTerms terms() {
        return new PetitionTerms(goal, closesAt, zone, mailContent);
    }

    public PetitionState state() {
        return state;
    }

    public DocumentText text() {
        return text;
    }

    public int textNumber() {
        return textNumber;
    }

    /** Fingerprint of the cleared text; empty before. */
    public String fingerprint() {
        return fingerprint;
    }

    /** The canonical text of which the fingerprint is the SHA-256; empty before the text is cleared. */
    public String canonical() {
        return canonical;
    }

    public Instant closesAt() {
        return closesAt;
    }

    public @Nullable Instant openedAt() {
        return openedAt;
    }

    public @Nullable Instant closedAt() {
        return closedAt;
    }

    /** The reminders that were sent to the organisation. */
    public PetitionReminders reminders() {
        if (reminders == null) {
            reminders = new PetitionReminders();
        }
        return reminders;
    }
}
