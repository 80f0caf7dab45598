package ngo.portal.ejb.plan;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * What shows that a commitment stands somewhere.
 *
 * @param source where it was found
 */
public record EvidenceForm(@NotBlank @Size(max = 4000) String text, @NotNull @Size(max = 1000) String source) {}
