package ngo.portal.web.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import ngo.portal.persistence.audit.AuditRow;
import ngo.portal.persistence.audit.ChainRow;
import ngo.portal.persistence.tenant.TenantPrincipal;
import ngo.portal.web.shared.Addresses;
import ngo.portal.web.shared.Text;

/** Formats entries of the audit trail as text. */
@Named
@ApplicationScoped
public class AuditWords {

    private static final String BUNDLE = "audit";

    /** Bundles with the names of acts; features that were added later name their acts in bundles of their own. */
    private static final List<String> ACTS = List.of(BUNDLE, "delivery", "handover", "trail", "desk", "program");

    private static final Set<String> PORTAL_ITSELF = Set.of(TenantPrincipal.CLOCK, TenantPrincipal.KEYCLOAK_SYNC);

    /** For the container's proxy only. */
    @SuppressWarnings("NullAway.Init")
    protected AuditWords() {}

    private Text text;

    @Inject
    AuditWords(Text text) {
        this.text = text;
    }

    /** The actor: a person by name, the portal itself, or an unknown account; and the person for whom the actor was a deputy. */
    public String who(AuditRow row) {
        String actor = named(row.actor(), row.actorName());
        return row.onBehalfOf().isEmpty()
                ? actor
                : text.of(BUNDLE, "who.behalf", actor, named(row.onBehalfOf(), row.onBehalfOfName()));
    }

    private String named(String account, String name) {
        if (!name.isEmpty()) {
            return name;
        }
        if (account.equals(TenantPrincipal.OPERATOR)) {
            return text.of("trail", "who.operator");
        }
        return text.of(BUNDLE, PORTAL_ITSELF.contains(account) ? "who.portal" : "who.unknown");
    }

    /** The name of the act; its identifier if no bundle has a text for it. */
    public String act(String action) {
        String key = "act." + action;
        return ACTS.stream()
                .filter(bundle -> text.has(bundle, key))
                .findFirst()
                .map(bundle -> text.of(bundle, key))
                .orElseGet(() -> spaced(action));
    }

    /** All acts that have words. */
    Stream<String> acts() {
        return ACTS.stream().flatMap(bundle -> text.endings(bundle, "act."));
    }

    public String kind(String kind) {
        String key = "kind." + kind;
        return text.has(BUNDLE, key) ? text.of(BUNDLE, key) : spaced(kind);
    }

    /** Where the document is that it was done to; empty for anything else. */
    public String page(AuditRow row) {
        return Addresses.document(row.objectKind(), row.object()).orElse("");
    }

    /** The state of a hash chain, in one sentence. */
    public String chain(ChainRow row) {
        String key = "chain." + (row.fault() == null ? "WHOLE" : row.fault().name());
        return text.of(BUNDLE, key, row.organisation(), row.entries(), row.faultNumber());
    }

    private static String spaced(String name) {
        String words =
                name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").replace('_', ' ').toLowerCase(Locale.ROOT);
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
