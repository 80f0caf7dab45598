package ngo.portal.persistence.statement;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;
import ngo.portal.persistence.lifecycle.IllegalTransition;
import ngo.portal.persistence.shared.CommonRefusals.Stale;
import ngo.portal.persistence.shared.Document;
import ngo.portal.persistence.shared.OwnedByOrganisation;
import ngo.portal.persistence.shared.Refusal;
import ngo.portal.persistence.text.CanonicalText;
import ngo.portal.persistence.text.DocumentText;
import ngo.portal.persistence.text.DocumentTextConverter;
import ngo.portal.persistence.text.PlainWords;
import org.jspecify.annotations.Nullable;

/**
 * A joint statement: a text that organisations of the coalition publish together.
 *
 * <p>Its life: a member drafts it for an organisation, which from then on holds the pen. Others are consulted; their
 * amendments end up in numbered versions. Leads of several organisations approve the text, which freezes it and fixes its
 * fingerprint. Organisations sign that text. After the call, leads clear the release, and the statement is published. A
 * correction or a retraction is a further public act; nothing is ever silently replaced. {@code textNumber} counts the
 * versions; {@code bindingNumber} is the last one that every signatory has to confirm.
 */
@Entity
@Table(name = "statement")
public class Statement extends OwnedByOrganisation {

    public static final String KIND = "STATEMENT";

    private String title;

    @Enumerated(EnumType.STRING)
    private StatementState state;

    @Convert(converter = DocumentTextConverter.class)
    private DocumentText text;

    @Column(name = "notes_to_editors")
    private String notesToEditors = "";

    @Column(name = "press_contact")
    private String pressContact = "";

    @Column(name = "text_number")
    private int textNumber;

    @Column(name = "binding_number")
    private int bindingNumber;

    private String fingerprint = "";

    @Column(name = "text_round")
    private int textRound;

    @Embedded
    private ReleaseTerms release = new ReleaseTerms();

    @Embedded
    private ConsultationTerms consultation = new ConsultationTerms();

    @Embedded
    private SignOnTerms signOnCall = new SignOnTerms();

    @Column(name = "state_note")
    private String stateNote = "";

    @Embedded
    private RevisionTerms revision = new RevisionTerms();

    @Column(name = "created_by", updatable = false)
    private String createdBy;

    @Column(name = "changed_at")
    private Instant changedAt;

    @SuppressWarnings("NullAway.Init") // JPA fills the fields
    protected Statement() {}

    public Statement(UUID organisation, String subject, DocumentText text, Instant now) {
        super(organisation, now);
        this.createdBy = subject;
        this.text = text;
        this.title = text.title();
        this.state = StatementState.DRAFT;
        this.textNumber = 1;
        this.bindingNumber = 1;
        this.changedAt = now;
    }

    /** Replaces the text while it may be written on, for an author who has read the newest one. */
    public void revise(DocumentText to, int readNumber, Instant now) {
        require(state.isWritable(), StatementRefusals.TextIsFrozen::new);
        require(readNumber == textNumber, Stale::new);
        if (!to.equals(text)) {
            renew(to, now);
            bindingNumber = textNumber;
        }
    }

    /** Sets what is released with the text but not signed: notes to editors and the press contact. */
    public void annotate(String notes, String contact, Instant now) {
        require(state.compareTo(StatementState.EMBARGOED) < 0, StatementRefusals.TextIsFrozen::new);
        notesToEditors = PlainWords.of(notes);
        pressContact = PlainWords.of(contact);
        changedAt = now;
    }

    /** Opens the text to consultation; the covering note may be empty. */
    public void startConsultation(@Nullable Instant until, String zone, String note, Instant now) {
        moveTo(StatementState.CONSULTATION, now);
        consultation.set(until, zone);
        consultation.cover(note);
    }

    /** The terms of the consultation, for changing them; refused unless the text is in consultation. */
    public ConsultationTerms changeConsultation(Instant now) {
        require(state == StatementState.CONSULTATION, StatementRefusals.ConsultationIsOver::new);
        changedAt = now;
        return consultation;
    }

    public void sendForTextReview(Instant now) {
        moveTo(StatementState.TEXT_REVIEW, now);
        textRound++;
    }

    /** The holder of the pen takes the text back before any lead has decided about it. */
    public void recallText(Instant now) {
        require(state == StatementState.TEXT_REVIEW && hardDeadline() == null, StatementRefusals.NotRecallable::new);
        moveTo(StatementState.CONSULTATION, now);
    }

    /** Returns the text from the leads to the holder of the pen. */
    public void returnText(String reason, Instant now) {
        moveTo(StatementState.CONSULTATION, reason, now);
    }

    /** Fixes the final text: from here on a signature refers to exactly these bytes. */
    public void clearText(Instant now) {
        moveTo(StatementState.TEXT_CLEARED, now);
        fingerprint = CanonicalText.of(text).fingerprint();
    }

    public void openForSignOn(Instant soft, Instant hard, String zone, Instant now) {
        SignOnTerms.requireOrder(soft, hard, now);
        moveTo(StatementState.OPEN_FOR_SIGN_ON, now);
        signOnCall.set(soft, hard, zone);
    }

    /** Gives the invited organisations more time; no other term of the call changes. */
    public void extendSignOn(@Nullable Instant soft, Instant hard, Instant now) {
        require(state == StatementState.OPEN_FOR_SIGN_ON, StatementRefusals.CallIsClosed::new);
        signOnCall.extend(soft, hard, now);
        changedAt = now;
    }

