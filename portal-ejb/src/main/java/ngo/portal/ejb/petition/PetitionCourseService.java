package ngo.portal.ejb.petition;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.access.AccessControl;
import ngo.portal.ejb.access.AccessRefusals.Forbidden;
import ngo.portal.ejb.access.Permission;
import ngo.portal.ejb.document.DocumentAudience;
import ngo.portal.ejb.event.Audience;
import ngo.portal.ejb.petition.PetitionEvent.PetitionCancelled;
import ngo.portal.ejb.petition.PetitionEvent.PetitionClosed;
import ngo.portal.ejb.petition.PetitionEvent.PetitionNoted;
import ngo.portal.ejb.petition.PetitionEvent.PetitionOpened;
import ngo.portal.ejb.petition.PetitionEvent.PetitionPaused;
import ngo.portal.ejb.petition.PetitionEvent.PetitionResumed;
import ngo.portal.ejb.petition.PetitionEvent.PetitionTextReturned;
import ngo.portal.ejb.translation.Translations;
import ngo.portal.persistence.lifecycle.IllegalTransition;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.petition.NoteKind;
import ngo.portal.persistence.petition.PageRepository;
import ngo.portal.persistence.petition.Petition;
import ngo.portal.persistence.petition.PetitionRepository;
import ngo.portal.persistence.petition.PetitionState;
import ngo.portal.persistence.shared.InputText;
import ngo.portal.persistence.tenant.TenantContext;

/** The course of a petition after its text is cleared. A lead opens, pauses and closes it, with a reason that is public. */
@Stateless
public class PetitionCourseService {

    @Inject
    private PetitionRepository petitions;

    @Inject
    private PageRepository pages;

    @Inject
    private DocumentAudience audience;

    @Inject
    private Translations translations;

    @Inject
    private AccessControl access;

    @Inject
    private TenantContext tenant;

    @Inject
    private Event<PetitionEvent> events;

    @Inject
    private Clock clock;

    /** The translations that are required before signing is opened, and their state. */
    public Translations.Readiness translations(UUID id) {
        access.requireMember();
        Petition petition = petitions.require(id);
        return translations.readiness(petition.document(), petition.text());
    }

    /** Opens the petition to the public in each approved language. It cannot be undone. */
    public void open(UUID id) {
        Petition petition = forLead(id);
        if (petition.state() != PetitionState.CLEARED) {
            throw new IllegalTransition(petition.state().name(), PetitionState.OPEN.name());
        }
        translations.requireReady(petition.document(), petition.text());

        pages.hold(id);
        petition.open(clock.instant());
        petitions.openStore(petition);

        events.fire(new PetitionOpened(petition.document(), audience.everybody(petition.document())));
    }

    /**
     * Returns a cleared petition that nobody can sign yet, because its last day has passed or its text needs a change. Its
     * organisation edits it again, and the leads decide again.
     */
    public void returnText(UUID id, String reason) {
        String words = InputText.required(reason, "reason");
        Petition petition = forLead(id);
        if (!PetitionAction.RETURN.spec().isFrom(petition.state())) {
            throw new IllegalTransition(petition.state().name(), PetitionState.DRAFT.name());
        }

        pages.hold(id);
        petition.returnText(words, clock.instant());

        events.fire(new PetitionTextReturned(
                petition.document(), List.of(Audience.asked(petition.organisation(), MemberRole.MEMBER))));
    }

    /**
     * Pauses signing.
     *
     * @param reason as the public reads it
     * @param language in which it is written
     */
    public void pause(UUID id, String reason, String language) {
        String words = InputText.required(reason, "reason");
        Petition petition = forLead(id);
        Instant now = clock.instant();

        petition.pause(words, now);
        petitions.note(petition, NoteKind.PAUSED, words, language, tenant.subject(), now);

        events.fire(new PetitionPaused(petition.document(), audience.everybody(petition.document())));
    }

    public void resume(UUID id) {
        Petition petition = forLead(id);

        petition.resume(clock.instant());

        events.fire(new PetitionResumed(petition.document(), audience.everybody(petition.document())));
    }

    /** Ends signing early, for good. */
    public void close(UUID id, String reason, String language) {
        String words = InputText.required(reason, "reason");
        Petition petition = forLead(id);
        Instant now = clock.instant();

        petition.close(words, now);
        petitions.note(petition, NoteKind.CLOSED, words, language, tenant.subject(), now);

        events.fire(new PetitionClosed(petition.document(), audience.everybody(petition.document())));
    }

    /** Publishes a note, for example about a mistake in the text, which itself stays as it was signed. */
    public void note(UUID id, String note, String language) {
        String words = InputText.required(note, "note");
        Petition petition = forLead(id);
        if (!PetitionAction.NOTE.spec().isFrom(petition.state())) {
            throw new IllegalTransition(petition.state().name(), PetitionAction.NOTE.name());
        }

        petitions.note(petition, NoteKind.NOTE, words, language, tenant.subject(), clock.instant());

        events.fire(new PetitionNoted(petition.document(), audience.everybody(petition.document())));
    }

    /**
     * Cancels a petition before anybody could sign it. Its organisation may while it can edit the text; afterwards a lead
     * may. If it has ended already, either of them receives the refusal that says so.
     */
    public void cancel(UUID id, String reason) {
        Petition seen = petitions.require(id);
        boolean writing = seen.state().isWritable() || seen.state().isOver();
        access.require(writing ? Permission.WRITE : Permission.STEWARD, seen.organisation(), id);
        if (writing && !seen.organisation().equals(tenant.organisation())) {
            throw new Forbidden();
        }
        String words = InputText.required(reason, "reason");
        Petition petition = petitions.requireAlone(id);

        petition.cancel(words, clock.instant());

        events.fire(new PetitionCancelled(petition.document(), audience.everybody(petition.document())));
    }

    private Petition forLead(UUID id) {
        access.require(Permission.STEWARD, petitions.require(id).organisation(), id);
        access.requireFresh();
        return petitions.requireAlone(id);
    }
}
