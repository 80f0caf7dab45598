package ngo.portal.persistence.organisation.entry;

import java.util.Set;

/** The readable name of an organisation in addresses and commands. It is given once. */
public final class OrganisationAlias {

    public static final String FORM = "[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])";

    /** Addresses that mean something else. */
    private static final Set<String> RESERVED = Set.of("office", "new", "leads", "admin");

    private OrganisationAlias() {}

    /** Whether the portal needs this name for itself. */
    public static boolean isReserved(String alias) {
        return RESERVED.contains(alias);
    }

    /** Whether an organisation may be called so, as far as no other one is. */
    public static boolean isPossible(String alias) {
        return alias.matches(FORM) && !isReserved(alias);
    }
}
