package ngo.portal.ejb.translation;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import ngo.portal.ejb.access.AccessControl;
import ngo.portal.ejb.document.TranslatableText;
import ngo.portal.ejb.event.Audience;
import ngo.portal.ejb.translation.TranslationEvent.TranslationApproved;
import ngo.portal.ejb.translation.TranslationEvent.TranslationReturned;
import ngo.portal.ejb.translation.TranslationEvent.TranslationReviewed;
import ngo.portal.persistence.document.Verdict;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;
import ngo.portal.persistence.shared.CommonRefusals.NotFound;
import ngo.portal.persistence.shared.CommonRefusals.Stale;
import ngo.portal.persistence.tenant.TenantContext;
import ngo.portal.persistence.translation.Segments;
import ngo.portal.persistence.translation.TranslationRefusals.TranslationIncomplete;
import ngo.portal.persistence.translation.TranslationRepository;
import ngo.portal.persistence.translation.TranslationRow;
import ngo.portal.persistence.translation.TranslationStage;
import ngo.portal.persistence.translation.TranslationState;
import ngo.portal.persistence.translation.TranslationText;
import ngo.portal.persistence.translation.TranslationTextRepository;
import ngo.portal.persistence.translation.TranslationTextRepository.NewText;

/**
 * Review and approval of translations: a person who knows the language reviews, and the organisation responsible for the
 * document or a lead approves. Neither may have written it. Each decision names the fingerprint of the text that was read.
 */
@Stateless
public class TranslationVerdictService {

    @Inject
    private TranslationAccess translationAccess;

    @Inject
    private TranslationRepository translations;

    @Inject
    private TranslationTextRepository texts;

    @Inject
    private AccessControl access;

    @Inject
    private TenantContext tenant;

    @Inject
    private Event<TranslationEvent> events;

    @Inject
    private Clock clock;

    /** Approves the words at review, as another person. */
    public void review(UUID document, String language, String fingerprint) {
        TranslatableText source = translationAccess.openSource(document);
        TranslationRow row = read(document, language, fingerprint);
        translationAccess.require(TranslationAction.REVIEW, source, row);
        say(row, TranslationStage.REVIEW, Verdict.APPROVE, "");

        events.fire(new TranslationReviewed(source.document(), approvers(row)));
    }

    /** Approves the translation: it is shown beside the original from now on, and published with it. */
    public void approve(UUID document, String language, String fingerprint) {
        TranslatableText source = translationAccess.openSource(document);
        TranslationRow row = read(document, language, fingerprint);
        translationAccess.require(TranslationAction.APPROVE, source, row);
        access.requireFresh();
        say(row, TranslationStage.APPROVAL, Verdict.APPROVE, "");

        events.fire(new TranslationApproved(
                source.document(),
                Stream.concat(notified(row), Stream.of(Audience.leadsNotified()))
                        .toList()));
    }

    /** Returns the translation with a reason: at review, or later by people who may approve. */
    public void giveBack(UUID document, String language, String fingerprint, String reason) {
        TranslatableText source = translationAccess.openSource(document);
        TranslationRow row = read(document, language, fingerprint);
        translationAccess.require(TranslationAction.RETURN, source, row);
        if (reason.isBlank()) {
            throw new InvalidInput("reason");
        }
        boolean reviewed = row.state(source.fingerprint()) != TranslationState.DRAFTED;
        if (reviewed) {
            access.requireFresh();
        }
        say(row, reviewed ? TranslationStage.APPROVAL : TranslationStage.REVIEW, Verdict.RETURN, reason.strip());

        boolean awaited = row.required() && reviewed && source.beforeLeads();
        events.fire(new TranslationReturned(
                source.document(),
                Stream.concat(Translations.asked(row), awaited ? Stream.of(Audience.leadsNotified()) : Stream.empty())
                        .toList()));
    }

    /** Confirms the words unchanged after a change of the document: they are bound to its new fingerprint, and need approval again. */
    public void confirm(UUID document, String language, String fingerprint) {
        TranslatableText source = translationAccess.openSource(document);
        TranslationRow row = read(document, language, fingerprint);
        translationAccess.require(TranslationAction.CONFIRM, source, row);
        TranslationText newest = texts.newest(row.id()).orElseThrow(NotFound::new);
        Segments segments = Segments.of(source.text(), newest.segments()).confirmed();
        boolean same = segments.forbidden() == 0
                && segments.text(source.text(), row.language()).equals(newest.text());
        if (!same) {
            throw new TranslationIncomplete(Math.toIntExact(Math.max(1, segments.forbidden())));
        }
        UUID text = UUID.randomUUID();
        Instant now = clock.instant();
        texts.handIn(
                row,
                new NewText(text, source.fingerprint(), segments, newest.text(), newest.id(), newest.writers()),
                tenant.organisation(),
                tenant.acting(),
                now);
        texts.say(row, text, TranslationStage.REVIEW, Verdict.APPROVE, "", tenant.organisation(), tenant.acting(), now);

        events.fire(new TranslationReviewed(source.document(), approvers(row)));
    }

    private TranslationRow read(UUID document, String language, String fingerprint) {
        TranslationRow row = translations.requireAlone(document, language);
        if (row.text() != null && !row.fingerprint().equals(fingerprint)) {
            throw new Stale();
        }
        return row;
    }

    private void say(TranslationRow row, TranslationStage stage, Verdict verdict, String reason) {
        UUID text = row.text();
        if (text == null) {
            throw new NotFound();
        }
        texts.say(row, text, stage, verdict, reason, tenant.organisation(), tenant.acting(), clock.instant());
    }

    private static List<Audience> approvers(TranslationRow row) {
        return List.of(Audience.asked(row.owner(), MemberRole.MEMBER));
    }

    private static Stream<Audience> notified(TranslationRow row) {
        return Stream.of(
                Audience.notified(row.translator(), MemberRole.TRANSLATOR),
                Audience.notified(row.translator(), MemberRole.MEMBER),
                Audience.notified(row.owner(), MemberRole.MEMBER));
    }
}
