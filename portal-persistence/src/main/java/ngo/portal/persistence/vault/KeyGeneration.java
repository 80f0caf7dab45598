package ngo.portal.persistence.vault;

import java.time.Instant;

/** The newest generation of an object's key, and since when there is one. */
public record KeyGeneration(int generation, Instant madeAt) {}
