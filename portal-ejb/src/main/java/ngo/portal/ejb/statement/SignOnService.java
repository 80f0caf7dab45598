package ngo.portal.ejb.statement;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ngo.portal.ejb.access.AccessControl;
import ngo.portal.ejb.access.Permission;
import ngo.portal.ejb.document.ClearanceAudience;
import ngo.portal.ejb.document.DocumentEvent.ClearanceDecided;
import ngo.portal.ejb.document.DocumentEvent.ClearanceRequested;
import ngo.portal.ejb.event.Audience;
import ngo.portal.ejb.event.PortalEvent;
import ngo.portal.ejb.statement.StatementEvent.NoPositionTaken;
import ngo.portal.ejb.statement.StatementEvent.SignatureDeclined;
import ngo.portal.ejb.statement.StatementEvent.SignatureWithdrawn;
import ngo.portal.ejb.statement.StatementEvent.StatementSigned;
import ngo.portal.persistence.document.Actor;
import ngo.portal.persistence.document.ClearanceRepository;
import ngo.portal.persistence.document.ClearanceRow;
import ngo.portal.persistence.document.DocumentRefusals.NothingToDecide;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.organisation.OrganisationRepository;
import ngo.portal.persistence.organisation.OrganisationRow;
import ngo.portal.persistence.organisation.entry.DirectoryRepository;
import ngo.portal.persistence.organisation.entry.EntryDetail;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;
import ngo.portal.persistence.statement.Answer;
import ngo.portal.persistence.statement.Display;
import ngo.portal.persistence.statement.SignOn;
import ngo.portal.persistence.statement.SignOnRepository;
import ngo.portal.persistence.statement.SignatureTerms;
import ngo.portal.persistence.statement.Statement;
import ngo.portal.persistence.statement.StatementDetail;
import ngo.portal.persistence.statement.StatementRefusals.CallIsClosed;
import ngo.portal.persistence.statement.StatementRefusals.ClearanceNeeded;
import ngo.portal.persistence.statement.StatementRefusals.OldFingerprint;
import ngo.portal.persistence.statement.StatementRepository;
import ngo.portal.persistence.statement.StatementState;
import ngo.portal.persistence.tenant.TenantContext;

/**
 * Answers to the call. Only an authorised signatory answers for an organisation; if they have requested internal clearance,
 * they sign after another person has given it.
 */
@Stateless
public class SignOnService {

    @Inject
    private StatementRepository statements;

    @Inject
    private SignOnRepository signOns;

    @Inject
    private ClearanceRepository clearances;

    @Inject
    private OrganisationRepository organisations;

    @Inject
    private DirectoryRepository directory;

    @Inject
    private AnonymitySets crowds;

    @Inject
    private ClearanceAudience clearance;

    @Inject
    private AccessControl access;

    @Inject
    private TenantContext tenant;

    @Inject
    private Event<PortalEvent> events;

    @Inject
    private Clock clock;

    /** Signs the text that the signatory has read, for the organisation. */
    public void sign(UUID id, @Valid SignForm form) {
        Statement statement = called(id, Permission.SIGN);
        access.requireFresh();
        if (!form.getFingerprint().equals(statement.fingerprint())) {
            throw new OldFingerprint();
        }
        OrganisationRow organisation = organisations.require(tenant.organisation());
        Optional<SignOn> before = signOns.findAlone(organisation.id(), id);
        requireClearance(organisation, statement, before);

        boolean late = statement.state() != StatementState.OPEN_FOR_SIGN_ON;
        SignOn signOn = before.orElseGet(() -> new SignOn(organisation.id(), statement, Answer.NO_POSITION, actor()));
        signOn.sign(statement, terms(form, organisation, statement), late, actor());
        if (before.isEmpty()) {
            signOns.add(signOn);
        }

        fire(new StatementSigned(statement.document(), heard(form.getDisplay(), statement)));
    }

    /** How the signature of the caller's organisation would be published, and who in it could give clearance. */
    public SignaturePreview preview(UUID id) {
        access.requireMember();
        StatementDetail statement = statements.detail(id);
        OrganisationRow organisation = organisations.require(tenant.organisation());
        String name = directory
                .require(organisation.id())
                .localized(statement.text().language())
                .name();
        AnonymitySet crowd = crowds.with(organisation.id(), organisation.region(), signOns.board(statement));
        return new SignaturePreview(name, crowd, organisation.clearanceRequired(), clearance.colleagues());
    }

