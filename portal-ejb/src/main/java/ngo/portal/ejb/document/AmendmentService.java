package ngo.portal.ejb.document;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import ngo.portal.ejb.access.AccessRefusals.Forbidden;
import ngo.portal.ejb.document.DocumentEvent.AmendmentDecided;
import ngo.portal.ejb.document.DocumentEvent.AmendmentEdited;
import ngo.portal.ejb.document.DocumentEvent.AmendmentProposed;
import ngo.portal.ejb.document.DocumentEvent.AmendmentWithdrawn;
import ngo.portal.ejb.event.Audience;
import ngo.portal.persistence.document.AmendmentPlace;
import ngo.portal.persistence.document.AmendmentPlaces;
import ngo.portal.persistence.document.AmendmentRepository;
import ngo.portal.persistence.document.AmendmentRepository.Answer;
import ngo.portal.persistence.document.AmendmentRow;
import ngo.portal.persistence.document.AmendmentState;
import ngo.portal.persistence.document.Anchor;
import ngo.portal.persistence.document.ChangeClass;
import ngo.portal.persistence.document.DocumentRefusals.AlreadyProposed;
import ngo.portal.persistence.document.DocumentRefusals.NothingToDecide;
import ngo.portal.persistence.document.DocumentRefusals.PresentWording;
import ngo.portal.persistence.document.DocumentRefusals.SectionGone;
import ngo.portal.persistence.document.DocumentRefusals.WordsInConflict;
import ngo.portal.persistence.document.NewVersion;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;
import ngo.portal.persistence.shared.CommonRefusals.Stale;
import ngo.portal.persistence.shared.Document;
import ngo.portal.persistence.tenant.TenantContext;
import ngo.portal.persistence.text.Paragraphs;
import ngo.portal.persistence.text.Section;
import ngo.portal.persistence.text.comparison.ThreeWayMerge;

/**
 * Amendments: an organisation proposes another wording; the holder of the edit lock accepts it, accepts it in other words,
 * or rejects it. Changes made to the paragraph meanwhile are kept: an amendment is merged with them (docs/decisions/0103).
 */
@Stateless
public class AmendmentService {

    @Inject
    private DocumentKinds documentKinds;

    @Inject
    private AmendmentRepository amendments;

    @Inject
    private Anchors anchors;

    @Inject
    private TenantContext tenant;

    @Inject
    private Event<DocumentEvent> events;

    @Inject
    private Clock clock;

    /**
     * The version of an amendment and of its paragraph that the answering person has read.
     *
     * @param edition of the amendment
     * @param place key of the paragraph, as {@link AmendmentPlace#key()} gives it
     */
    public record Reading(int edition, String place) {}

    /** Proposes another wording under the name of the caller's organisation. */
    public UUID propose(UUID id, @Valid AmendmentForm form) {
        DocumentKind kind = documentKinds.of(id);
        Document document = kind.forAmendment(id);
        Anchor at = anchors.at(kind, id, form);
        String proposed = form.getProposed().strip();
        requireOther(proposed, at.words());

        UUID amendment = UUID.randomUUID();
        amendments.add(
                new AmendmentRepository.NewAmendment(
                        amendment, at, proposed, form.getReason().strip()),
                document,
                tenant.organisation(),
                tenant.acting(),
                clock.instant());
        requireOnce(id, amendment);

        events.fire(new AmendmentProposed(document, askOwner(document)));
        return amendment;
    }

    /**
     * Rewords a proposal that has no answer yet. Any member of the organisation that proposed it may.
     *
     * @param edition the one that was read
     */
    public void edit(UUID id, UUID amendment, int edition, @Valid AmendmentForm form) {
        DocumentKind kind = documentKinds.of(id);
        Document document = kind.forAmendment(id);
        AmendmentRow row = own(id, amendment, edition);
        String proposed = form.getProposed().strip();
        requireOther(proposed, row.original());
        requireOther(proposed, now(kind, id, row).plain());
        amendments.edit(row, proposed, form.getReason().strip(), tenant.acting().name(), clock.instant());
        requireOnce(id, amendment);

        events.fire(new AmendmentEdited(document, askOwner(document)));
    }

    private static void requireOther(String proposed, String words) {
        if (ThreeWayMerge.isSame(proposed, words)) {
            throw new PresentWording();
        }
    }

    /** Several organisations may propose the same words; these are shown together, each organisation once. */
    private void requireOnce(UUID id, UUID amendment) {
        List<AmendmentRow> all = amendments.of(id);
        AmendmentRow added = amendments.require(id, amendment);
        boolean isThere = new AmendmentPlaces(all)
                .joined(added).stream().anyMatch(other -> other.organisation().equals(added.organisation()));
        if (isThere) {
            throw new AlreadyProposed();
        }
    }

    /** Withdraws a proposal that has no answer yet. */
    public void withdraw(UUID id, UUID amendment) {
        Document document = documentKinds.of(id).forAmendment(id);
        AmendmentRow row = amendments.requireAlone(id, amendment);
        amendments.withdraw(own(id, amendment, row.edition()), tenant.acting().name(), clock.instant());

        events.fire(new AmendmentWithdrawn(document, List.of()));
    }

    private AmendmentRow own(UUID id, UUID amendment, int edition) {
        AmendmentRow row = open(id, amendment, edition);
        if (!row.organisation().equals(tenant.organisation())) {
            throw new Forbidden();
        }
        return row;
    }

