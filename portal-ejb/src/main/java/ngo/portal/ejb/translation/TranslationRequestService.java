package ngo.portal.ejb.translation;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import ngo.portal.ejb.access.AccessControl;
import ngo.portal.ejb.document.TranslatableText;
import ngo.portal.ejb.event.Audience;
import ngo.portal.ejb.translation.TranslationEvent.TranslationCancelled;
import ngo.portal.ejb.translation.TranslationEvent.TranslationRequestChanged;
import ngo.portal.ejb.translation.TranslationEvent.TranslationRequested;
import ngo.portal.ejb.translation.TranslationEvent.TranslationRequirementLifted;
import ngo.portal.persistence.access.AccessGrantRepository;
import ngo.portal.persistence.access.AccessLevel;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.organisation.MemberRow;
import ngo.portal.persistence.organisation.OrganisationRepository;
import ngo.portal.persistence.organisation.OrganisationRow;
import ngo.portal.persistence.organisation.OrganisationState;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;
import ngo.portal.persistence.shared.Document;
import ngo.portal.persistence.tenant.TenantContext;
import ngo.portal.persistence.text.DocumentText;
import ngo.portal.persistence.translation.TranslationRefusals.AlreadyRequested;
import ngo.portal.persistence.translation.TranslationRefusals.SameLanguage;
import ngo.portal.persistence.translation.TranslationRepository;
import ngo.portal.persistence.translation.TranslationRepository.NewRequest;
import ngo.portal.persistence.translation.TranslationRow;
import org.jspecify.annotations.Nullable;

/** Requests translations of a document: the organisation responsible for it does, or a lead for the coalition. */
@Stateless
public class TranslationRequestService {

    /** Roles of people to whom a translation can be assigned. */
    public static final Set<MemberRole> TRANSLATING = Set.of(MemberRole.TRANSLATOR, MemberRole.MEMBER);

    @Inject
    private TranslationAccess translationAccess;

    @Inject
    private AccessControl access;

    @Inject
    private TranslationRepository translations;

    @Inject
    private OrganisationRepository organisations;

    @Inject
    private AccessGrantRepository grants;

    @Inject
    private TenantContext tenant;

    @Inject
    private Event<TranslationEvent> events;

    @Inject
    private Clock clock;

    /** Assigns a language to an organisation, or to one colleague. The assignee may read the document from now on. */
    public void request(UUID document, String language, @Valid TranslationRequestForm form) {
        TranslatableText source = translationAccess.openSource(document);
        translationAccess.requireSteward(source);
        String tag = DocumentText.tag(language);
        if (tag.equals(source.text().language())) {
            throw new SameLanguage();
        }
        if (translations.find(document, tag).isPresent()) {
            throw new AlreadyRequested();
        }
        Instant now = clock.instant();
        NewRequest request = read(tag, form, source, now);
        let(request.translator(), source.document(), now);
        translations.request(source.document(), request, tenant.acting(), now);

        events.fire(new TranslationRequested(source.document(), asked(request, source, request.required())));
    }

    /** Changes the assignee, the deadline or the requirement. */
    public void change(UUID document, String language, @Valid TranslationRequestForm form) {
        TranslatableText source = translationAccess.openSource(document);
        TranslationRow row = translations.requireAlone(document, language);
        translationAccess.require(TranslationAction.CHANGE, source, row);
        Instant now = clock.instant();
        NewRequest request = read(row.language(), form, source, now);
        if (row.required() && !request.required()) {
            translationAccess.require(TranslationAction.LIFT, source, row);
            throw new InvalidInput("reason");
        }
        let(request.translator(), source.document(), now);
        translations.change(row, request);

        boolean raised = request.required() && !row.required();
        events.fire(new TranslationRequestChanged(source.document(), asked(request, source, raised)));
    }

