package ngo.portal.ejb.plan.records;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import ngo.portal.persistence.shared.InputParser;

/**
 * Evidence for the state of a commitment.
 *
 * @param source where it was found
 */
public record EvidenceForm(
        @NotBlank @Size(max = InputParser.MAX_WORDS_CHARACTERS) String text,
        @NotNull @Size(max = 1000) String source) {}
