package ngo.portal.ejb.translation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import ngo.portal.ejb.translation.MachineDrafts.Asked;
import ngo.portal.ejb.translation.MachineTranslator.Question;
import ngo.portal.persistence.translation.TranslationRefusals.MachineUnavailable;

/**
 * Fills empty segments of a translation by machine translation. These segments stay marked until a person has changed or
 * confirmed them. No transaction is open during requests to the machine.
 */
@ApplicationScoped
public class MachineDrafting {

    /** How long a page waits; segments that are still empty are drafted at the next request. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject
    private MachineTranslator machine;

    @Inject
    private MachineDrafts drafts;

    @Inject
    private Clock clock;

    /** Whether the operator has configured a machine translator. */
    public boolean isThere() {
        return machine.isThere();
    }

    /**
     * Drafts the empty segments.
     *
     * @return number of drafted segments
     */
    public int draft(UUID document, String language) {
        if (!machine.isThere()) {
            throw new MachineUnavailable();
        }
        Asked asked = drafts.questions(document, language);
        Map<String, String> answers = new HashMap<>();
        Instant end = clock.instant().plus(PATIENCE);
        for (Map.Entry<String, Question> question : asked.questions()) {
            if (clock.instant().isAfter(end)) {
                break;
            }
            Optional<String> answer = machine.translate(question.getValue());
            if (answer.isEmpty()) {
                break;
            }
            answers.put(question.getKey(), answer.get());
        }
        if (answers.isEmpty() && !asked.questions().isEmpty()) {
            throw new MachineUnavailable();
        }
        return answers.isEmpty() ? 0 : drafts.keep(document, language, asked, answers);
    }
}
