package ngo.portal.web.plan;

import static ngo.portal.web.plan.Contents.recommendation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import ngo.portal.persistence.plan.records.AddresseeType;
import ngo.portal.persistence.plan.records.ArticleRow;
import ngo.portal.persistence.plan.records.Citation;
import ngo.portal.persistence.plan.records.RecommendationRow;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;
import org.junit.jupiter.api.Test;

class RecommendationGroupsTest {

    private static final ArticleRow NINE =
            new ArticleRow(new Citation("UNDHRD", 9), "A/RES/53/144", "annex", "annex, article 9");

    private final RecommendationRow donor = recommendation(AddresseeType.DONOR);
    private final RecommendationRow state = recommendation(AddresseeType.STATE, NINE.citation());

    @Test
    void recommendationsAreGroupedByTypeOfAddresseeWithTheirCitations() {
        RecommendationGroups asks = RecommendationGroups.of(List.of(donor, state), List.of(NINE), "", "");

        assertThat(asks.groups())
                .extracting(RecommendationGroups.Group::type)
                .containsExactly(AddresseeType.STATE, AddresseeType.DONOR);
        assertThat(asks.groups().get(0).asks().get(0).articles()).containsExactly(NINE);
    }

    @Test
    void oneTypeCanBeAskedFor() {
        assertThat(RecommendationGroups.of(List.of(donor, state), List.of(), "DONOR", "")
                        .window()
                        .items())
                .containsExactly(donor);
        assertThatThrownBy(() -> RecommendationGroups.of(List.of(), List.of(), "KING", ""))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void aPageHoldsNoMoreThanItsLines() {
        RecommendationGroups asks = RecommendationGroups.of(
                Collections.nCopies(RecommendationGroups.PAGE_SIZE + 1, donor), List.of(), "", "");

        assertThat(asks.groups().get(0).asks()).hasSize(RecommendationGroups.PAGE_SIZE);
        assertThat(asks.window().next()).isNotEmpty();
    }
}
