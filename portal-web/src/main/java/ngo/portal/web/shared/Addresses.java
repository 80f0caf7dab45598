package ngo.portal.web.shared;

import static ngo.portal.web.shared.kind.Route.ALIAS;
import static ngo.portal.web.shared.kind.Route.ID;
import static ngo.portal.web.shared.kind.Route.LANGUAGE;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ngo.portal.ejb.action.Link;
import ngo.portal.ejb.breakglass.BreakGlassPendingDecisions;
import ngo.portal.ejb.organisation.MembershipPendingDecisions;
import ngo.portal.persistence.text.InterfaceLanguage;
import ngo.portal.web.shared.kind.DocumentDescriptor;
import ngo.portal.web.shared.kind.DocumentDescriptors;
import ngo.portal.web.shared.kind.Route;

/** The mapping of addresses to pages: those that each kind of document registers, and a list of all others that people see. */
public final class Addresses {

    /** The addresses that could name a language. */
    private static final Pattern NAMING =
            Pattern.compile("/(?:(?:verify/)?([a-z]{2})(?:/.*)?|feeds/statements\\.([a-z]{2})\\.atom)");

    /** Addresses of public pages without a language, each with the path that follows the language in the full address. */
    private static final Map<String, String> WITHOUT_LANGUAGE =
            Map.of("", "/", "/", "/", "/log", "/log", "/log/", "/log");

    /** Files that programs look for. */
    private static final Set<String> FIXED = Set.of("/robots.txt", "/.well-known/security.txt");

    /** The people of an organisation, as the coalition office sees them. */
    private static final String OTHERS = "/admin/organisations/" + ALIAS + "/people";

    /** The pages that are about no kind of document. */
    public static final List<Route> OTHERS_THAN_DOCUMENTS = List.of(
            Route.members("/dashboard", "/desk/view.xhtml"),
            Route.members("/calendar", "/desk/calendar.xhtml"),
            Route.members("/search", "/search/view.xhtml"),
            Route.members("/switch", "/directory/choose.xhtml"),
            Route.members("/me", "/directory/me.xhtml"),
            Route.members("/help", "/help/list.xhtml"),
            Route.members("/help/first-steps", "/help/first.xhtml"),
            Route.members("/help/" + ALIAS, "/help/area.xhtml", "area"),
            Route.members("/approvals", "/lead/approvals.xhtml"),
            Route.members("/approvals/chair", "/lead/chair.xhtml"),
            Route.members("/decisions", "/lead/decisions.xhtml"),
            Route.members("/notifications", "/notification/list.xhtml"),
            Route.members("/organisation", "/directory/view.xhtml"),
            Route.members("/organisation/entry", "/directory/edit.xhtml"),
            Route.members("/organisation/logo", "/directory/logo.xhtml"),
            Route.members("/organisation/settings", "/directory/settings.xhtml"),
            Route.members("/organisations", "/directory/list.xhtml"),
            Route.members("/organisations/" + ALIAS, "/directory/organisation.xhtml", "alias"),
            Route.members("/organisation/delegations", "/delegation/list.xhtml"),
            Route.members("/admin/audit", "/control/audit.xhtml"),
            Route.members("/admin/break-glass", "/control/glass.xhtml"),
            Route.members("/approvals/break-glass/" + ID, "/control/break.xhtml", "id"),
            Route.members("/organisation/people", "/people/list.xhtml"),
            Route.members("/organisation/people/invite", "/people/invite.xhtml"),
            Route.members("/organisation/people/import", "/people/import.xhtml"),
            Route.members("/organisation/people/" + ID, "/people/member.xhtml", "subject"),
            Route.members("/organisation/people/" + ID + "/remove", "/people/remove.xhtml", "subject"),
            Route.members("/organisation/leave", "/people/leave.xhtml"),
            Route.members("/admin/people", "/people/everybody.xhtml"),
            Route.members("/admin/roles", "/people/roles.xhtml"),
            Route.members(OTHERS, "/people/list.xhtml", "of"),
            Route.members(OTHERS + "/invite", "/people/invite.xhtml", "of"),
            Route.members(OTHERS + "/" + ID, "/people/member.xhtml", "of", "subject"),
            Route.members(OTHERS + "/" + ID + "/remove", "/people/remove.xhtml", "of", "subject"),
            Route.members("/organisation/membership", "/membership/view.xhtml"),
            Route.members("/organisations/" + ALIAS + "/membership", "/membership/view.xhtml", "organisation"),
            Route.members("/admin/organisations", "/membership/list.xhtml"),
            Route.members("/admin/organisations/new", "/membership/new.xhtml"),
            Route.members("/admin/organisations/" + ALIAS, "/membership/view.xhtml", "organisation"),
            Route.members("/admin/system", "/membership/system.xhtml"),
            Route.members("/admin/clients", "/program/list.xhtml"),
            Route.members("/admin/clients/new", "/program/new.xhtml"),
            Route.members("/admin/clients/" + ID, "/program/view.xhtml", "id"),
            Route.members("/admin/clients/" + ID + "/revoke", "/program/revoke.xhtml", "id"),
            Route.open(LANGUAGE + "/?", "/public/home.xhtml", "language"),
            Route.open(LANGUAGE + "/organisations", "/public/organisations.xhtml", "language"),
            Route.open(LANGUAGE + "/organisations/" + ALIAS, "/public/organisation.xhtml", "language", "alias"),
            Route.open(LANGUAGE + "/search", "/public/search.xhtml", "language"),
            Route.open(LANGUAGE + "/verify", "/public/verify.xhtml", "language"),
            Route.open(LANGUAGE + "/log", "/public/log.xhtml", "language"),
            Route.open(LANGUAGE + "/contact", "/public/contact.xhtml", "language"),
            Route.open(LANGUAGE + "/accessibility", "/public/accessibility.xhtml", "language"),
            Route.open(LANGUAGE + "/privacy", "/public/privacy.xhtml", "language"),
            Route.open("/signed-out", "/public/signed-out.xhtml"));

