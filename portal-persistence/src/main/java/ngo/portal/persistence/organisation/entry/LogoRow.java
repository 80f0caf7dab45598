package ngo.portal.persistence.organisation.entry;

/** A logo without its bytes. A new one has another fingerprint, so that nobody shows an old one from a cache. */
public record LogoRow(String fingerprint, int width, int height) {}
