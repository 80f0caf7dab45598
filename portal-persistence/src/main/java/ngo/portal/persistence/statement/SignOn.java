package ngo.portal.persistence.statement;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import ngo.portal.persistence.document.Actor;
import ngo.portal.persistence.document.DocumentRefusals.FourEyes;
import ngo.portal.persistence.document.DocumentRefusals.NothingToDecide;
import ngo.portal.persistence.statement.StatementRefusals.AlreadySigned;
import ngo.portal.persistence.statement.StatementRefusals.WithdrawFirst;
import org.jspecify.annotations.Nullable;

/**
 * One organisation's answer to the call for sign-on of one statement.
 *
 * <p>It begins with a request for clearance inside the organisation, or directly with the answer of an authorised signatory.
 * A signature is bound to the number and the fingerprint of the text that was read. It can be withdrawn; after a substantive
 * change of the text it has to be confirmed.
 */
@Entity
@Table(name = "sign_on")
@IdClass(SignOn.Key.class)
public class SignOn {

    @Id
    @Column(name = "organisation_id")
    private UUID organisation;

    @Id
    @Column(name = "statement_id")
    private UUID statement;

    @Column(name = "owner_id", updatable = false)
    private UUID owner;

    @Enumerated(EnumType.STRING)
    private Answer answer;

    @Column(name = "text_number")
    private int textNumber;

    /** Number of the text that was signed before clearance was requested again; 0 if none was. */
    @Column(name = "signed_number")
    private int signedNumber;

    @Column
    private String fingerprint = "";

    @Enumerated(EnumType.STRING)
    private Display display = Display.NAMED;

    @Column(name = "printed_name")
    private String printedName = "";

    @Column
    private String region = "";

    @Column
    private String reservation = "";

    @Column
    private boolean late;

    @Column(name = "requested_by")
    private String requestedBy = "";

    /** Number of the text for which clearance was requested and that nobody else has cleared; 0 if there is none. */
    @Column(name = "uncleared_number")
    private int unclearedNumber;

    @Column(name = "answered_by")
    private String answeredBy = "";

    @Column(name = "answered_by_subject")
    private String answeredBySubject = "";

    @Column(name = "answered_at")
    private Instant answeredAt;

    @Column(name = "withdrawal_note")
    private String withdrawalNote = "";

    @Version
    private long version;

    /** The answering organisation and the statement. */
    public static class Key implements Serializable {

        private UUID organisation;
        private UUID statement;

        @SuppressWarnings("NullAway.Init") // JPA fills the fields
        public Key() {}

        public Key(UUID organisation, UUID statement) {
            this.organisation = organisation;
            this.statement = statement;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key && organisation.equals(key.organisation) && statement.equals(key.statement);
        }

        @Override
        public int hashCode() {
            return Objects.hash(organisation, statement);
        }
    }

    @SuppressWarnings("NullAway.Init") // JPA fills the fields
    protected SignOn() {}

    /** The first answer of an organisation. */
    public SignOn(UUID organisation, Statement statement, Answer first, Actor actor) {
        this.organisation = organisation;
        this.statement = statement.id();
        this.owner = statement.organisation();
        this.textNumber = statement.textNumber();
        this.answer = first;
        this.answeredAt = actor.at();
        by(actor);
        if (first == Answer.IN_CLEARANCE) {
            requestedBy = actor.subject();
            unclearedNumber = statement.textNumber();
        }
    }

    /** Records whether another person of the organisation has cleared it. */
    public void clear(Statement of, boolean approved, Actor actor) {
        requireAnswer(Answer.IN_CLEARANCE);
        if (isOutdated(of)) {
            throw new NothingToDecide();
        }
        FourEyes.require(requestedBy, actor);
        answer = approved ? Answer.CLEARED : Answer.REFUSED;
        unclearedNumber = approved ? 0 : unclearedNumber;
        by(actor);
    }

    /** Requests clearance; after a change of the text's meaning also an organisation that has signed may request it again. */
    public void requestClearance(Statement of, Actor actor) {
        if (!isOutdated(of) && (answer == Answer.IN_CLEARANCE || answer == Answer.CLEARED || answer == Answer.SIGNED)) {
            throw new AlreadySigned();
        }
        if (answer == Answer.SIGNED) {
            signedNumber = textNumber;
        }
        answer = Answer.IN_CLEARANCE;
        textNumber = of.textNumber();
        requestedBy = actor.subject();
        unclearedNumber = of.textNumber();
        withdrawalNote = "";
        by(actor);
    }

    /**
     * Signs the present text in the name of the organisation. A person who requested clearance of this
     * text can sign after another person has given it, since two people have acted by then.
     */
    public void sign(Statement under, SignatureTerms terms, boolean isLate, Actor actor) {
        if (answer == Answer.SIGNED && !isOutdated(under)) {
            throw new AlreadySigned();
        }
        if (unclearedNumber > 0 && unclearedNumber >= under.bindingNumber()) {
            FourEyes.require(requestedBy, actor);
        }
        terms.requireOpenReservation();
        answer = Answer.SIGNED;
        unclearedNumber = 0;
        textNumber = under.textNumber();
        signedNumber = 0;
        fingerprint = under.fingerprint();
        display = terms.display();
        printedName = terms.printedName();
        region = terms.region();
        reservation = terms.reservation();
        late = isLate;
        withdrawalNote = "";
        by(actor);
    }

    public void decline(Actor actor) {
        answerOnce(Answer.DECLINED, actor);
    }

    public void takeNoPosition(Actor actor) {
        answerOnce(Answer.NO_POSITION, actor);
    }

    public void withdraw(String publicNote, Actor actor) {
        requireAnswer(Answer.SIGNED);
        answer = Answer.WITHDRAWN;
        withdrawalNote = publicNote;
        by(actor);
    }

    /** Whether clearance was given for the present meaning of the text; a change of meaning invalidates an earlier one. */
    public boolean isClearedFor(Statement text) {
        return !isOutdated(text) && (answer == Answer.CLEARED || answer == Answer.SIGNED);
    }

    private boolean isOutdated(Statement text) {
        return textNumber < text.bindingNumber();
    }

    private void answerOnce(Answer to, Actor actor) {
        if (answer == to) {
            throw new AlreadySigned();
        }
        if (answer == Answer.SIGNED) {
            throw new WithdrawFirst();
        }
        answer = to;
        withdrawalNote = "";
        by(actor);
    }

    private void requireAnswer(Answer expected) {
        if (answer != expected) {
            throw new NothingToDecide();
        }
    }

    private void by(Actor actor) {
        answeredBySubject = actor.subject();
        answeredBy = actor.name();
        answeredAt = actor.at();
    }

    public Answer answer() {
        return answer;
    }

    public Display display() {
        return display;
    }

    public UUID owner() {
        return owner;
    }
}
