package ngo.portal.web.shared;

import static ngo.portal.web.security.PrincipalKind.AUDITOR;
import static ngo.portal.web.security.PrincipalKind.FOUNDER;
import static ngo.portal.web.security.PrincipalKind.GUEST;
import static ngo.portal.web.security.PrincipalKind.MEMBER;
import static ngo.portal.web.security.PrincipalKind.OFFICE;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import ngo.portal.web.security.PrincipalKind;
import ngo.portal.web.security.RequestPath;

/** Who may open which addresses, whatever page stands behind them. */
public final class AddressAreas {

    /** What lies under an address, and for whom. */
    private record Area(String start, Set<PrincipalKind> kinds) {

        static Area of(String start, PrincipalKind first, PrincipalKind... more) {
            return new Area(start, EnumSet.of(first, more));
        }

        /** A file may stand beside a page of the same name. */
        boolean holds(String path) {
            return path.equals(start) || path.startsWith(start + "/") || path.startsWith(start + ".");
        }
    }

    /** Who may open what. The first area that holds an address says it. To everybody else nothing is there. */
    private static final List<Area> AREAS = List.of(
            Area.of("/me", MEMBER, FOUNDER, OFFICE, AUDITOR, GUEST),
            Area.of("/help", MEMBER, FOUNDER, OFFICE, AUDITOR, GUEST),
            Area.of("/switch", MEMBER, FOUNDER),
            Area.of("/dashboard", MEMBER, GUEST),
            Area.of("/notifications", MEMBER, FOUNDER, OFFICE, AUDITOR),
            Area.of("/organisation/holdings", MEMBER),
            Area.of("/organisation", MEMBER, FOUNDER, GUEST),
            Area.of("/organisations", MEMBER, FOUNDER, OFFICE, GUEST),
            Area.of("/statements", MEMBER, GUEST),
            Area.of("/sign-on", MEMBER, GUEST),
            Area.of("/approvals/break-glass", MEMBER, OFFICE),
            Area.of("/approvals", MEMBER),
            Area.of("/decisions", MEMBER, GUEST),
            Area.of("/drafts", MEMBER),
            Area.of("/translations", MEMBER),
            Area.of("/plans", MEMBER, GUEST),
            Area.of("/petitions", MEMBER, GUEST),
            Area.of("/funding", MEMBER, GUEST),
            Area.of("/calendar", MEMBER, GUEST),
            Area.of("/search", MEMBER),
            Area.of("/admin/audit", MEMBER, AUDITOR),
            Area.of("/admin", OFFICE));

    private AddressAreas() {}

    /** Addresses under these are for people who are signed in, also where no page stands behind them. */
    public static boolean isForMembers(String path) {
        return areaOf(path).isPresent();
    }

    /** The beginning of an address as far as it is the portal's own word and nobody else's. */
    public static String area(String path) {
        return RequestPath.isApi(path) ? "/api" : areaOf(path).map(Area::start).orElse("/");
    }

    /** Whether there is anything at this address for somebody who came in as this. */
    public static boolean isOpenTo(PrincipalKind principalKind, String path) {
        return areaOf(path).filter(area -> area.kinds().contains(principalKind)).isPresent();
    }

    private static Optional<Area> areaOf(String path) {
        return AREAS.stream().filter(area -> area.holds(path)).findFirst();
    }
}
