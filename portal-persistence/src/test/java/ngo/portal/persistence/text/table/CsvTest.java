package ngo.portal.persistence.text.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people write must not become a formula in somebody's spreadsheet. */
class CsvTest {

    @ParameterizedTest
    @ValueSource(strings = {"=HYPERLINK(1)", "+1", "-1", "@SUM(A1)"})
    void whatLooksLikeAFormulaIsOnlyShown(String cell) {
        assertThat(Csv.line(List.of(cell))).isEqualTo("'" + cell + "\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\t=1", "\r=1", "\n=1"})
    void aFormulaBehindAnEmptySpaceIsOnlyShown(String cell) {
        assertThat(Csv.line(List.of(cell))).isEqualTo("\"'" + cell + "\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\uff1dHYPERLINK(1)",
                "\uff0b1",
                "\uff0d1",
                "\uff20SUM(A1)",
                "\ufe66A1",
                "\u22121",
                " =1",
                "\u00a0=1",
                "\u200b=1",
                "\u2060\ufeff+1",
                "\u202e@A",
                "\u3000\uff1d1"
            })
    void aFormulaInDisguiseIsOnlyShown(String cell) {
        assertThat(Csv.line(List.of(cell))).isEqualTo("'" + cell + "\r\n");
    }

    @Test
    void aFormulaWithACommaIsMadeHarmlessWithinItsQuotes() {
        assertThat(Csv.line(List.of("=cmd|' /C calc'!A0,1"))).isEqualTo("\"'=cmd|' /C calc'!A0,1\"\r\n");
    }

    @Test
    void plainWordsStayAsTheyAre() {
        assertThat(Csv.line(List.of("Signed", "", "Défense = droit", "7"))).isEqualTo("Signed,,Défense = droit,7\r\n");
    }

    @Test
    void whatWouldEndACellIsQuoted() {
        assertThat(Csv.line(List.of("a,b", "say \"no\"", "two\nlines", "x;y")))
                .isEqualTo("\"a,b\",\"say \"\"no\"\"\",\"two\nlines\",\"x;y\"\r\n");
    }

    @Test
    void aTableOfOthersKeepsItsNumbersAndLosesItsFormulas() {
        assertThat(
                        Csv.withoutFormulas(
                                "Name;Sum\r\n=1+1;-12.50\n\"@SUM(A1)\"\t+33 1 23\n\uff1dHYPERLINK(\"x\",\"y\"),-2+3|=A1,\" =B1\"\nPlain,\"a=b\""))
                .isEqualTo(
                        "Name;Sum\r\n'=1+1;-12.50\n\"'@SUM(A1)\"\t+33 1 23\n'\uff1dHYPERLINK(\"x\",\"y\"),'-2+3|'=A1,\"' =B1\"\nPlain,\"a=b\"");
    }
}
