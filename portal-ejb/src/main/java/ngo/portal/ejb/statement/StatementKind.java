package ngo.portal.ejb.statement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ngo.portal.ejb.access.AccessControl;
import ngo.portal.ejb.access.Permission;
import ngo.portal.ejb.action.Link;
import ngo.portal.ejb.document.DeliverableDocument;
import ngo.portal.ejb.document.DocumentForm;
import ngo.portal.ejb.document.DocumentKind;
import ngo.portal.ejb.document.TranslatableText;
import ngo.portal.ejb.translation.Translations;
import ngo.portal.persistence.document.NewVersion;
import ngo.portal.persistence.lifecycle.IllegalTransition;
import ngo.portal.persistence.shared.Document;
import ngo.portal.persistence.statement.Statement;
import ngo.portal.persistence.statement.StatementRepository;
import ngo.portal.persistence.statement.StatementState;
import ngo.portal.persistence.text.DocumentText;
import ngo.portal.persistence.text.Section;
import org.jspecify.annotations.Nullable;

/** Statements as a document kind. A statement is shared as a whole, and so are its versions. */
@ApplicationScoped
public class StatementKind implements DocumentKind {

    private static final TranslatableText.Pages PAGES = new TranslatableText.Pages(
            StatementAction.Page.TRANSLATIONS, StatementAction.Page.TRANSLATION, StatementAction.Page.TRANSLATE);

    @Inject
    private StatementRepository statements;

    @Inject
    private Translations translations;

    @Inject
    private AccessControl access;

    @Override
    public String name() {
        return Statement.KIND;
    }

    @Override
    public Document forComment(UUID id) {
        return from(StatementAction.COMMENT, allowed(Permission.COMMENT, id));
    }

    /** Everybody with access to a statement may read all of it. */
    @Override
    public boolean isTalkedAboutAsAWhole() {
        return true;
    }

    @Override
    public Document forResolution(UUID id) {
        return allowed(Permission.COMMENT, id).document();
    }

    @Override
    public Document forAmendment(UUID id) {
        return from(StatementAction.AMEND, allowed(Permission.AMEND, id));
    }

    @Override
    public Document forVerdict(UUID id) {
        allowed(Permission.WRITE, id);
        return statements.requireAlone(id).document();
    }

    @Override
    public Document forDraft(UUID id) {
        return allowed(Permission.WRITE, id).document();
    }

    private static Document from(StatementAction action, Statement statement) {
        if (!action.spec().isFrom(statement.state())) {
            throw new IllegalTransition(statement.state().name(), action.name());
        }
        return statement.document();
    }

    private Statement allowed(Permission permission, UUID id) {
        Statement statement = statements.require(id);
        access.require(permission, statement.organisation(), id);
        return statement;
    }

    @Override
    public Optional<Section> section(UUID id, UUID section) {
        return statements.require(id).text().section(section);
    }

    @Override
    public void rewrite(UUID id, Section section, NewVersion made) {
        Statement statement = statements.require(id);
        DocumentText before = statement.text();
        List<Section> sections = before.sections().stream()
                .map(one -> one.id().equals(section.id()) ? section : one)
                .toList();
        int number = statement.textNumber();
        statement.revise(before.withSections(sections), number, made.at());
        if (statement.textNumber() > number) {
            statements.addVersion(statement, made);
            translations.follow(statement.document(), before, statement.text());
        }
    }

    @Override
    public Optional<TranslatableText> translatable(UUID id) {
        Statement statement = statements.require(id);
        return Optional.of(translatable(
                statement.document(),
                statement.text(),
                statement.state(),
                statement.hardDeadline(),
                statement.embargo()));
    }

    @Override
    public List<TranslatableText> translatableAmong(Collection<UUID> ids) {
        return statements.sources(ids).stream()
                .map(one -> translatable(
                        new Document(Statement.KIND, one.id(), one.owner(), one.title()),
                        one.text(),
                        one.state(),
                        one.hardDeadline(),
                        one.embargo()))
                .toList();
    }

    private static TranslatableText translatable(
            Document document,
            DocumentText text,
            StatementState state,
            @Nullable Instant deadline,
            @Nullable Instant embargo) {
        boolean ended = state.next().isEmpty();
        return new TranslatableText(
                document,
                text,
                !ended,
                state.compareTo(StatementState.CONSULTATION) >= 0,
                !state.isWritable() && !ended,
                state.compareTo(StatementState.SIGN_ON_CLOSED) < 0
                        ? deadline
                        : state == StatementState.EMBARGOED ? embargo : null,
                PAGES);
    }

    @Override
    public Optional<DeliverableDocument> deliverable(UUID id) {
        Statement statement = statements.require(id);
        StatementState state = statement.state();
        return Optional.of(new DeliverableDocument(
                statement.document(),
                statement.text().language(),
                statement.text().addressees(),
                state.isPublic() && state.may(StatementState.RETRACTED),
                !state.isWritable(),
                StatementAction.Page.DELIVERIES,
                StatementAction.Page.DELIVERY));
    }

    @Override
    public Optional<Link.Page> delivery() {
        return Optional.of(StatementAction.Page.DELIVERY);
    }

    @Override
    public DocumentForm blank() {
        return new StatementForm();
    }
}
