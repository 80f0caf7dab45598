package ngo.portal.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.StringTokenizer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ngo.portal.ejb.text.ImportedText;
import ngo.portal.persistence.statement.StatementState;
import ngo.portal.persistence.tenant.TenantPrincipal;
import ngo.portal.persistence.text.CanonicalText;
import ngo.portal.persistence.text.DocumentText;
import ngo.portal.persistence.text.Html;
import ngo.portal.sample.Answering.Way;
import ngo.portal.sample.SampleDiscussion.Remark;
import ngo.portal.sample.SampleDiscussion.Wording;
import ngo.portal.sample.SamplePerson.Duty;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StoryTest {

    private final Properties words = SampleFile.table("words.properties");
    private final SampleDiscussion discussion = SampleDiscussion.of(SampleFile.table("discussion.properties"));

    @ParameterizedTest
    @EnumSource
    void everySampleTextIsACompleteRelease(Story story) {
        ImportedText text = story.text();

        assertThat(text.text().language()).isEqualTo("en");
        assertThat(text.text().addressees()).isNotEmpty();
        assertThat(text.text().sections()).hasSizeGreaterThanOrEqualTo(4);
        assertThat(new StringTokenizer(CanonicalText.of(text.text()).text()).countTokens())
                .isBetween(150, 600);
        assertThat(text.pressContact()).contains("(sample)", "press@" + story.pen() + ".example");
    }

    @ParameterizedTest
    @EnumSource
    void everySampleTextSaysThatItIsOne(Story story) {
        assertThat(Html.toPlain(story.text().notesToEditors())).contains("This is a sample text");
        assertThat(quotations(story))
                .allSatisfy(quotation -> assertThat(quotation.text()).contains("(sample)"));
    }

    @Test
    void samplesQuotePeople() {
        assertThat(Arrays.stream(Story.values())
                        .filter(story -> quotations(story).findAny().isPresent()))
                .hasSizeGreaterThan(Story.values().length / 2);
    }

    private static Stream<Element> quotations(Story story) {
        return story.text().text().sections().stream()
                .flatMap(section -> Jsoup.parseBodyFragment(section.html()).select("blockquote").stream());
    }

    @Test
    void noTwoSamplesHaveTheSameTitle() {
        assertThat(Arrays.stream(Story.values())
                        .map(story -> story.text().text().title()))
                .doesNotHaveDuplicates();
    }

    @Test
    void theLastStoryEndsInPublicUncorrected() {
        assertThat(Story.values()).endsWith(Story.LAST);
        assertThat(Story.LAST.end()).isEqualTo(StatementState.PUBLISHED);
        assertThat(Story.LAST.answers())
                .extracting(Answering::alias)
                .containsExactlyInAnyOrderElementsOf(SamplePerson.ORGANISATIONS);
    }

    @Test
    void everyStateThatPeopleMeetIsShown() {
        assertThat(Arrays.stream(Story.values()).map(Story::end).collect(Collectors.toSet()))
                .isEqualTo(EnumSet.complementOf(EnumSet.of(
                        StatementState.TEXT_CLEARED, StatementState.RELEASE_CLEARED, StatementState.CANCELLED)));
    }

    @Test
    void everybodyInTheStoriesIsInTheRealm() throws IOException {
        Map<String, TenantPrincipal> realm = RealmPeople.read();

        assertThat(people()).allSatisfy(person -> assertThat(person.acting()).isEqualTo(realm.get(person.account())));
    }

    private Set<SamplePerson> people() {
        Stream<SamplePerson> acting = Stream.of(Story.values())
                .flatMap(story -> Stream.concat(
                        Stream.of(new SamplePerson(Duty.MEMBER, story.pen())),
                        story.answers().stream().map(one -> new SamplePerson(Duty.SIGNATORY, one.alias()))));
        Stream<SamplePerson> clearing =
                Stream.of(new SamplePerson(Duty.MEMBER, "amnesty"), new SamplePerson(Duty.ADMIN, "amnesty"));
        Stream<SamplePerson> leading = SampleSteps.LEADING.stream().map(alias -> new SamplePerson(Duty.LEAD, alias));
        Stream<SamplePerson> talking = Stream.concat(
                discussion.remarks().stream().map(Remark::by),
                discussion.wordings().stream().map(Wording::by));
        return Stream.of(acting, clearing, leading, talking)
                .flatMap(group -> group)
                .collect(Collectors.toSet());
    }

    @Test
    void nobodyAnswersTwice() {
        assertThat(Story.values())
                .allSatisfy(story ->
                        assertThat(story.answers()).extracting(Answering::alias).doesNotHaveDuplicates());
    }

    @Test
    void whatIsSaidInAStoryIsWritten() {
        assertThat(words).containsKeys("closing", "approval");
        for (Story story : Story.values()) {
            story.answers().forEach(answer -> {
                assertThat(words.containsKey(story.key() + ".decline")).isEqualTo(has(story, Way.DECLINED));
                assertThat(words.containsKey(story.key() + ".reservation"))
                        .isEqualTo(has(story, Way.NAMED_WITH_RESERVATION));
            });
            assertThat(words.containsKey(story.key() + ".note"))
                    .isEqualTo(story.end() == StatementState.CORRECTED || story.end() == StatementState.RETRACTED);
        }
    }

    private static boolean has(Story story, Way way) {
        return story.answers().stream().anyMatch(answer -> answer.way() == way);
    }

    @Test
    void aCorrectionChangesTheText() {
        DocumentText wrong = Story.DIGITAL.text().text();
        DocumentText right = new SampleRevision().corrected(Story.DIGITAL, wrong);

        assertThat(CanonicalText.of(wrong).text()).contains("53/114");
        assertThat(CanonicalText.of(right).text()).contains("53/144").doesNotContain("53/114");
    }

    @Test
    void everyRemarkAndAmendmentFindsItsParagraph() {
        DocumentText text = Story.BUSINESS.text().text();

        assertThat(discussion.remarks()).hasSize(3).allSatisfy(remark -> SamplePlace.of(text, remark.at()));
        assertThat(discussion.wordings()).hasSize(4).allSatisfy(wording -> SamplePlace.of(text, wording.at()));
    }

    @Test
    void anAcceptedAmendmentTakesNoOthersParagraph() {
        DocumentText text = Story.BUSINESS.text().text();

        assertThat(discussion.wordings().stream().map(wording -> SamplePlace.of(text, wording.at())))
                .doesNotHaveDuplicates();
        assertThat(discussion.wordings())
                .extracting(Wording::verdict)
                .containsExactlyInAnyOrder("ACCEPTED", "REJECTED", "", "");
    }
}