    /**
     * Replaces the paragraph by the proposed words, merged with its changes since. Refused if both change the same words;
     * {@link #merge} then decides which are taken.
     *
     * @param read edition and paragraph that the caller has read; refused if either was changed since
     * @return whether the text has changed: it may contain the proposal already
     */
    public boolean accept(UUID id, UUID amendment, Reading read) {
        DocumentKind kind = documentKinds.of(id);
        Document document = kind.forVerdict(id);
        AmendmentRow proposed = open(id, amendment, read.edition());
        AmendmentPlace place = read(kind, id, proposed, read);
        ThreeWayMerge merge = place.merge(proposed);
        boolean isSaid = place.says(proposed.proposed());
        if (!isSaid && !merge.isClean()) {
            throw new WordsInConflict();
        }
        String became = replace(kind, id, proposed, place, isSaid ? place.plain() : merge.words());
        decide(document, proposed, new Answer(AmendmentState.ACCEPTED, "", place.key(), became));
        return !became.isEmpty();
    }

    /** Replaces the paragraph by other words, in the spirit of the amendment. */
    public void merge(UUID id, UUID amendment, Reading read, String words, String reason) {
        DocumentKind kind = documentKinds.of(id);
        Document document = kind.forVerdict(id);
        AmendmentRow proposed = open(id, amendment, read.edition());
        AmendmentPlace place = read(kind, id, proposed, read);
        String became = replace(kind, id, proposed, place, required(words, "words"));
        decide(document, proposed, new Answer(AmendmentState.MERGED, reason.strip(), place.key(), became));
    }

    public void reject(UUID id, UUID amendment, int edition, String reason) {
        Document document = documentKinds.of(id).forVerdict(id);
        AmendmentRow proposed = open(id, amendment, edition);
        decide(document, proposed, Answer.unchanged(AmendmentState.REJECTED, required(reason, "reason")));
    }

    /** The same three actions for the API. */
    public void answer(UUID id, AmendmentAnswer answer) {
        documentKinds.of(id).forVerdict(id);
        UUID amendment = answer.requireAmendment();
        switch (answer.requireVerdict()) {
            case ACCEPT -> accept(id, amendment, answer.reading());
            case MERGE -> merge(id, amendment, answer.reading(), answer.words(), answer.reason());
            case REJECT -> reject(id, amendment, answer.edition(), answer.reason());
        }
    }

    private AmendmentRow open(UUID id, UUID amendment, int edition) {
        AmendmentRow row = amendments.requireAlone(id, amendment);
        if (!row.isOpen()) {
            throw new NothingToDecide();
        }
        if (row.edition() != edition) {
            throw new Stale();
        }
        return row;
    }

    private AmendmentPlace read(DocumentKind kind, UUID id, AmendmentRow amendment, Reading read) {
        AmendmentPlace place = now(kind, id, amendment);
        if (!place.key().equals(read.place())) {
            throw new Stale();
        }
        return place;
    }

    private AmendmentPlace now(DocumentKind kind, UUID id, AmendmentRow amendment) {
        return new AmendmentPlaces(amendments.of(id)).of(amendment, Paragraphs.of(section(kind, id, amendment)));
    }

    private static Section section(DocumentKind kind, UUID id, AmendmentRow amendment) {
        return kind.section(id, amendment.section()).orElseThrow(SectionGone::new);
    }

    /** The changed paragraph; empty if it contains the proposal already. */
    private String replace(DocumentKind kind, UUID id, AmendmentRow amendment, AmendmentPlace place, String words) {
        if (place.says(words)) {
            return "";
        }
        Section section = section(kind, id, amendment);
        AmendmentPlace.Replacement replacement = place.replacedBy(words, Paragraphs.of(section));
        kind.rewrite(
                id,
                section.withHtml(replacement.html()),
                new NewVersion(
                        ChangeClass.AMENDED, "", amendment.organisation(), amendment.authorName(), clock.instant()));
        return replacement.key();
    }

    /** Equal proposals for the same paragraph receive the same answer. */
    private void decide(Document document, AmendmentRow amendment, Answer answer) {
        List<AmendmentRow> joined = new AmendmentPlaces(amendments.of(document.id())).joined(amendment);
        answer(document, amendment, answer);
        Answer same = Answer.unchanged(answer.verdict(), answer.reason());
        joined.stream()
                .map(other -> amendments.requireAlone(document.id(), other.id()))
                .filter(other -> other.isOpen() && AmendmentPlaces.isSame(other, amendment))
                .forEach(other -> answer(document, other, same));
    }

    private void answer(Document document, AmendmentRow amendment, Answer answer) {
        amendments.decide(amendment, document, answer, tenant.acting().name(), clock.instant());
        events.fire(new AmendmentDecided(
                document, List.of(Audience.notified(amendment.organisation(), MemberRole.MEMBER))));
    }

    private List<Audience> askOwner(Document document) {
        return Stream.of(Audience.asked(document.owner(), MemberRole.MEMBER))
                .filter(audience -> !audience.organisation().equals(tenant.organisation()))
                .toList();
    }

    private static String required(String text, String field) {
        if (text.isBlank()) {
            throw new InvalidInput(field);
        }
        return text.strip();
    }
}
