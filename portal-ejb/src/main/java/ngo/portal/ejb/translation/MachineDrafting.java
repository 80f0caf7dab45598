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
 * Lets a machine write what is empty in a translation. What it writes stays marked until a person has changed or confirmed it. No
 * transaction is open while somebody waits for the machine.
 */
@ApplicationScoped
public class MachineDrafting {

    /** So long somebody waits for a page; what is still empty then is drafted when they ask again. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject
    private MachineTranslator machine;

    @Inject
    private MachineDrafts drafts;

    @Inject
    private Clock clock;

    /** Whether the operator has one. */
    public boolean isThere() {
        return machine.isThere();
    }

    /**
     * Drafts the segments that are empty.
     *
     * @return how many it has drafted
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