    public void closeSignOn(String reason, Instant now) {
        askToRelease(StatementState.OPEN_FOR_SIGN_ON, reason, now);
    }

    /** Puts a revision of the signed or public text before the leads; only one can be open. */
    public void proposeRevision(Purpose purpose, Instant now) {
        revision.requireNone();
        purpose.requirePlaceIn(state);
        revision.begin();
        changedAt = now;
    }

    /** Closes the open revision after the decision of the leads, either way. */
    public void endRevision(Instant now) {
        revision.end();
        changedAt = now;
    }

    /** Makes an editorial change, which leaves the meaning: signatories are notified, and their signatures stay valid. */
    public void changeEditorially(DocumentText to, Instant now) {
        require(state == StatementState.OPEN_FOR_SIGN_ON, StatementRefusals.TextIsFrozen::new);
        renew(to, now);
        fingerprint = CanonicalText.of(to).fingerprint();
    }

    /** Makes a substantive change: the leads review again, and every signatory has to confirm. */
    public void changeSubstantively(DocumentText to, Instant now) {
        require(state == StatementState.OPEN_FOR_SIGN_ON, StatementRefusals.TextIsFrozen::new);
        moveTo(StatementState.TEXT_REVIEW, now);
        renew(to, now);
        bindingNumber = textNumber;
        fingerprint = "";
        textRound++;
    }

    /** Returns the release: the call is open again until its deadline is set again. */
    public void returnRelease(String reason, Instant now) {
        moveTo(StatementState.OPEN_FOR_SIGN_ON, reason, now);
        signOnCall.reopen(now);
    }

    public void clearRelease(Instant now) {
        moveTo(StatementState.RELEASE_CLEARED, now);
    }

    /** Sets the embargo: the timer publishes at this instant, not before. */
    public void embargoUntil(Instant until, Instant now) {
        ReleaseTerms.requireAhead(until, now);
        moveTo(StatementState.EMBARGOED, now);
        release.withhold(until);
    }

    /** Postpones the publication; nothing else changes, and the approval of the leads stays valid. */
    public void postponeEmbargo(Instant until, Instant now) {
        requireFrom(StatementState.EMBARGOED, StatementState.EMBARGOED);
        release.postpone(until, now);
        changedAt = now;
    }

    /** Ends the embargo without publishing: leads have to approve the release again, for a new instant. */
    public void liftEmbargo(String reason, Instant now) {
        askToRelease(StatementState.EMBARGOED, reason, now);
    }

    private void askToRelease(StatementState from, String reason, Instant now) {
        requireFrom(from, StatementState.SIGN_ON_CLOSED);
        moveTo(StatementState.SIGN_ON_CLOSED, reason, now);
        release.ask();
    }

    public void publish(Instant now) {
        require(!release.isWithheld(now), StatementRefusals.EmbargoNotOver::new);
        moveTo(StatementState.PUBLISHED, now);
    }

    /** Replaces a public text together with its notes to editors and press contact. */
    public void correct(DocumentText to, String notes, String contact, String publicNote, Instant now) {
        moveTo(StatementState.CORRECTED, publicNote, now);
        renew(to, now);
        fingerprint = CanonicalText.of(to).fingerprint();
        notesToEditors = PlainWords.of(notes);
        pressContact = PlainWords.of(contact);
    }

    public void retract(String publicNote, Instant now) {
        moveTo(StatementState.RETRACTED, publicNote, now);
    }

    public void cancel(String reason, Instant now) {
        moveTo(StatementState.CANCELLED, reason, now);
    }

    private static void require(boolean holds, Supplier<Refusal> otherwise) {
        if (!holds) {
            throw otherwise.get();
        }
    }

    private void requireFrom(StatementState from, StatementState to) {
        require(state == from, () -> new IllegalTransition(state.name(), to.name()));
    }

    private void renew(DocumentText to, Instant now) {
        text = to;
        title = to.title();
        textNumber++;
        changedAt = now;
    }

    private void moveTo(StatementState to, Instant now) {
        moveTo(to, "", now);
    }

    /** An open revision lapses with a change of state: in the new state nobody could decide it, and it would block others. */
    private void moveTo(StatementState to, String said, Instant now) {
        state.require(to);
        state = to;
        stateNote = said;
        revision.lapse();
        changedAt = now;
    }

    public Document document() {
        return new Document(KIND, id(), organisation(), title);
    }

    public String title() {
        return title;
    }

    public StatementState state() {
        return state;
    }

    public DocumentText text() {
        return text;
    }

    public String notesToEditors() {
        return notesToEditors;
    }

    public String pressContact() {
        return pressContact;
    }

    public int textNumber() {
        return textNumber;
    }

    public int bindingNumber() {
        return bindingNumber;
    }

    public String fingerprint() {
        return fingerprint;
    }

    public int textRound() {
        return textRound;
    }

    public int releaseRound() {
        return release.round();
    }

    public int revisionNumber() {
        return revision.number();
    }

    public boolean isRevisionOpen() {
        return revision.isOpen();
    }

    public @Nullable Instant hardDeadline() {
        return signOnCall.hard();
    }

    public @Nullable Instant embargo() {
        return release.embargo();
    }
}
