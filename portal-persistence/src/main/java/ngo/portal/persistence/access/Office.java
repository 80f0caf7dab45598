package ngo.portal.persistence.access;

import java.util.UUID;

/** The office of the coalition: those who administer or audit it act for this id instead of an organisation. */
public final class Office {

    /** The same constant as {@code ctx.office()} in the database. */
    public static final UUID ID = UUID.fromString("0c000000-0000-4000-8000-000000000002");

    private Office() {}
}
