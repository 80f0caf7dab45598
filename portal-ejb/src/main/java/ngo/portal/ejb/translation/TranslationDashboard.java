package ngo.portal.ejb.translation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import ngo.portal.ejb.action.Link;
import ngo.portal.ejb.dashboard.Dashboard;
import ngo.portal.ejb.dashboard.DashboardSource;
import ngo.portal.ejb.dashboard.Glance;
import ngo.portal.ejb.dashboard.LanguagesReady;
import ngo.portal.ejb.dashboard.Task;
import ngo.portal.ejb.document.DocumentKinds;
import ngo.portal.ejb.document.TranslatableText;
import ngo.portal.persistence.dashboard.DashboardQuestion;
import ngo.portal.persistence.organisation.OrganisationRepository;
import ngo.portal.persistence.tenant.TenantContext;
import ngo.portal.persistence.translation.TranslationRepository;
import ngo.portal.persistence.translation.TranslationRow;
import ngo.portal.persistence.translation.TranslationState;

/** Translations that wait for the caller: to be written, reviewed or approved. */
@ApplicationScoped
public class TranslationDashboard implements DashboardSource {

    @Inject
    private TranslationRepository translations;

    @Inject
    private TranslationAccess translationAccess;

    @Inject
    private DocumentKinds kinds;

    @Inject
    private OrganisationRepository organisations;

    @Inject
    private TenantContext tenant;

    @Override
    public Dashboard of(Glance glance) {
        List<TranslationRow> rows = glance.ask(
                DashboardQuestion.TRANSLATIONS, () -> translations.concerning(tenant.organisation(), glance.most()));
        Map<UUID, Optional<TranslatableText>> sources = new HashMap<>();
        List<Task> tasks = rows.stream()
                .flatMap(row -> sources
                        .computeIfAbsent(row.document(), id -> kinds.of(id).translatable(id))
                        .filter(TranslatableText::open)
                        .flatMap(source -> task(source, row))
                        .stream())
                .toList();
        return new Dashboard(tasks, List.of(), List.of(), languages(rows, sources));
    }

    /** The languages that are required count, or all where none is. */
    private static List<LanguagesReady> languages(
            List<TranslationRow> rows, Map<UUID, Optional<TranslatableText>> sources) {
        Map<UUID, List<TranslationRow>> documents =
                rows.stream().collect(Collectors.groupingBy(TranslationRow::document));
        return documents.entrySet().stream()
                .flatMap(document -> Objects.requireNonNull(sources.get(document.getKey())).stream()
                        .map(source -> languages(document.getKey(), source, document.getValue())))
                .toList();
    }

    private static LanguagesReady languages(UUID document, TranslatableText source, List<TranslationRow> rows) {
        List<TranslationRow> required =
                rows.stream().filter(TranslationRow::required).toList();
        List<TranslationRow> counted = required.isEmpty() ? rows : required;
        String current = source.fingerprint();
        long ready = counted.stream()
                .filter(row -> row.state(current) == TranslationState.APPROVED)
                .count();
        return new LanguagesReady(document, Math.toIntExact(ready), counted.size());
    }

    /** The first that is awaited of this reader. */
    private Optional<Task> task(TranslatableText source, TranslationRow row) {
        TranslationState state = row.state(source.fingerprint());
        return translationAccess.allowed(source, row, state).stream()
                .filter(action -> !action.task().isEmpty() && !action.spec().isUnasked(state))
                .filter(action -> action != TranslationAction.TRANSLATE || isAsked(row))
                .sorted()
                .findFirst()
                .map(action -> task(action, source, row));
    }

    /** A member of the owner may write whatever was asked of others; nobody waits for that. */
    private boolean isAsked(TranslationRow row) {
        boolean anybody = row.translatorSubject().isEmpty();
        return row.translator().equals(tenant.organisation())
                && (anybody || row.translatorSubject().equals(tenant.subject()));
    }

    private Task task(TranslationAction action, TranslatableText source, TranslationRow row) {
        boolean own = row.owner().equals(tenant.organisation());
        return new Task(
                action.task(),
                new Link(
                        ((TranslationAction.Page) action.page()).of(source),
                        List.of(row.document().toString(), row.language())),
                source.document().title(),
                own ? "" : organisations.require(row.owner()).name(),
                row.dueAt(),
                "UTC",
                1,
                action == TranslationAction.TRANSLATE ? row.note() : "");
    }
}
