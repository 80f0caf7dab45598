package ngo.portal.ejb.translation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ngo.portal.ejb.action.Link;
import ngo.portal.ejb.dashboard.Dashboard;
import ngo.portal.ejb.dashboard.DashboardContext;
import ngo.portal.ejb.dashboard.DashboardSource;
import ngo.portal.ejb.dashboard.LanguagesReady;
import ngo.portal.ejb.dashboard.Task;
import ngo.portal.ejb.document.DocumentKinds;
import ngo.portal.ejb.document.TranslatableText;
import ngo.portal.persistence.dashboard.DashboardQuestion;
import ngo.portal.persistence.organisation.OrganisationRepository;
import ngo.portal.persistence.organisation.OrganisationRow;
import ngo.portal.persistence.tenant.TenantContext;
import ngo.portal.persistence.translation.TranslationRepository;
import ngo.portal.persistence.translation.TranslationRow;
import ngo.portal.persistence.translation.TranslationState;

/** Dashboard tasks of translations: to write, review or approve. */
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
    public Dashboard of(DashboardContext dashboard) {
        List<TranslationRow> rows = dashboard.ask(
                DashboardQuestion.TRANSLATIONS, () -> translations.concerning(tenant.organisation(), dashboard.most()));
        Map<UUID, TranslatableText> sources = sources(rows);
        TranslationAccess.Ability ability = translationAccess.ability(rows);
        List<Turn> turns = rows.stream()
                .flatMap(row -> Stream.ofNullable(sources.get(row.document()))
                        .filter(TranslatableText::open)
                        .flatMap(source -> turn(source, row, ability).stream()))
                .toList();
        return new Dashboard(tasks(turns), List.of(), List.of(), languages(rows, sources));
    }

    /** The first awaited action of this reader. */
    private record Turn(TranslationAction action, TranslatableText source, TranslationRow row) {}

    /** The translated documents, with one query for each kind. */
    private Map<UUID, TranslatableText> sources(List<TranslationRow> rows) {
        Map<String, Set<UUID>> documents = rows.stream()
                .collect(Collectors.groupingBy(
                        TranslationRow::kind, Collectors.mapping(TranslationRow::document, Collectors.toSet())));
        return documents.entrySet().stream()
                .flatMap(kind -> kinds.named(kind.getKey()).translatableAmong(kind.getValue()).stream())
                .collect(Collectors.toMap(source -> source.document().id(), Function.identity()));
    }

    /** Required languages count, or all of them if none is required. */
    private static List<LanguagesReady> languages(List<TranslationRow> rows, Map<UUID, TranslatableText> sources) {
        Map<UUID, List<TranslationRow>> documents =
                rows.stream().collect(Collectors.groupingBy(TranslationRow::document));
        return documents.entrySet().stream()
                .flatMap(document -> Stream.ofNullable(sources.get(document.getKey()))
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

    private Optional<Turn> turn(TranslatableText source, TranslationRow row, TranslationAccess.Ability ability) {
        TranslationState state = row.state(source.fingerprint());
        return translationAccess.allowed(source, row, state, ability).stream()
                .filter(action -> !action.task().isEmpty() && !action.spec().isUnasked(state))
                .filter(action -> action != TranslationAction.TRANSLATE || isAsked(row))
                .sorted()
                .findFirst()
                .map(action -> new Turn(action, source, row));
    }

    private List<Task> tasks(List<Turn> turns) {
        Set<UUID> owners = turns.stream()
                .map(turn -> turn.row().owner())
                .filter(owner -> !owner.equals(tenant.organisation()))
                .collect(Collectors.toSet());
        Map<UUID, String> names = owners.isEmpty()
                ? Map.of()
                : organisations.rows(owners).stream()
                        .collect(Collectors.toMap(OrganisationRow::id, OrganisationRow::name));
        return turns.stream().map(turn -> task(turn, names)).toList();
    }

    /**
     * Whether the reader's organisation or the reader is assigned. A member of the owner may also write a translation
     * assigned to others, but nobody waits for that.
     */
    private boolean isAsked(TranslationRow row) {
        boolean anybody = row.translatorSubject().isEmpty();
        return row.translator().equals(tenant.organisation())
                && (anybody || row.translatorSubject().equals(tenant.subject()));
    }

    private static Task task(Turn turn, Map<UUID, String> names) {
        TranslationAction action = turn.action();
        TranslatableText source = turn.source();
        TranslationRow row = turn.row();
        return new Task(
                action.task(),
                new Link(
                        ((TranslationAction.Page) action.page()).of(source),
                        List.of(row.document().toString(), row.language())),
                source.document().title(),
                names.getOrDefault(row.owner(), ""),
                row.dueAt(),
                "UTC",
                1,
                action == TranslationAction.TRANSLATE ? row.note() : "");
    }
}
