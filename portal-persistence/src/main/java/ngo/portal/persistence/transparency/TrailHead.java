package ngo.portal.persistence.transparency;

import java.util.UUID;

/** The last entry of an organisation's trail. */
public record TrailHead(UUID organisation, String alias, long number, String hash) {}
