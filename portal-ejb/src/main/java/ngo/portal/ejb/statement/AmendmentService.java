package ngo.portal.ejb.statement;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import ngo.portal.ejb.access.AccessControl;
import ngo.portal.ejb.access.Permission;
import ngo.portal.ejb.event.Audience;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.shared.InvalidInput;
import ngo.portal.persistence.shared.Stale;
import ngo.portal.persistence.statement.AmendmentRow;
import ngo.portal.persistence.statement.AmendmentState;
import ngo.portal.persistence.statement.ChangeClass;
import ngo.portal.persistence.statement.ConsultationRepository;
import ngo.portal.persistence.statement.NewVersion;
import ngo.portal.persistence.statement.NothingToDecide;
import ngo.portal.persistence.statement.Statement;
import ngo.portal.persistence.statement.StatementRepository;
import ngo.portal.persistence.tenant.TenantContext;
import ngo.portal.persistence.text.DocumentText;
import ngo.portal.persistence.text.Paragraph;
import ngo.portal.persistence.text.Paragraphs;
import ngo.portal.persistence.text.Rewording;
import ngo.portal.persistence.text.Section;

/** The holder of the pen answers amendments: accepts them as they are, merges them in other words, or rejects them. */
@Stateless
public class AmendmentService {

    @Inject
    private StatementRepository statements;

    @Inject
    private ConsultationRepository consultation;

    @Inject
    private AccessControl access;

    @Inject
    private TenantContext tenant;

    @Inject
    private Event<StatementEvent> events;

    @Inject
    private Clock clock;

    /** Puts the proposed words in place of the paragraph, which has to say still what it said when they were proposed. */
    public void accept(UUID id, UUID amendment) {
        Statement statement = forDecision(id);
        AmendmentRow proposed = open(id, amendment);
        replace(statement, proposed, proposed.proposed());
        decide(statement, proposed, AmendmentState.ACCEPTED, "");
    }

    /** Puts other words in place of the paragraph, in the spirit of the amendment. */
    public void merge(UUID id, UUID amendment, String words, String reason) {
        Statement statement = forDecision(id);
        AmendmentRow proposed = open(id, amendment);
        replace(statement, proposed, required(words, "words"));
        decide(statement, proposed, AmendmentState.MERGED, reason.strip());
    }

    public void reject(UUID id, UUID amendment, String reason) {
        Statement statement = forDecision(id);
        decide(statement, open(id, amendment), AmendmentState.REJECTED, required(reason, "reason"));
    }

    private Statement forDecision(UUID id) {
        access.require(Permission.WRITE, statements.require(id).organisation(), id);
        return statements.requireAlone(id);
    }

    private AmendmentRow open(UUID id, UUID amendment) {
        AmendmentRow row = consultation.requireAmendment(id, amendment);
        if (!row.isOpen()) {
            throw new NothingToDecide();
        }
        return row;
    }

    private void replace(Statement statement, AmendmentRow amendment, String words) {
        Section section = statement.text().section(amendment.section()).orElseThrow(Stale::new);
        String html = replaced(section.html(), amendment, words);
        List<Section> sections = statement.text().sections().stream()
                .map(one -> one.id().equals(section.id()) ? one.withHtml(html) : one)
                .toList();
        DocumentText text = statement.text().withSections(sections);
        Instant now = clock.instant();
        statement.revise(text, statement.textNumber(), now);
        statements.addVersion(
                statement,
                new NewVersion(ChangeClass.AMENDED, "", amendment.organisation(), amendment.authorName(), now));
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

    private void decide(Statement statement, AmendmentRow amendment, AmendmentState verdict, String reason) {
        consultation.decide(
                amendment.id(), statement, verdict, reason, tenant.acting().name(), clock.instant());
        events.fire(new AmendmentDecided(
                statement.id(),
                statement.organisation(),
                statement.title(),
                List.of(Audience.told(amendment.organisation(), MemberRole.MEMBER))));
    }

    private static String required(String text, String field) {
        if (text.isBlank()) {
            throw new InvalidInput(field);
        }
        return text.strip();
    }
}
