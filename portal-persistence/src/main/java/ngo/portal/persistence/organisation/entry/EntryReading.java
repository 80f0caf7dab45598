package ngo.portal.persistence.organisation.entry;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import ngo.portal.persistence.shared.Select;

/** Reads entries of the directory from the tables that hold their parts: as the coalition or as the public sees them. */
public enum EntryReading {
    MEMBERS,
    PUBLIC;

    private static final String ORGANISATIONS =
            """
            select o.id, o.alias, o.name, o.short_name, o.state, o.website, o.countries, o.languages,
              o.consultative_status as status, o.un_name, %s
            from organisation o where true %s
            """;

    private static final Select<EntryDetail> FOR_MEMBERS =
            Select.of(EntryDetail.class, ORGANISATIONS.formatted("o.region, o.clearance_required, o.version", "%s"));

    private static final Select<EntryDetail> FOR_EVERYBODY = Select.of(
            EntryDetail.class,
            ORGANISATIONS.formatted("'' as region, false as clearance_required, 0 as version", "%s"));

    private static final Select<TextOf> TEXTS = Select.of(
            TextOf.class,
            """
            select t.organisation_id as organisation, t.language, t.official_name, t.short_name, t.sort_key, t.about
            from organisation_text t join organisation o on o.id = t.organisation_id where true %s order by t.language
            """);

    private static final Select<ContactOf> CONTACTS = Select.of(
            ContactOf.class,
            """
            select c.organisation_id as organisation, c.name, c.duty, c.email, c.phone, c.hours, c.zone, c.languages, c.open
            from press_contact c join organisation o on o.id = c.organisation_id where true %s order by c.place
            """);

    private static final Select<LogoOf> LOGOS = Select.of(
            LogoOf.class,
            """
            select l.organisation_id as organisation, l.fingerprint, l.width, l.height
            from organisation_logo l join organisation o on o.id = l.organisation_id where true %s
            """);

    private record TextOf(UUID organisation, EntryText text) {}

    private record ContactOf(UUID organisation, PressContact contact) {}

    private record LogoOf(UUID organisation, LogoRow logo) {}

    /** Runs one query. */
    @FunctionalInterface
    public interface Question {

        <T> List<T> ask(Select<T> select, Object... parameters);
    }

    /** One entry, found by a condition on the organisation {@code o}. */
    public Optional<EntryDetail> one(Question question, String condition, Object parameter) {
        return some(question, condition, parameter).stream().findFirst();
    }

    /** The entries found by a condition on the organisation {@code o}, in no order. */
    public List<EntryDetail> some(Question question, String condition, Object parameter) {
        return read(question, "and " + condition, parameter);
    }

    private List<EntryDetail> read(Question question, String narrowed, Object... parameters) {
        Map<UUID, List<EntryText>> texts =
                parts(question.ask(TEXTS.with(narrowed), parameters), TextOf::organisation, TextOf::text);
        Map<UUID, List<PressContact>> contacts =
                parts(question.ask(CONTACTS.with(narrowed), parameters), ContactOf::organisation, ContactOf::contact);
        Map<UUID, LogoRow> logos = question.ask(LOGOS.with(narrowed), parameters).stream()
                .collect(Collectors.toMap(LogoOf::organisation, LogoOf::logo));
        return question.ask(entries().with(narrowed), parameters).stream()
                .map(entry -> entry.with(
                        texts.getOrDefault(entry.id(), List.of()),
                        contacts.getOrDefault(entry.id(), List.of()),
                        logos.get(entry.id())))
                .toList();
    }

    private Select<EntryDetail> entries() {
        return switch (this) {
            case MEMBERS -> FOR_MEMBERS;
            case PUBLIC -> FOR_EVERYBODY;
        };
    }

    private static <R, P> Map<UUID, List<P>> parts(List<R> rows, Function<R, UUID> organisation, Function<R, P> part) {
        return rows.stream()
                .collect(
                        Collectors.groupingBy(organisation, Collectors.mapping(part, Collectors.toUnmodifiableList())));
    }
}
