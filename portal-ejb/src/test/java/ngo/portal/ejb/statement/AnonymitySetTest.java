package ngo.portal.ejb.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ngo.portal.persistence.statement.Answer;
import ngo.portal.persistence.statement.Display;
import ngo.portal.persistence.statement.SignOnRow;
import ngo.portal.persistence.statement.SignOnState;
import org.junit.jupiter.api.Test;

class AnonymitySetTest {

    private static final int FEWEST = 3;
    private static final Instant NOON = Instant.parse("2026-12-01T12:00:00Z");

    private final List<UUID> here = Stream.generate(UUID::randomUUID).limit(5).toList();

    @Test
    void aRegionOfFewOrganisationsIsNotPublished() {
        assertThat(crowd(1, signed(here.get(0), Display.REGION)).publishedRegion())
                .isEmpty();
        assertThat(crowd(2, signed(here.get(0), Display.REGION)).publishedRegion())
                .isEmpty();
        assertThat(crowd(3, signed(here.get(0), Display.REGION)).publishedRegion())
                .isEqualTo("Pacific");
    }

    @Test
    void aRegionIsNotPublishedWhereTheOtherNamesIdentifyTheRemainingOne() {
        SignOnRow hidden = signed(here.get(0), Display.REGION);

        assertThat(crowd(3, hidden, signed(here.get(1), Display.NAMED)).publishedRegion())
                .isEqualTo("Pacific");
        assertThat(crowd(3, hidden, signed(here.get(1), Display.NAMED), signed(here.get(2), Display.NAMED))
                        .publishedRegion())
                .isEmpty();
        assertThat(crowd(3, hidden, signed(here.get(1), Display.NAMED), withdrawn(here.get(2)))
                        .publishedRegion())
                .isEmpty();
    }

    @Test
    void aRegionIsNotPublishedWhereAllRemainingOrganisationsHaveSignedForIt() {
        SignOnRow[] all =
                here.stream().limit(3).map(one -> signed(one, Display.REGION)).toArray(SignOnRow[]::new);

        assertThat(crowd(3, all).publishedRegion()).isEmpty();
        assertThat(crowd(4, all).publishedRegion()).isEqualTo("Pacific");
    }

    @Test
    void aSignatoryWithoutARegionIsPublishedWithoutOne() {
        assertThat(AnonymitySets.count("", Set.copyOf(here), List.of(), FEWEST).publishedRegion())
                .isEmpty();
    }

    private AnonymitySet crowd(int members, SignOnRow... board) {
        Set<UUID> region = here.stream().limit(members).collect(Collectors.toSet());
        return AnonymitySets.count("Pacific", region, List.of(board), FEWEST);
    }

    private static SignOnRow signed(UUID organisation, Display display) {
        return row(organisation, SignOnState.SIGNED, Answer.SIGNED, display);
    }

    private static SignOnRow withdrawn(UUID organisation) {
        return row(organisation, SignOnState.WITHDRAWN, Answer.WITHDRAWN, Display.NAMED);
    }

    private static SignOnRow row(UUID organisation, SignOnState state, Answer answer, Display display) {
        return new SignOnRow(
                organisation,
                "a",
                "A",
                state,
                answer,
                display,
                "A",
                "pacific ",
                "",
                "Ada",
                NOON,
                1,
                "",
                "",
                "",
                0,
                false);
    }
}