    private static final List<Route> ROUTES = Stream.of(
                    DocumentDescriptors.all().stream().flatMap(DocumentDescriptor::ofDocuments),
                    DocumentDescriptors.all().stream().flatMap(kind -> kind.routes().stream()),
                    OTHERS_THAN_DOCUMENTS.stream())
            .flatMap(routes -> routes)
            .toList();

    /** The address of each page to which people are led, as if of nothing yet. */
    private static final Map<Link.Page, String> LINKS = Stream.concat(
                    DocumentDescriptors.all().stream().flatMap(documents -> documents.views().stream()
                            .filter(view -> view.page() != null)
                            .map(view -> Map.entry(view.page(), documents.place() + "/%s" + view.below()))),
                    Stream.of(
                            Map.entry(BreakGlassPendingDecisions.Page.DECISION, "/approvals/break-glass/%s"),
                            Map.entry(MembershipPendingDecisions.Page.STEP, "/organisations/%s/membership?act=%s")))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private Addresses() {}

    /** Where a link leads. */
    public static String of(Link link) {
        return template(link.page()).formatted(link.names().toArray());
    }

    /** The part that follows the address of a document for one of its pages. */
    public static String below(Link.Page page) {
        String template = template(page);
        return template.substring(template.indexOf("%s") + 2);
    }

    private static String template(Link.Page page) {
        return Objects.requireNonNull(LINKS.get(page), () -> "nothing is known of " + page);
    }

    /** The address below which documents of a kind are found; empty for an unknown kind. */
    public static Optional<String> document(String kind, UUID id) {
        return DocumentDescriptors.of(kind).map(pages -> pages.address(id));
    }

    public static Optional<Route.Target> target(String path) {
        return ROUTES.stream()
                .map(route -> route.target(path))
                .filter(target -> target != null)
                .findFirst();
    }

    /** Whether everybody may read the address and caches may keep it for a short time. */
    public static boolean isPublished(String path) {
        return path.startsWith("/feeds/")
                || path.startsWith("/sitemap")
                || FIXED.contains(path)
                || language(path).isPresent();
    }

    /** The language that an address names. */
    public static Optional<InterfaceLanguage> language(String path) {
        Matcher named = NAMING.matcher(path);
        return named.matches()
                ? RequestLanguage.offered(named.group(1) == null ? named.group(2) : named.group(1))
                : Optional.empty();
    }

    /** The path that follows the language in the full address of a public page; absent for every other address. */
    public static Optional<String> withoutLanguage(String path) {
        return Optional.ofNullable(WITHOUT_LANGUAGE.get(path));
    }

    /** An example of every form of members' addresses, for tests that try all of them. */
    public static List<String> examples(String id) {
        return ROUTES.stream()
                .filter(Route::members)
                .map(route -> route.example(id))
                .toList();
    }
}
