package ngo.portal.ejb.document;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ngo.portal.ejb.access.AccessRefusals.Forbidden;
import ngo.portal.ejb.document.DocumentEvent.AmendmentDecided;
import ngo.portal.ejb.document.DocumentEvent.AmendmentEdited;
import ngo.portal.ejb.document.DocumentEvent.AmendmentProposed;
import ngo.portal.ejb.document.DocumentEvent.AmendmentWithdrawn;
import ngo.portal.ejb.event.Audience;
import ngo.portal.persistence.document.AmendmentRepository;
import ngo.portal.persistence.document.AmendmentRow;
import ngo.portal.persistence.document.AmendmentState;
import ngo.portal.persistence.document.ChangeClass;
import ngo.portal.persistence.document.DocumentRefusals.NothingToDecide;
import ngo.portal.persistence.document.NewVersion;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;
import ngo.portal.persistence.shared.CommonRefusals.Stale;
import ngo.portal.persistence.shared.Document;
import ngo.portal.persistence.tenant.TenantContext;
import ngo.portal.persistence.text.Paragraph;
import ngo.portal.persistence.text.Paragraphs;
import ngo.portal.persistence.text.Section;
import ngo.portal.persistence.text.comparison.Rewording;

/**
 * Other wordings. An organisation proposes one; the holder of the pen accepts it as it is, merges it in other words, or
 * rejects it.
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

    /** Proposes another wording under the name of the caller's organisation. */
    public UUID propose(UUID id, @Valid AmendmentForm form) {
        DocumentKind kind = documentKinds.of(id);
        Document document = kind.forAmendment(id);

        UUID amendment = UUID.randomUUID();
        amendments.add(
                new AmendmentRepository.NewAmendment(
                        amendment,
                        anchors.at(kind, id, form),
                        form.getProposed().strip(),
                        form.getReason().strip()),
                document,
                tenant.organisation(),
                tenant.acting(),
                clock.instant());

        events.fire(new AmendmentProposed(document, askOwner(document)));
        return amendment;
    }

    /**
     * Words a proposal anew, until somebody has answered it. Any member of the organisation that proposed it may.
     *
     * @param edition the one that was read
     */
    public void edit(UUID id, UUID amendment, int edition, @Valid AmendmentForm form) {
        Document document = documentKinds.of(id).forAmendment(id);
        AmendmentRow row = own(id, amendment, edition);
        amendments.edit(
                row,
                form.getProposed().strip(),
                form.getReason().strip(),
                tenant.acting().name(),
                clock.instant());

        events.fire(new AmendmentEdited(document, askOwner(document)));
    }

    /** Takes a proposal back, until somebody has answered it. */
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
     * Puts the proposed words in place of the paragraph, which has to say still what it said when they were proposed.
     *
     * @param edition the one that was read: what was reworded meanwhile is read first
     */
    public void accept(UUID id, UUID amendment, int edition) {
        DocumentKind kind = documentKinds.of(id);
        Document document = kind.forVerdict(id);
        AmendmentRow proposed = open(id, amendment, edition);
        replace(kind, id, proposed, proposed.proposed());
        decide(document, proposed, AmendmentState.ACCEPTED, "");
    }

    /** Puts other words in place of the paragraph, in the spirit of the amendment. */
    public void merge(UUID id, UUID amendment, int edition, String words, String reason) {
        DocumentKind kind = documentKinds.of(id);
        Document document = kind.forVerdict(id);
        AmendmentRow proposed = open(id, amendment, edition);
        replace(kind, id, proposed, required(words, "words"));
        decide(document, proposed, AmendmentState.MERGED, reason.strip());
    }

    public void reject(UUID id, UUID amendment, int edition, String reason) {
        Document document = documentKinds.of(id).forVerdict(id);
        decide(document, open(id, amendment, edition), AmendmentState.REJECTED, required(reason, "reason"));
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

    private void replace(DocumentKind kind, UUID id, AmendmentRow amendment, String words) {
        Section section = kind.section(id, amendment.section()).orElseThrow(Stale::new);
        kind.rewrite(
                id,
                section.withHtml(replaced(section.html(), amendment, words)),
                new NewVersion(
                        ChangeClass.AMENDED, "", amendment.organisation(), amendment.authorName(), clock.instant()));
    }

    /** The paragraph has to say still what it said when the amendment was written. */
    private static String replaced(String html, AmendmentRow amendment, String words) {
        Paragraph place = Paragraphs.of(html)
                .find(amendment.paragraphKey(), amendment.paragraph())
                .filter(found -> found.key().equals(amendment.paragraphKey()))
                .orElseThrow(Stale::new);
        return Paragraphs.of(html).all().stream()
                .map(one -> one.number() == place.number() ? Rewording.of(one.html(), words) : one.html())
                .collect(Collectors.joining());
    }

    private void decide(Document document, AmendmentRow amendment, AmendmentState verdict, String reason) {
        amendments.decide(amendment, document, verdict, reason, tenant.acting().name(), clock.instant());
        events.fire(
                new AmendmentDecided(document, List.of(Audience.told(amendment.organisation(), MemberRole.MEMBER))));
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
