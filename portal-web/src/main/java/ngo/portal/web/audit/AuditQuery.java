package ngo.portal.web.audit;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import ngo.portal.persistence.audit.AuditFilter;
import ngo.portal.persistence.organisation.OrganisationRow;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;
import ngo.portal.persistence.shared.CommonRefusals.NotFound;
import ngo.portal.persistence.shared.InputParser;
import ngo.portal.web.shared.RequestLanguage;
import org.jspecify.annotations.Nullable;

/**
 * The filter of the audit trail, as parameters of an address. Days are those of the zone that the reader chooses.
 *
 * @param organisation an alias
 * @param from first day that is wanted, such as 2026-11-24
 * @param to last day that is wanted
 */
public record AuditQuery(
        String organisation,
        String actor,
        String act,
        String kind,
        String object,
        String from,
        String to,
        String zone) {

    private static final String UTC = "UTC";
    private static final int MAX_VALUE_CHARACTERS = 100;

    /** The source of a parameter's value. */
    public interface Parameters {
        @Nullable
        String get(String name);
    }

    /** The filter from a request of a program; days are in UTC if it names no zone. */
    public static AuditQuery of(Parameters given) {
        return of(given, UTC);
    }

    /** The filter from a page; days are in the reader's zone unless another is named. */
    static AuditQuery ofReader(Parameters given) {
        return of(given, RequestLanguage.zone().getId());
    }

    private static AuditQuery of(Parameters given, String usual) {
        return new AuditQuery(
                text(given, "organisation"),
                text(given, "actor"),
                text(given, "act"),
                text(given, "kind"),
                text(given, "object"),
                text(given, "from"),
                text(given, "to"),
                zone(text(given, "zone"), usual));
    }

    /** The zone in which the lines are shown, with or without a filter by day. */
    private static String zone(String given, String usual) {
        return given.isEmpty()
                ? usual
                : InputParser.zone(given)
                        .orElseThrow(() -> new InvalidInput("zone"))
                        .getId();
    }

    private static String text(Parameters given, String name) {
        String value = given.get(name);
        String text = value == null ? "" : value.strip();
        if (text.length() > MAX_VALUE_CHARACTERS || text.chars().anyMatch(Character::isISOControl)) {
            throw new InvalidInput(name);
        }
        return text;
    }

    /**
     * The same for the database.
     *
     * @param known finds the organisation of an alias among those whose trail the reader may read
     */
    public AuditFilter filter(Function<String, Optional<OrganisationRow>> known) {
        return new AuditFilter(id(known), actor, act, kind, objectId(), start(from, "from", 0), start(to, "to", 1));
    }

    private @Nullable UUID id(Function<String, Optional<OrganisationRow>> known) {
        return organisation.isEmpty()
                ? null
                : known.apply(organisation).orElseThrow(NotFound::new).id();
    }

    private @Nullable UUID objectId() {
        return object.isEmpty() ? null : InputParser.id(object).orElseThrow(() -> new InvalidInput("object"));
    }

    private @Nullable Instant start(String day, String field, int later) {
        if (day.isEmpty()) {
            return null;
        }
        return InputParser.day(day)
                .orElseThrow(() -> new InvalidInput(field))
                .plusDays(later)
                .atStartOfDay(ZoneId.of(zone))
                .toInstant();
    }

    public AuditQuery byActor(String one) {
        return new AuditQuery(organisation, one, act, kind, object, from, to, zone);
    }

    public AuditQuery aboutObject(UUID one) {
        return new AuditQuery(organisation, actor, act, kind, one.toString(), from, to, zone);
    }

    public boolean narrows() {
        return !written().isEmpty();
    }

    /** The filter as the query string of an address; empty if nothing is filtered. */
    public String address() {
        Map<String, String> all = written();
        if (!zone.equals(UTC) || !RequestLanguage.zone().getId().equals(UTC)) {
            all.put("zone", zone);
        }
        return all.entrySet().stream()
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private Map<String, String> written() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("organisation", organisation);
        all.put("actor", actor);
        all.put("act", act);
        all.put("kind", kind);
        all.put("object", object);
        all.put("from", from);
        all.put("to", to);
        all.values().removeIf(String::isEmpty);
        return all;
    }
}
