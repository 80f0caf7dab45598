package ngo.portal.persistence.organisation.entry;

/** A logo to be shown: a PNG, and the fingerprint that identifies it. */
@SuppressWarnings("ArrayRecordComponent") // carried from the database to the answer, never compared
public record LogoFile(String fingerprint, byte[] content) {}
