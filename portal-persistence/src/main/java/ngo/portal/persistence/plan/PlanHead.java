package ngo.portal.persistence.plan;

import java.time.LocalDate;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;
import ngo.portal.persistence.text.DocumentText;
import ngo.portal.persistence.text.PlainWords;
import org.jspecify.annotations.Nullable;

/**
 * The head of a plan, which every reader sees.
 *
 * @param goal in a sentence or two; the section of that name says more to those who may read it
 * @param scope themes and countries
 */
public record PlanHead(
        String title,
        String goal,
        String language,
        String scope,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn) {

    public static final int MAX_TITLE_CHARACTERS = 300;
    public static final int MAX_GOAL_CHARACTERS = 2_000;
    public static final int MAX_SCOPE_CHARACTERS = 500;

    public PlanHead {
        title = PlainWords.of(title);
        goal = PlainWords.of(goal);
        language = DocumentText.tag(language);
        scope = PlainWords.of(scope);
        if (title.isEmpty() || title.length() > MAX_TITLE_CHARACTERS || title.contains("\n")) {
            throw new InvalidInput("title");
        }
        if (startsOn != null && endsOn != null && endsOn.isBefore(startsOn)) {
            throw new InvalidInput("endsOn");
        }
    }
}
