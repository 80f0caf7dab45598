package ngo.portal.persistence.organisation.entry;

import java.util.Set;

/** The readable name of an organisation in addresses and commands. It never changes. */
public final class OrganisationAlias {

    public static final String FORM = "[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])";

    /** Reserved parts of addresses. */
    private static final Set<String> RESERVED = Set.of("office", "new", "leads", "admin");

    private OrganisationAlias() {}

    /** Whether the portal reserves this name for itself. */
    public static boolean isReserved(String alias) {
        return RESERVED.contains(alias);
    }

    /** Whether the alias has a valid form; other organisations are not considered. */
    public static boolean isPossible(String alias) {
        return alias.matches(FORM) && !isReserved(alias);
    }
}
