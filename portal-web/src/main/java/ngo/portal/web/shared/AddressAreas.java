package ngo.portal.web.shared;

import static ngo.portal.web.shared.PrincipalKind.AUDITOR;
import static ngo.portal.web.shared.PrincipalKind.FOUNDER;
import static ngo.portal.web.shared.PrincipalKind.GUEST;
import static ngo.portal.web.shared.PrincipalKind.MEMBER;
import static ngo.portal.web.shared.PrincipalKind.OFFICE;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import ngo.portal.web.shared.kind.DocumentDescriptors;

/** The access rules of addresses, independent of the page behind them. */
public final class AddressAreas {

    /** The start of an address with the principals that may open it. */
    public record Area(String start, Set<PrincipalKind> kinds) {

        public static Area of(String start, PrincipalKind first, PrincipalKind... more) {
            return new Area(start, EnumSet.of(first, more));
        }

        /** A file may exist beside a page of the same name. */
        public boolean holds(String path) {
            return path.equals(start) || path.startsWith(start + "/") || path.startsWith(start + ".");
        }
    }

    /** The access rules of addresses that are of no kind of document. */
    public static final List<Area> OTHERS_THAN_DOCUMENTS = List.of(
            Area.of("/me", MEMBER, FOUNDER, OFFICE, AUDITOR, GUEST),
            Area.of("/help", MEMBER, FOUNDER, OFFICE, AUDITOR, GUEST),
            Area.of("/switch", MEMBER, FOUNDER),
            Area.of("/dashboard", MEMBER, GUEST),
            Area.of("/notifications", MEMBER, FOUNDER, OFFICE, AUDITOR),
            Area.of("/organisation/holdings", MEMBER),
            Area.of("/organisation", MEMBER, FOUNDER, GUEST),
            Area.of("/organisations", MEMBER, FOUNDER, OFFICE, GUEST),
            Area.of("/approvals/break-glass", MEMBER, OFFICE),
            Area.of("/approvals", MEMBER),
            Area.of("/decisions", MEMBER, GUEST),
            Area.of("/drafts", MEMBER),
            Area.of("/translations", MEMBER),
            Area.of("/calendar", MEMBER, GUEST),
            Area.of("/search", MEMBER),
            Area.of("/admin/audit", MEMBER, AUDITOR),
            Area.of("/admin", OFFICE));

    /** The access rules. The first area that contains an address applies. For all other principals the address does not exist. */
    private static final List<Area> AREAS = Stream.concat(
                    DocumentDescriptors.all().stream().flatMap(kind -> kind.areas().stream()),
                    OTHERS_THAN_DOCUMENTS.stream())
            .toList();

    private AddressAreas() {}

    /** Addresses below these require sign-in, even if no page is behind them. */
    public static boolean isForMembers(String path) {
        return areaOf(path).isPresent();
    }

    /** The fixed first part of an address, which contains no user data. */
    public static String area(String path) {
        return RequestPath.isApi(path) ? "/api" : areaOf(path).map(Area::start).orElse("/");
    }

    /** Whether this kind of principal may open the address. */
    public static boolean isOpenTo(PrincipalKind principalKind, String path) {
        return areaOf(path).filter(area -> area.kinds().contains(principalKind)).isPresent();
    }

    private static Optional<Area> areaOf(String path) {
        return AREAS.stream().filter(area -> area.holds(path)).findFirst();
    }
}
