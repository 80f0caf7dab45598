package ngo.portal.web.shared;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which page stands behind which address. The one list of all addresses that people see. */
public final class Addresses {

    private static final String UUID = "([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})";
    private static final String LANGUAGE = "/(en)";

    private static final String AUDIT = "/admin/audit";

    /** A page and the parameters that its address carries. */
    public record Target(String page, List<String> names, List<String> values) {

        /** The page with its parameters, for the dispatcher. */
        public String dispatch() {
            StringBuilder out = new StringBuilder(page);
            for (int i = 0; i < names.size(); i++) {
                out.append(i == 0 ? '?' : '&').append(names.get(i)).append('=').append(values.get(i));
            }
            return out.toString();
        }
    }

    private record Route(Pattern pattern, String page, List<String> names, boolean members) {

        static Route members(String pattern, String page, String... names) {
            return new Route(Pattern.compile(pattern), page, List.of(names), true);
        }

        static Route open(String pattern, String page, String... names) {
            return new Route(Pattern.compile(pattern), page, List.of(names), false);
        }

        @Nullable
        Target target(String path) {
            Matcher matcher = pattern.matcher(path);
            if (!matcher.matches()) {
                return null;
            }
            List<String> values = Stream.iterate(1, i -> i <= matcher.groupCount(), i -> i + 1)
                    .map(matcher::group)
                    .toList();
            return new Target(page, names, values);
        }
    }

    private static final List<Route> ROUTES = List.of(
            Route.members("/dashboard", "/desk/view.xhtml"),
            Route.members("/switch", "/directory/choose.xhtml"),
            Route.members("/me", "/directory/me.xhtml"),
            Route.members("/statements", "/statement/list.xhtml"),
            Route.members("/statements/new", "/statement/new.xhtml"),
            Route.members("/statements/" + UUID, "/statement/view.xhtml", "id"),
            Route.members("/statements/" + UUID + "/edit", "/statement/edit.xhtml", "id"),
            Route.members("/statements/" + UUID + "/consultation", "/statement/consultation.xhtml", "id"),
            Route.members("/statements/" + UUID + "/discussion", "/statement/discussion.xhtml", "id"),
            Route.members("/statements/" + UUID + "/amendments", "/statement/amendments.xhtml", "id"),
            Route.members("/statements/" + UUID + "/versions", "/statement/versions.xhtml", "id"),
            Route.members("/statements/" + UUID + "/approval", "/statement/approval.xhtml", "id"),
            Route.members("/statements/" + UUID + "/open", "/statement/open.xhtml", "id"),
            Route.members("/statements/" + UUID + "/sign-on", "/statement/sign.xhtml", "id"),
            Route.members("/statements/" + UUID + "/board", "/statement/board.xhtml", "id"),
            Route.members("/statements/" + UUID + "/revise", "/statement/revise.xhtml", "id"),
            Route.members("/statements/" + UUID + "/release", "/statement/release.xhtml", "id"),
            Route.members("/sign-on", "/statement/calls.xhtml"),
            Route.members("/approvals", "/statement/approvals.xhtml"),
            Route.members("/notifications", "/notification/list.xhtml"),
            Route.members("/organisation", "/directory/view.xhtml"),
            Route.members("/organisation/entry", "/directory/edit.xhtml"),
            Route.members("/organisation/logo", "/directory/logo.xhtml"),
            Route.members("/organisation/settings", "/directory/settings.xhtml"),
            Route.members("/organisations", "/directory/list.xhtml"),
            Route.members("/organisations/([a-z0-9-]{1,60})", "/directory/organisation.xhtml", "alias"),
            Route.members(AUDIT, "/control/audit.xhtml"),
            Route.open(LANGUAGE + "/?", "/public/home.xhtml", "language"),
            Route.open(LANGUAGE + "/newsroom", "/public/newsroom.xhtml", "language"),
            Route.open(LANGUAGE + "/statements/([a-z0-9-]{1,80})", "/public/statement.xhtml", "language", "slug"),
            Route.open(LANGUAGE + "/statements/([a-z0-9-]{1,80})\\.txt", "/public/statement.txt", "language", "slug"),
            Route.open(LANGUAGE + "/organisations", "/public/organisations.xhtml", "language"),
            Route.open(
                    LANGUAGE + "/organisations/([a-z0-9-]{1,60})", "/public/organisation.xhtml", "language", "alias"),
            Route.open(LANGUAGE + "/verify", "/public/verify.xhtml", "language"),
            Route.open(LANGUAGE + "/accessibility", "/public/accessibility.xhtml", "language"),
            Route.open(LANGUAGE + "/privacy", "/public/privacy.xhtml", "language"),
            Route.open("/signed-out", "/public/signed-out.xhtml"));

    private static final List<String> MEMBERS = List.of(
            "/dashboard",
            "/switch",
            "/me",
            "/statements",
            "/sign-on",
            "/approvals",
            "/notifications",
            "/organisation",
            "/organisations",
            "/drafts",
            "/plans",
            "/funding",
            "/calendar",
            "/search",
            "/admin");

    private Addresses() {}

    public static Optional<Target> target(String path) {
        return ROUTES.stream()
                .map(route -> route.target(path))
                .filter(target -> target != null)
                .findFirst();
    }

    /** What everybody may read and caches may keep for a moment. */
    public static boolean isPublished(String path) {
        return path.startsWith("/en/") || path.startsWith("/feeds/");
    }

    /** The trail is read by auditors too, who belong to no organisation; the page and the files of it. */
    public static boolean isForAuditors(String path) {
        return path.equals(AUDIT) || path.startsWith(AUDIT + ".");
    }

    /** Addresses under these are for people who are signed in, also where no page stands behind them. */
    public static boolean isForMembers(String path) {
        return MEMBERS.stream().anyMatch(start -> path.equals(start) || path.startsWith(start + "/"));
    }
}
