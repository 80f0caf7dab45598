package ngo.portal.persistence.access;

import java.util.UUID;

/** The consortium leads as an audience: grants and notifications address them like an organisation. */
public final class Leads {

    /** The same constant as {@code ctx.leads()} in the database. */
    public static final UUID AUDIENCE = UUID.fromString("0c000000-0000-4000-8000-000000000001");

    private Leads() {}
}
