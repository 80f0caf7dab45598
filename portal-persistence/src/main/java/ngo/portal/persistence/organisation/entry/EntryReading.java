package ngo.portal.persistence.organisation.entry;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import ngo.portal.persistence.organisation.OrganisationState;
import ngo.portal.persistence.shared.Sql;
import org.jspecify.annotations.Nullable;

/** Puts entries of the directory together from the tables that hold their parts: as the coalition or as the public sees them. */
public enum EntryReading {
    MEMBERS("o.region, o.clearance_required, o.version"),
    PUBLIC("'', false, 0");

    private static final String ALL = "true";

    private final String inside;

    EntryReading(String inside) {
        this.inside = inside;
    }

    /** Asks one question of the database. */
    @FunctionalInterface
    public interface Question {

        List<Sql.Line> ask(String sql, Object... parameters);
    }

    /** In no order: that depends on the language of the reader. */
    public List<EntryDetail> all(Question question) {
        return read(question, ALL);
    }

    /** One, found by a condition on the organisation {@code o}. */
    public Optional<EntryDetail> one(Question question, String condition, Object parameter) {
        return some(question, condition, parameter).stream().findFirst();
    }

    /** Those found by a condition on the organisation {@code o}, in no order. */
    public List<EntryDetail> some(Question question, String condition, Object parameter) {
        return read(question, condition, parameter);
    }

    private List<EntryDetail> read(Question question, String condition, Object... parameters) {
        Parts parts = new Parts(
                parts(question, TEXTS, condition, EntryReading::text, parameters),
                parts(question, CONTACTS, condition, EntryReading::contact, parameters),
                parts(question, LOGOS, condition, EntryReading::logo, parameters));
        return question.ask(ORGANISATIONS.formatted(inside, condition), parameters).stream()
                .map(line -> entry(line, parts))
                .toList();
    }

    private record Parts(
            Map<UUID, List<EntryText>> texts, Map<UUID, List<PressContact>> contacts, Map<UUID, List<LogoRow>> logos) {

        @Nullable
        LogoRow logo(UUID organisation) {
            List<LogoRow> found = logos.getOrDefault(organisation, List.of());
            return found.isEmpty() ? null : found.get(0);
        }
    }

    private static final String ORGANISATIONS =
            """
            select o.id, o.alias, o.name, o.short_name, o.state, o.website, o.countries, o.languages, o.consultative_status,
              o.un_name, %s
            from organisation o where %s
            """;

    private static final String TEXTS =
            """
            select t.organisation_id, t.language, t.official_name, t.short_name, t.sort_key, t.about
            from organisation_text t join organisation o on o.id = t.organisation_id where %s order by t.language
            """;

    private static final String CONTACTS =
            """
            select c.organisation_id, c.name, c.duty, c.email, c.phone, c.hours, c.zone, c.languages, c.open
            from press_contact c join organisation o on o.id = c.organisation_id where %s order by c.place
            """;

    private static final String LOGOS =
            """
            select l.organisation_id, l.fingerprint, l.width, l.height
            from organisation_logo l join organisation o on o.id = l.organisation_id where %s
            """;

    private static <P> Map<UUID, List<P>> parts(
            Question question, String sql, String condition, Function<Sql.Line, P> make, Object... parameters) {
        return question.ask(sql.formatted(condition), parameters).stream()
                .collect(Collectors.groupingBy(
                        line -> line.uuid(0), Collectors.mapping(make, Collectors.toUnmodifiableList())));
    }

    private static EntryDetail entry(Sql.Line line, Parts parts) {
        UUID id = line.uuid(0);
        return new EntryDetail(
                id,
                line.text(1),
                line.text(2),
                line.text(3),
                line.oneOf(OrganisationState.class, 4),
                line.text(10),
                line.text(5),
                line.words(6),
                line.words(7),
                line.oneOf(ConsultativeStatus.class, 8),
                line.text(9),
                line.flag(11),
                line.big(12),
                parts.texts().getOrDefault(id, List.of()),
                parts.contacts().getOrDefault(id, List.of()),
                parts.logo(id));
    }

    private static EntryText text(Sql.Line line) {
        return new EntryText(line.text(1), line.text(2), line.text(3), line.text(4), line.text(5));
    }

    private static PressContact contact(Sql.Line line) {
        return new PressContact(
                line.text(1),
                line.text(2),
                line.text(3),
                line.text(4),
                line.text(5),
                line.text(6),
                line.words(7),
                line.flag(8));
    }

    private static LogoRow logo(Sql.Line line) {
        return new LogoRow(line.text(1), line.number(2), line.number(3));
    }
}