    /** Lifts the requirement, as a lead and with a reason: the document may be published without this translation. */
    public void lift(UUID document, String language, String reason) {
        TranslatableText source = translationAccess.openSource(document);
        TranslationRow row = translations.requireAlone(document, language);
        translationAccess.require(TranslationAction.LIFT, source, row);
        translations.lift(row, tenant.organisation(), tenant.acting(), words(reason), clock.instant());

        events.fire(new TranslationRequirementLifted(
                source.document(),
                Stream.concat(notified(row), Stream.of(Audience.leadsNotified()))
                        .toList()));
    }

    /**
     * Cancels the request for a language, and unpublishes its translation. If it was required, a lead decides that the
     * document may be published without it.
     */
    public void cancel(UUID document, String language, String reason) {
        TranslatableText source = translationAccess.openSource(document);
        TranslationRow row = translations.requireAlone(document, language);
        translationAccess.require(row.required() ? TranslationAction.LIFT : TranslationAction.CANCEL, source, row);
        // A submitted text may be public, of an older document as well.
        if (row.text() != null) {
            access.requireFresh();
        }
        translations.cancel(row, tenant.organisation(), tenant.acting(), words(reason), clock.instant());

        Stream<Audience> leads = row.required() ? Stream.of(Audience.leadsNotified()) : Stream.empty();
        events.fire(new TranslationCancelled(
                source.document(), Stream.concat(notified(row), leads).toList()));
    }

    private static String words(String reason) {
        if (reason.isBlank()) {
            throw new InvalidInput("reason");
        }
        return reason.strip();
    }

    private NewRequest read(String tag, TranslationRequestForm form, TranslatableText source, Instant now) {
        Instant due = form.getDue();
        requireInTime(due, source, now);
        OrganisationRow translator = organisations.named(List.of(form.getTranslator())).stream()
                .filter(row -> row.state() == OrganisationState.ACTIVE)
                .findFirst()
                .orElseThrow(() -> new InvalidInput("translator"));
        String name = form.getPerson().isEmpty() ? "" : person(translator, form.getPerson());
        return new NewRequest(
                tag,
                form.isRequired(),
                translator.id(),
                form.getPerson(),
                name,
                due,
                form.getNote().strip());
    }

    /**
     * Refuses a deadline in the past, or after the end of the call or of the embargo. Once that has passed, every future
     * date is accepted.
     */
    private static void requireInTime(@Nullable Instant due, TranslatableText source, Instant now) {
        Instant latest = source.latest();
        boolean late = latest != null && latest.isAfter(now) && due != null && due.isAfter(latest);
        if (late || (due != null && !due.isAfter(now))) {
            throw new InvalidInput("due");
        }
    }

    /** Only people of the caller's own organisation can be named. */
    private String person(OrganisationRow translator, String subject) {
        if (!translator.id().equals(tenant.organisation())) {
            throw new InvalidInput("person");
        }
        return organisations
                .member(translator.id(), subject)
                .filter(TranslationRequestService::isAble)
                .map(MemberRow::name)
                .orElseThrow(() -> new InvalidInput("person"));
    }

    private static boolean isAble(MemberRow member) {
        return member.roles().stream().anyMatch(TRANSLATING::contains);
    }

    private void let(UUID translator, Document document, Instant now) {
        if (!translator.equals(document.owner())) {
            grants.grant(document.owner(), document.id(), document.kind(), translator, AccessLevel.READ, now);
        }
    }

    /** Notifies leads who may read the document that its release waits for another translation. */
    private static List<Audience> asked(NewRequest request, TranslatableText source, boolean raised) {
        return Stream.concat(
                        Translations.asked(request.translator(), request.translatorSubject()),
                        raised && source.beforeLeads() ? Stream.of(Audience.leadsNotified()) : Stream.empty())
                .toList();
    }

    private static Stream<Audience> notified(TranslationRow row) {
        return Stream.of(
                Audience.notified(row.translator(), MemberRole.TRANSLATOR),
                Audience.notified(row.translator(), MemberRole.MEMBER),
                Audience.notified(row.owner(), MemberRole.MEMBER));
    }
}
