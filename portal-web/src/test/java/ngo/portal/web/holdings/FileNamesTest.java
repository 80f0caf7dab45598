package ngo.portal.web.holdings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import ngo.portal.persistence.holdings.ExportedDocumentRow;
import ngo.portal.persistence.holdings.ExportedKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FileNamesTest {

    private static final UUID ID = UUID.fromString("01234567-89ab-cdef-0123-456789abcdef");

    @ParameterizedTest
    @CsvSource({
        "Water for all, water-for-all",
        "../../x, x",
        "C:\\Windows\\con, c-windows-con",
        "Свобода собраний, svoboda-sobranij",
        "Élan · Œuvre, elan-oeuvre",
        "'a<script>\u202Eb\u0000c', a-script-b-c",
        "!!!, ''",
    })
    void aTitleBecomesLettersThatEverySystemTakes(String title, String name) {
        assertThat(FileNames.ascii(title)).isEqualTo(name);
    }

    @Test
    void aLongTitleIsCutAndAnArabicOneIsWrittenInLatinLetters() {
        assertThat(FileNames.ascii("abcd ".repeat(100))).hasSize(39).endsWith("-abcd");
        assertThat(FileNames.ascii("الحق في الماء")).matches("[a-z0-9]+(-[a-z0-9]+)*");
    }

    @Test
    void filesBesideADocumentHaveDistinctNames() {
        assertThat(FileNames.within("plans/x-1")).isEqualTo("x-1");
        assertThat(FileNames.language("zh-Hant")).isEqualTo(".zh-hant");
        assertThat(FileNames.section(12) + 3).isEqualTo(".s12-v3");
        assertThat(FileNames.VERSION + 3).isEqualTo(".v3");
    }

    @ParameterizedTest
    @EnumSource
    void twoOfOneTitleHaveNamesOfTheirOwn(ExportedKind kind) {
        ExportedDocumentRow row = new ExportedDocumentRow(ID, "!", "DRAFT", Instant.EPOCH, Instant.EPOCH);
        assertThat(FileNames.of(kind, row)).isEqualTo(FileNames.folder(kind) + "/" + ID);
        ExportedDocumentRow other = new ExportedDocumentRow(new UUID(0, 1), "!", "DRAFT", Instant.EPOCH, Instant.EPOCH);
        assertThat(FileNames.of(kind, other)).isNotEqualTo(FileNames.of(kind, row));
    }
}
