package ngo.portal.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import ngo.portal.ejb.funding.BudgetLineForm;
import ngo.portal.ejb.funding.RequestForm;
import ngo.portal.ejb.funding.call.CallForm;
import ngo.portal.persistence.funding.RequestState;
import ngo.portal.persistence.tenant.TenantPrincipal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RequestStoryTest {

    @ParameterizedTest
    @EnumSource
    void everyPartOfASampleRequestIsWritten(RequestStory story) {
        RequestForm form = story.text().form();

        assertThat(Stream.of(
                        form.getTitle(),
                        form.getNeed(),
                        form.getRisk(),
                        form.getMeasures(),
                        form.getOtherFunders(),
                        form.getName(),
                        form.getContact(),
                        form.getPlace(),
                        form.getChannel()))
                .noneMatch(String::isBlank);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsAskedForIsWhatTheCallPaysFor(RequestStory story) {
        RequestForm form = story.text().form();
        CallForm call = story.call().text().form(Instant.EPOCH);

        assertThat(call.getCategories())
                .containsAll(form.getBudget().stream()
                        .map(BudgetLineForm::getCategory)
                        .toList());
        assertThat(form.getBudget().stream()
                        .map(line -> line.getAmount().subtract(line.getOwn()).subtract(line.getOthers()))
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isBetween(BigDecimal.ONE, call.getCeiling());
        assertThat(call.getHours()).containsKey(form.getUrgency());
    }

    @ParameterizedTest
    @EnumSource
    void nobodyJudgesTheirOwn(RequestStory story) {
        assertThat(story.call().officer().organisation())
                .isNotEqualTo(story.writer().organisation());
    }

    @Test
    void everybodyInTheStoriesIsInTheRealm() throws IOException {
        Map<String, TenantPrincipal> realm = RealmPeople.read();

        assertThat(Arrays.stream(RequestStory.values()).flatMap(RequestStoryTest::people))
                .allSatisfy(person -> assertThat(person.acting()).isEqualTo(realm.get(person.account())));
    }

    private static Stream<SamplePerson> people(RequestStory story) {
        boolean isPaid = story.end() == RequestState.PAID;
        return Stream.of(
                        Stream.of(story.writer(), story.call().officer()),
                        story.call().reviewers().stream(),
                        isPaid ? Stream.of(story.call().finance()) : Stream.<SamplePerson>empty())
                .flatMap(group -> group);
    }

    @Test
    void noTwoRequestsHaveTheSameTitle() {
        assertThat(Arrays.stream(RequestStory.values())
                        .map(story -> story.text().title()))
                .doesNotHaveDuplicates();
    }

    @Test
    void requestsAreShownOnTheirWholeWay() {
        assertThat(Arrays.stream(RequestStory.values()).map(RequestStory::end))
                .doesNotHaveDuplicates()
                .contains(RequestState.DRAFT, RequestState.PAID, RequestState.DECLINED);
    }
}
