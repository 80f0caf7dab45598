package ngo.portal.web.api;

import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import ngo.portal.web.audit.AuditQuery;
import org.jspecify.annotations.Nullable;

/** Query parameters that filter the audit trail. */
public class AuditParameters {

    @QueryParam("organisation")
    private @Nullable String organisation;

    @QueryParam("actor")
    private @Nullable String actor;

    @QueryParam("action")
    private @Nullable String action;

    @QueryParam("objectKind")
    private @Nullable String objectKind;

    @QueryParam("object")
    private @Nullable String object;

    @QueryParam("from")
    private @Nullable String from;

    @QueryParam("to")
    private @Nullable String to;

    @QueryParam("zone")
    private @Nullable String zone;

    AuditQuery query() {
        Map<String, @Nullable String> given = new HashMap<>();
        given.put("organisation", organisation);
        given.put("actor", actor);
        given.put("act", action == null ? null : named(action));
        given.put("kind", objectKind);
        given.put("object", object);
        given.put("from", from);
        given.put("to", to);
        given.put("zone", zone);
        return AuditQuery.of(given::get);
    }

    /** {@code statement-signed} becomes {@code StatementSigned}. */
    static String named(String kebab) {
        return Arrays.stream(kebab.split("-", -1))
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining());
    }
}
