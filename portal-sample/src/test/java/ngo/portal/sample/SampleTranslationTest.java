package ngo.portal.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ngo.portal.ejb.translation.SegmentWords;
import ngo.portal.persistence.statement.StatementState;
import ngo.portal.persistence.tenant.TenantPrincipal;
import ngo.portal.persistence.text.CanonicalText;
import ngo.portal.persistence.text.DocumentText;
import ngo.portal.persistence.translation.Segment;
import ngo.portal.persistence.translation.Segments;
import ngo.portal.persistence.translation.TranslationState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SampleTranslationTest {

    private static final Path DIRECTORY = Path.of("src/main/resources/db/demo/R__sample_organisations.sql");

    @ParameterizedTest
    @EnumSource
    void itIsHandedInWithoutAnythingLeftToLookAt(SampleTranslation one) {
        DocumentText original = source(one);
        Segments source = Segments.of(original);
        Segments written = source;
        for (SegmentWords words : one.typed(source)) {
            Segment segment = source.segment(words.getKey()).orElseThrow();
            written = written.with(segment.typed(words.getWords(), words.isRight()));
        }

        assertThat(written.all())
                .allSatisfy(segment ->
                        assertThat(segment.checks()).as(segment.words()).isEmpty());
        assertThat(Segments.of(one.text().text()).all().stream().map(Segment::kind))
                .containsExactlyElementsOf(
                        source.all().stream().map(Segment::kind).toList());
        DocumentText made = written.text(original, one.language());
        assertThat(words(made)).isEqualTo(words(one.text().text()));
    }

    /** Without the language, which the file does not say. */
    private static String words(DocumentText text) {
        return CanonicalText.of(new DocumentText(text.title(), "en", text.addressees(), text.sections()))
                .text();
    }

    private static DocumentText source(SampleTranslation one) {
        return one.during() == StatementState.CONSULTATION
                ? new SampleRevision().first(SampleTranslation.OF).text()
                : SampleTranslation.OF.text().text();
    }

    @ParameterizedTest
    @EnumSource
    void twoPeopleOfTheRealmMakeItWhoseOrganisationsWorkInTheLanguage(SampleTranslation one) throws IOException {
        Map<String, TenantPrincipal> realm = RealmPeople.read();

        assertThat(Stream.of(one.writer(), one.reviewer()))
                .doesNotHaveDuplicates()
                .allSatisfy(person -> assertThat(person.acting()).isEqualTo(realm.get(person.account())));
        assertThat(one.writer().alias()).isEqualTo(one.asked());
        assertThat(languages(one.reviewer().alias())).contains(one.language());
    }

    private static Stream<String> languages(String alias) throws IOException {
        Pattern row = Pattern.compile("'" + alias + "', .*, '([a-z,]+)', '[A-Z]+'\\)");
        return Files.readAllLines(DIRECTORY, StandardCharsets.UTF_8).stream()
                .map(row::matcher)
                .filter(match -> match.find())
                .flatMap(match -> Arrays.stream(match.group(1).split(",")));
    }

    @Test
    void oneIsOfAnEarlierText() {
        assertThat(Arrays.stream(SampleTranslation.values())
                        .filter(one -> !CanonicalText.of(source(one))
                                .fingerprint()
                                .equals(CanonicalText.of(
                                                SampleTranslation.OF.text().text())
                                        .fingerprint()))
                        .toList())
                .containsExactly(SampleTranslation.RU);
    }

    @Test
    void twoAreReadyForThePublication() {
        assertThat(Arrays.stream(SampleTranslation.values())
                        .collect(Collectors.groupingBy(SampleTranslation::end, Collectors.counting())))
                .isEqualTo(Map.of(TranslationState.APPROVED, 3L, TranslationState.REVIEWED, 1L));
        assertThat(SampleTranslation.values())
                .filteredOn(SampleTranslation::required)
                .containsExactly(SampleTranslation.FR, SampleTranslation.ES);
    }

    @Test
    void eachSaysThatItIsASample() {
        assertThat(SampleFile.table("words.properties").getProperty("summit.translation"))
                .contains("sample translation");
        assertThat(SampleTranslation.OF.text().notesToEditors()).contains("translations are samples");
    }
}
