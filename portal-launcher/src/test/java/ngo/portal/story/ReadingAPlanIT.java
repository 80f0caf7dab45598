package ngo.portal.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Anybody reads what the coalition has decided to do, and how far it has come; of the sample plan and nothing besides. */
@ExtendWith(TestEnvironment.class)
class ReadingAPlanIT {

    private static final String TITLE = "Recognised in law: protection of defenders in twelve countries";
    private static final int MOST_BYTES = 400_000;
    private static final Pattern SLUG = Pattern.compile("\"slug\":\"(recognised-in-law-protection[^\"]*)\"");

    /** From sections of every level, the register of risks, the power map, evidence, and people. */
    private static final List<String> HIDDEN = List.of(
            "nobody has to be convinced",
            "Ministries of justice are mostly in favour",
            "must not be named",
            "elections in five",
            "Ask the candidates",
            "treasurer",
            "becomes visible",
            "attacked in media",
            "Chair of a finance committee",
            "Said by the minister",
            "without the chapter on the budget",
            "Clémence Aubertin",
            "Aoife");

    private static final List<String> SHOWN = List.of(
            "a law that recognises human rights defenders, and an authority that answers",
            "most of those it protects live under laws that do not know them",
            "24 hours",
            "Pass a law that recognises the right to defend rights",
            "A/RES/53/144",
            "Help two authorities to set up a telephone line",
            "every caller was rung back the same night",
            "Partly kept",
            "In progress");

    private Portal portal;
    private Chromium chromium;

    @BeforeEach
    void begin(Portal running, Chromium browser) {
        portal = running;
        chromium = browser;
    }

    @Test
    void everybodyReadsWhatWasAdoptedAndNothingBesides() {
        try (Reader reader = new Reader(chromium, portal)) {
            reader.opens("/en/newsroom").follows("All plans").follows(TITLE);

            assertThat(reader.source()).contains(SHOWN).doesNotContain(HIDDEN).hasSizeLessThan(MOST_BYTES);
            reader.wasLeftAlone();
        }
    }

    @Test
    void progressIsCountedOverWhatEverybodySees() {
        try (Reader reader = new Reader(chromium, portal)) {
            reader.opens("/en/plans/" + slug(reader));

            assertThat(reader.rows(".progress"))
                    .contains(List.of("Financial institution", "1", "0", "0", "0"))
                    .contains(List.of(
                            "Twelve countries pass a law that recognises and protects human rights defenders.",
                            "1",
                            "2",
                            "1",
                            "0"));
        }
    }

    @Test
    void programsReadTheSame() {
        try (Reader reader = new Reader(chromium, portal)) {
            assertThat(reader.answer("/api/v1/public/plans/" + slug(reader)))
                    .contains(TITLE, "rung back the same night", "PARTLY_KEPT")
                    .doesNotContain(HIDDEN);
        }
    }

    /** The address of the sample plan. */
    private static String slug(Reader reader) {
        return SLUG.matcher(reader.answer("/api/v1/public/plans"))
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow();
    }
}
