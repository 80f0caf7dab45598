package ngo.portal.persistence.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import ngo.portal.persistence.document.AmendmentPlace.Replacement;
import ngo.portal.persistence.text.Html;
import ngo.portal.persistence.text.Paragraph;
import ngo.portal.persistence.text.Paragraphs;
import ngo.portal.persistence.text.comparison.Neighbours;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AmendmentPlacesTest {

    private static final UUID SECTION = UUID.randomUUID();
    private static final Instant NOON = Instant.parse("2026-12-01T12:00:00Z");
    private static final Paragraphs TEXT = text("We know the camp.\n\nWe ask for bread.\n\nWe sign.");

    @Test
    void anAmendmentFollowsItsParagraphThroughOthersThatAreAccepted() {
        AmendmentRow mine = open(TEXT, 2, "We ask for bread and salt.");
        Paragraphs divided = text("We know the camp.\n\nNothing in common.\n\nNor here.\n\nWe sign.");
        AmendmentRow first = accepted(open(TEXT, 2, "Nothing in common.\n\nNor here."), 1, TEXT, divided, 2, 3);
        Paragraphs again = text("New.\n\nWe know the camp.\n\nNothing in common.\n\nAltogether different!\n\nWe sign.");
        AmendmentRow second = accepted(open(divided, 3, "Altogether different!"), 2, divided, again, 4, 4);

        AmendmentPlace place = new AmendmentPlaces(List.of(mine, first)).of(mine, divided);
        AmendmentPlace last = new AmendmentPlaces(List.of(mine, first, second)).of(mine, again);

        assertThat(place.number()).isEqualTo(2);
        assertThat(place.plain()).isEqualTo("Nothing in common.\n\nNor here.");
        assertThat(place.isChanged(mine)).isTrue();
        assertThat(last.plain()).isEqualTo("Nothing in common.\n\nAltogether different!");
    }

    @Test
    void whereSomebodyHasWrittenTheParagraphThatSharesMostWordsIsTaken() {
        AmendmentRow mine = open(TEXT, 2, "We ask for bread and salt.");
        Paragraphs now = text("New.\n\nWe know the camp.\n\nAlso new.\n\nAll of us ask for bread.\n\nWe sign.");

        assertThat(new AmendmentPlaces(List.of(mine)).of(mine, now).plain()).isEqualTo("All of us ask for bread.");
    }

    @Test
    void amongIdenticalParagraphsTheNeighboursIdentifyTheOne() {
        Paragraphs cases = text("Case 1: we ask.\n\nCase 2: we ask.\n\nCase 3: we ask.\n\nCase 4: we ask.");
        AmendmentRow mine = open(cases, 3, "Case 3: we beg.");
        Paragraphs now = text("Case 1: we ask.\n\nCase 2: we ask.\n\nQuite another thing.\n\nCase 4: we ask.");

        assertThat(new AmendmentPlaces(List.of(mine)).of(mine, now).plain()).isEqualTo("Quite another thing.");
    }

    @Test
    void amendmentsOfEarlierReleasesAreFoundByTheirWords() {
        AmendmentRow stored = open(TEXT, 2, "We ask for bread and salt.");
        AmendmentRow mine = row(TEXT.all().get(1), "", stored.proposed(), AmendmentState.PROPOSED, null, "", "");
        Paragraphs now = text("New.\n\nWe know the camp.\n\nWe sign.\n\nAll of us ask for bread.");

        assertThat(new AmendmentPlaces(List.of(mine)).of(mine, now).plain()).isEqualTo("All of us ask for bread.");
    }

    @Test
    void aParagraphThatIsGoneHasAPlaceAndNoWords() {
        AmendmentRow mine = open(TEXT, 2, "We ask for bread and salt.");
        Paragraphs now = text("Other things.\n\nThey left.");
        AmendmentPlace place = new AmendmentPlaces(List.of(mine)).of(mine, now);

        assertThat(place.isGone()).isTrue();
        assertThat(place.merge(mine).isClean()).isFalse();
        assertThat(place.replacedBy("Put in.", now).html())
                .isEqualTo("<p>Other things.</p><p>Put in.</p><p>They left.</p>");
    }

    @Test
    void anAmendmentToOneOfTwoEqualParagraphsSaysNothingOfTheOther() {
        Paragraphs twice = text("Free them.\n\nWe ask.\n\nFree them.");
        AmendmentRow toTheLast = open(twice, 3, "Free them, too.");
        Paragraphs now = text("Now or never!\n\nWe ask.\n\nFree them.");
        AmendmentRow toTheFirst = accepted(open(twice, 1, "Now or never!"), 1, twice, now, 1, 1);

        assertThat(new AmendmentPlaces(List.of(toTheFirst, toTheLast))
                        .of(toTheLast, now)
                        .number())
                .isEqualTo(3);
    }

    @Test
    void severalParagraphsKeepTheirEmphasisWhereTheyAreRewordedTogether() {
        Paragraphs section = Paragraphs.of("<p>One.</p><p>We <em>ask</em>.</p><p>Now.</p>");
        AmendmentPlace both =
                new AmendmentPlace(2, section.all().stream().skip(1).toList());

        Replacement replacement = both.replacedBy("We ask.\n\nToday.", section);

        assertThat(replacement.html()).isEqualTo("<p>One.</p><p>We <em>ask</em>.</p><p>Today.</p>");
        assertThat(replacement.key().split(" ", -1)).hasSize(2);
    }

    @Test
    void theSameWordsForTheSameParagraphAreJoined() {
        AmendmentRow mine = open(TEXT, 2, "We ask for roses.");
        AmendmentRow same = open(TEXT, 2, "We ask  for roses.\r\n");
        AmendmentRow other = open(TEXT, 2, "We ask for bread and roses.");
        AmendmentRow elsewhere = open(TEXT, 3, "We ask for roses.");

        assertThat(new AmendmentPlaces(List.of(mine, same, other, elsewhere)).joined(mine))
                .containsExactly(same);
    }

    private static Paragraphs text(String plain) {
        return Paragraphs.of(Html.fromPlain(plain));
    }

    private static AmendmentRow open(Paragraphs section, int number, String proposed) {
        return row(
                section.all().get(number - 1),
                Neighbours.of(section, number),
                proposed,
                AmendmentState.PROPOSED,
                null,
                "",
                "");
    }

    private static AmendmentRow accepted(
            AmendmentRow row, int minutes, Paragraphs before, Paragraphs after, int from, int to) {
        Paragraph old = before.all().get(row.paragraph() - 1);
        String became = new AmendmentPlace(from, after.all().subList(from - 1, to)).key();
        return row(
                old,
                row.around(),
                row.proposed(),
                AmendmentState.ACCEPTED,
                NOON.plusSeconds(60L * minutes),
                old.key(),
                became);
    }

    private static AmendmentRow row(
            Paragraph on,
            String around,
            String proposed,
            AmendmentState state,
            @Nullable Instant decided,
            String replaced,
            String became) {
        return new AmendmentRow(
                UUID.randomUUID(),
                UUID.randomUUID(),
                "OMCT",
                SECTION,
                on.number(),
                on.key(),
                around,
                on.plain(),
                proposed,
                "",
                "Ada",
                true,
                NOON,
                1,
                null,
                state,
                "",
                "",
                decided,
                replaced,
                became);
    }
}