    /** Declines to sign; only the leads read the reason. */
    public void decline(UUID id, String reason) {
        if (reason.isBlank()) {
            throw new InvalidInput("reason");
        }
        Statement statement = open(id, Permission.SIGN);
        answer(statement, Answer.DECLINED);
        signOns.keepReason(tenant.organisation(), statement, reason.strip(), clock.instant());

        fire(new SignatureDeclined(statement.document(), List.of(Audience.leadsNotified())));
    }

    public void takeNoPosition(UUID id) {
        Statement statement = open(id, Permission.SIGN);
        answer(statement, Answer.NO_POSITION);

        fire(new NoPositionTaken(statement.document(), List.of(Audience.leadsNotified())));
    }

    /** Withdraws the signature; after publication the note is published. */
    public void withdraw(UUID id, String publicNote) {
        Statement statement = called(id, Permission.SIGN);
        access.requireFresh();
        SignOn signOn = signOns.findAlone(tenant.organisation(), id).orElseThrow(NothingToDecide::new);
        signOn.withdraw(publicNote.strip(), actor());

        fire(new SignatureWithdrawn(statement.document(), heard(signOn.display(), statement)));
    }

    /** Requests internal clearance for the organisation's signature. */
    public void requestClearance(UUID id) {
        Statement statement = called(id, Permission.REQUEST_CLEARANCE);
        UUID organisation = tenant.organisation();
        Optional<SignOn> before = signOns.findAlone(organisation, id);
        if (before.isPresent()) {
            before.get().requestClearance(statement, actor());
        } else {
            signOns.add(new SignOn(organisation, statement, Answer.IN_CLEARANCE, actor()));
        }

        fire(new ClearanceRequested(statement.document(), ClearanceAudience.asked(organisation)));
    }

    /** Decides about clearance, as another person than the requester; the note stays inside the organisation. */
    public void clear(UUID id, boolean approve, String note) {
        Statement statement = called(id, Permission.CLEAR);
        UUID organisation = tenant.organisation();
        signOns.findAlone(organisation, id).orElseThrow(NothingToDecide::new).clear(statement, approve, actor());
        clearances.keep(organisation, statement.document(), statement.textNumber(), approve, note.strip(), actor());

        fire(new ClearanceDecided(
                statement.document(),
                List.of(
                        Audience.asked(organisation, MemberRole.SIGNATORY),
                        Audience.notified(organisation, MemberRole.MEMBER))));
    }

    /** Colleagues' decisions about clearance, newest first. */
    public List<ClearanceRow> clearances(UUID id) {
        statements.require(id);
        return clearances.of(id);
    }

    private void answer(Statement statement, Answer answer) {
        Optional<SignOn> before = signOns.findAlone(tenant.organisation(), statement.id());
        if (before.isEmpty()) {
            signOns.add(new SignOn(tenant.organisation(), statement, answer, actor()));
        } else if (answer == Answer.DECLINED) {
            before.get().decline(actor());
        } else {
            before.get().takeNoPosition(actor());
        }
    }

    private Statement called(UUID id, Permission permission) {
        Statement statement = statements.require(id);
        access.require(permission, statement.organisation(), id);
        if (!statement.state().takesAnswers()) {
            throw new CallIsClosed();
        }
        return statement;
    }

    private Statement open(UUID id, Permission permission) {
        Statement statement = called(id, permission);
        if (statement.state() != StatementState.OPEN_FOR_SIGN_ON) {
            throw new CallIsClosed();
        }
        return statement;
    }

    static void requireClearance(OrganisationRow organisation, Statement statement, Optional<SignOn> before) {
        boolean cleared =
                before.filter(signOn -> signOn.isClearedFor(statement)).isPresent();
        if (organisation.clearanceRequired() && !cleared) {
            throw new ClearanceNeeded();
        }
    }

    /** The published name is the official one in the language of the text. */
    private SignatureTerms terms(SignForm form, OrganisationRow organisation, Statement statement) {
        EntryDetail entry = directory.require(organisation.id());
        return new SignatureTerms(
                form.getDisplay(),
                entry.localized(statement.text().language()).name(),
                organisation.region(),
                form.getReservation().strip());
    }

    private Actor actor() {
        return new Actor(tenant.subject(), tenant.acting().name(), clock.instant());
    }

    /** Only leads are notified of silent support. */
    static List<Audience> heard(Display display, Statement statement) {
        return display == Display.SILENT
                ? List.of(Audience.leadsNotified())
                : List.of(Audience.notified(statement.organisation(), MemberRole.MEMBER), Audience.leadsNotified());
    }

    private void fire(PortalEvent event) {
        events.fire(event);
    }
}
