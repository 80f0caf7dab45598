package ngo.portal.persistence.vault;

import java.time.Instant;

/** The newest generation of an object's key, and when it was made. */
public record KeyGeneration(int generation, Instant madeAt) {}
