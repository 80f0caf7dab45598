package ngo.portal.launch.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which rows are restored and which are not, on rows that state only what they depend on. */
class ImportSelectionTest {

    private static final Set<String> REMOVABLE = Set.of("objective", "citation", "sealed_field");

    private final ComparedRow selection = row("plan", 0, "p").named("p").row();
    private final ComparedRow objective =
            row("objective", 0, "o").named("o").under("plan", "p").row();
    private final ComparedRow request =
            row("funding_request", 0, "r").named("r").sealed("box").row();
    private final ComparedRow field = row("sealed_field", 0, "f")
            .under("funding_request", "r")
            .sealed("box/1")
            .row();

    @Test
    void whatPeopleMayTakeAwayComesBackWithWhatItHangsOn() {
        assertThat(selection(List.of(selection, objective), Set.of()).size()).isEqualTo(2);

        ComparedRow alone = row("objective", 0, "o").named("o").mentioning("p").row();
        assertThat(selection(List.of(alone), Set.of()).isEmpty()).isTrue();
        assertThat(said(selection(List.of(alone), Set.of())))
                .startsWith("There is nothing to restore.")
                .contains("--with-removed restores it as well:\n  objective: 1 (o)\n");
        assertThat(ImportSelection.of(List.of(alone), Set.of(), Set.of()).size())
                .isOne();
    }

    /** Nor what hangs on what hangs on it. */
    @Test
    void whatWasTakenAwayTakesAlongWhatHangsOnIt() {
        ComparedRow recommendation =
                row("objective", 0, "o").named("o").mentioning("p").row();
        ComparedRow citation = row("citation", 0, "c").under("objective", "o").row();

        assertThat(selection(List.of(citation, recommendation), Set.of()).isEmpty())
                .isTrue();
    }

    @Test
    void whatHasLostItsKeyStaysAwayWithAllThatHangsOnIt() {
        assertThat(selection(List.of(request, field), Set.of("box", "box/1")).size())
                .isEqualTo(2);
        assertThat(selection(List.of(request, field), Set.of("box")).size()).isOne();

        ImportSelection shut = selection(List.of(request, field), Set.of());
        assertThat(shut.isEmpty()).isTrue();
        assertThat(said(shut)).contains("it has lost its key", "funding_request: 1 (r)", "sealed_field: 1 (f)");
    }

    @Test
    void linesOfTheIndexComeWithTheirDocumentOnly() {
        ComparedRow line = row("document_reader", 0, "l").mentioning("p").row();

        assertThat(selection(List.of(line), Set.of()).isEmpty()).isTrue();
        assertThat(selection(List.of(line, selection), Set.of()).size()).isEqualTo(2);
    }

    @Test
    void whatDiffersIsNamedAndStays() {
        ComparedRow changed = row("plan", 4, "p").named("p").differing().row();
        ImportSelection found = selection(List.of(changed), Set.of());

        assertThat(found.isEmpty()).isTrue();
        assertThat(found.brings("plan", 4)).isFalse();
        assertThat(said(found)).endsWith("left unchanged:\n  plan: 1 (p)\n");
    }

    @Test
    void peopleAgreeToTheseRowsWithTheseWordsOutOfThisFile() {
        String agreed = selection(List.of(selection, objective), Set.of()).fingerprint("file");

        assertThat(agreed).matches("[0-9a-f]{4}(-[0-9a-f]{4}){4}");
        assertThat(selection(List.of(selection, objective), Set.of()).fingerprint("file"))
                .isEqualTo(agreed);
        assertThat(selection(List.of(selection, objective), Set.of()).fingerprint("another"))
                .isNotEqualTo(agreed);
        assertThat(selection(List.of(selection), Set.of()).fingerprint("file")).isNotEqualTo(agreed);
        ComparedRow other = row("plan", 0, "p").named("p").saying(7).row();
        assertThat(selection(List.of(other, objective), Set.of()).fingerprint("file"))
                .isNotEqualTo(agreed);
    }

    private static ImportSelection selection(List<ComparedRow> rows, Set<String> keys) {
        return ImportSelection.of(rows, keys, REMOVABLE);
    }

    private static String said(ImportSelection selection) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        selection.print(new PrintStream(said, true, StandardCharsets.UTF_8));
        return said.toString(StandardCharsets.UTF_8);
    }

    private static Row row(String table, int place, String key) {
        return new Row(table, place, key, true, 0, List.of(), List.of(), "", "");
    }

    /** A missing row, as far as it is reported. */
    private record Row(
            String table,
            int place,
            String key,
            boolean missing,
            long hash,
            List<String> parents,
            List<String> mentions,
            String id,
            String sealedUnder) {

        Row named(String name) {
            return new Row(table, place, key, missing, hash, parents, mentions, name, sealedUnder);
        }

        Row under(String parentTable, String parent) {
            List<String> parentKeys = List.of(parentTable + ":org/" + parent);
            return new Row(table, place, key, missing, hash, parentKeys, List.of(parent), id, sealedUnder);
        }

        Row mentioning(String other) {
            return new Row(table, place, key, missing, hash, parents, List.of(other), id, sealedUnder);
        }

        Row sealed(String under) {
            return new Row(table, place, key, missing, hash, parents, mentions, id, under);
        }

        Row saying(long other) {
            return new Row(table, place, key, missing, other, parents, mentions, id, sealedUnder);
        }

        Row differing() {
            return new Row(table, place, key, false, hash, parents, mentions, id, sealedUnder);
        }

        ComparedRow row() {
            return new ComparedRow(
                    table,
                    place,
                    "org/" + key,
                    missing,
                    !missing,
                    hash,
                    true,
                    parents,
                    mentions,
                    id,
                    sealedUnder,
                    true);
        }
    }
}
