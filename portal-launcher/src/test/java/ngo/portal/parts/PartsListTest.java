package ngo.portal.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A change of a version needs a look at the new one: {@code make parts} asks Maven Central and writes the rows. */
class PartsListTest {

    private static final Path TREE = Path.of("..");
    private static final Path LIST = TREE.resolve("docs/parts.csv");

    @Test
    void eachPartThatHasAVersionHasARow() throws IOException {
        TreeSet<String> missing = new TreeSet<>(PomParts.of(TREE).all().keySet());
        PartRow.in(LIST).forEach(row -> missing.remove(row.key()));

        assertThat(missing)
                .as("parts in a pom.xml without a row in docs/parts.csv; \"make parts\" writes the rows")
                .isEmpty();
    }

    @Test
    void eachRowIsOfAPartThatIsUsedAndThereIsOneOfEach() throws IOException {
        List<String> rows = PartRow.in(LIST).stream().map(PartRow::key).toList();

        assertThat(rows).doesNotHaveDuplicates().isSorted();
        assertThat(PomParts.of(TREE).all().keySet())
                .as("parts of docs/parts.csv that no pom.xml has in this version; \"make parts\" takes the rows away")
                .containsAll(rows);
    }

    @Test
    void aPartThatIsBehindOrSilentOrHasAHoleSaysWhyItIsKept() throws IOException {
        assertThat(PartRow.in(LIST)).allSatisfy(row -> assertThat(row.why().isEmpty())
                .as(
                        "%s: %s; the last column of docs/parts.csv says why it is kept, and only then",
                        row.key(), row.concern())
                .isEqualTo(row.concern().isEmpty()));
    }

    @Test
    void everyPluginHasAVersion() throws IOException {
        assertThat(PomParts.of(TREE).unpinned()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a:b,1.0,2026-01-01,1.0,2026-01-01,2026-12-02,, | ''",
                "a:b,1.0,,1.1,2026-01-01,2026-12-02,, | its newest version is 1.1",
                "a:b,1.0,2024-12-02,1.0,2024-12-02,2026-12-02,, | ''",
                "a:b,1.0,2024-12-01,1.0,2024-12-01,2026-12-02,, | it had no release since 2024-12-01",
                "a:b,1.0,2026-01-01,1.0,2026-01-01,2026-12-02,CVE-2026-1, | it has the hole CVE-2026-1",
            })
    void aRowYieldsItsConcern(String line, String concern) {
        assertThat(PartRow.of(line).concern()).isEqualTo(concern);
        assertThat(PartRow.of(line).line()).isEqualTo(line);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a:b,1.0", "a,1.0,2026-01-01,1.0,2026-01-01,2026-12-02,,", "a:b,1.0,,1.0,,2026-12-02,,\"\""})
    void anythingElseIsNoRow(String line) {
        assertThatThrownBy(() -> PartRow.of(line)).isInstanceOf(IllegalStateException.class);
    }
}
