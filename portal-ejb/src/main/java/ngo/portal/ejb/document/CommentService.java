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
import ngo.portal.ejb.document.DocumentEvent.CommentEdited;
import ngo.portal.ejb.document.DocumentEvent.CommentResolved;
import ngo.portal.ejb.document.DocumentEvent.CommentWithdrawn;
import ngo.portal.ejb.document.DocumentEvent.CommentWritten;
import ngo.portal.ejb.event.Audience;
import ngo.portal.persistence.document.Anchor;
import ngo.portal.persistence.document.CommentRepository;
import ngo.portal.persistence.document.CommentRow;
import ngo.portal.persistence.document.DocumentRefusals.NothingToDecide;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.shared.Document;
import ngo.portal.persistence.tenant.TenantContext;

/** Comments on a text. Every organisation that has the document comments; the kind of the document decides which these are. */
@Stateless
public class CommentService {

    @Inject
    private DocumentKinds documentKinds;

    @Inject
    private CommentRepository comments;

    @Inject
    private Anchors anchors;

    @Inject
    private TenantContext tenant;

    @Inject
    private Event<DocumentEvent> events;

    @Inject
    private Clock clock;

    public UUID comment(UUID id, @Valid CommentForm form) {
        DocumentKind kind = documentKinds.of(id);
        Document document = kind.forComment(id);

        UUID comment = UUID.randomUUID();
        Anchored place = place(kind, id, comment, form);
        comments.add(
                new CommentRepository.NewComment(
                        comment, place.thread(), place.anchor(), form.getBody().strip(), form.getVisibility()),
                document,
                tenant.organisation(),
                tenant.acting(),
                clock.instant());

        events.fire(new CommentWritten(document, toOwner(document)));
        return comment;
    }

    /** Rewords a comment. Only its author may, and only while the document is open for comments. */
    public void edit(UUID id, UUID comment, @Valid CommentForm form) {
        Document document = documentKinds.of(id).forComment(id);
        CommentRow row = own(id, comment);
        comments.edit(row, tenant.organisation(), form.getBody().strip(), clock.instant());

        events.fire(new CommentEdited(document, List.of()));
    }

    /** Withdraws a comment. If it has answers, a placeholder with its author remains. */
    public void withdraw(UUID id, UUID comment) {
        Document document = documentKinds.of(id).forComment(id);
        CommentRow row = own(id, comment);
        comments.withdraw(row, tenant.organisation(), tenant.acting().name(), clock.instant());

        events.fire(new CommentWithdrawn(document, List.of()));
    }

    private CommentRow own(UUID id, UUID comment) {
        CommentRow row = comments.require(id, comment);
        if (!row.own()) {
            throw new Forbidden();
        }
        if (row.withdrawn()) {
            throw new NothingToDecide();
        }
        return row;
    }

    /** Resolves a thread. The holder of the edit lock may resolve any, others those that readers of their own organisation began. */
    public void resolve(UUID id, UUID comment) {
        Document document = documentKinds.of(id).forResolution(id);
        CommentRow row = comments.require(id, comment);
        comments.resolve(row, document, tenant.organisation(), tenant.acting().name(), clock.instant());

        events.fire(new CommentResolved(document, List.of()));
    }

    private record Anchored(UUID thread, Anchor anchor) {}

    private Anchored place(DocumentKind kind, UUID id, UUID comment, CommentForm form) {
        UUID replyTo = form.getReplyTo();
        if (replyTo == null) {
            boolean whole = form.getSection() == null && form.getParagraph() == 0 && kind.isTalkedAboutAsAWhole();
            return new Anchored(comment, whole ? Anchor.whole(id) : anchors.at(kind, id, form));
        }
        CommentRow first = comments.require(id, replyTo);
        return new Anchored(
                first.thread(),
                new Anchor(first.section(), first.paragraph(), first.paragraphKey(), first.quote(), ""));
    }

    private List<Audience> toOwner(Document document) {
        return Stream.of(Audience.notified(document.owner(), MemberRole.MEMBER))
                .filter(audience -> !audience.organisation().equals(tenant.organisation()))
                .toList();
    }
}
