package ngo.portal.web.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import ngo.portal.persistence.audit.AuditRow;
import ngo.portal.persistence.audit.ChainFault;
import ngo.portal.persistence.audit.ChainRow;
import ngo.portal.web.shared.Addresses;
import ngo.portal.web.shared.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AuditWordsTest {

    private final Text text = new Text();
    private final AuditWords words = new AuditWords(text);

    private static AuditRow row(String actor, String name, String title) {
        return inPlaceOf("", "", actor, name, title);
    }

    private static AuditRow inPlaceOf(String lender, String lendersName, String actor, String name, String title) {
        return new AuditRow(
                7,
                Instant.parse("2026-11-24T09:30:00Z"),
                actor,
                name,
                lender,
                lendersName,
                "fidh",
                "FIDH",
                "StatementSigned",
                "STATEMENT",
                new UUID(1, 2),
                title,
                "ab",
                "cd",
                new UUID(3, 4));
    }

    @Test
    void aPersonIsCalledByNameAndThePortalIsThePortal() {
        assertThat(words.who(row("0b", "Mamadou Sarr", ""))).isEqualTo("Mamadou Sarr");
        assertThat(words.who(row("clock", "", ""))).isEqualTo("The portal itself");
        assertThat(words.who(row("operator", "", ""))).isEqualTo("Operator of the servers");
        assertThat(words.who(row("0b", "", ""))).isEqualTo("An account that is no longer known");
    }

    @Test
    void aDeputyIsShownTogetherWithTheDelegator() {
        assertThat(words.who(inPlaceOf("0c", "Ada Roth", "0b", "Mamadou Sarr", "")))
                .isEqualTo("Mamadou Sarr, in place of Ada Roth");
        assertThat(words.who(inPlaceOf("0c", "", "0b", "Mamadou Sarr", "")))
                .isEqualTo("Mamadou Sarr, in place of An account that is no longer known");
    }

    @Test
    void anEntryLeadsToItsDocument() {
        assertThat(words.page(row("0b", "", "A title"))).isEqualTo("/statements/" + new UUID(1, 2));
        assertThat(Addresses.document("PLAN", new UUID(1, 2))).contains("/plans/" + new UUID(1, 2));
        assertThat(Addresses.document("ORGANISATION", new UUID(1, 2))).isEmpty();
    }

    @Test
    void anActIsDescribedInWordsOrElseByItsName() {
        assertThat(words.act("SignOnOpened")).isEqualTo("Opened the sign-on");
        assertThat(words.act("PlanWasShared")).isEqualTo("Plan was shared");
        assertThat(words.kind("ANOTHER_KIND")).isEqualTo("Another kind");
    }

    @Test
    void aWholeChainIsSaidToBeWhole() {
        assertThat(words.chain(new ChainRow("fidh", "FIDH", 0, "", null, 0)))
                .isEqualTo("FIDH: the chain is intact. There are no entries yet.");
        assertThat(words.chain(new ChainRow("fidh", "FIDH", 1200, "ab", null, 0)))
                .isEqualTo("FIDH: the chain is intact. All 1,200 entries are unchanged.");
    }

    @ParameterizedTest
    @EnumSource
    void aBrokenChainIsSaidToBeBrokenAndWhere(ChainFault fault) {
        assertThat(words.chain(new ChainRow("fidh", "FIDH", 6, "ab", fault, 7)))
                .startsWith("FIDH: the chain is broken. ")
                .contains("7");
    }

    @Test
    void theTableBeginsWithTheMarkOfItsCharacters() {
        assertThat(new AuditFile(text, words).tableHead()).startsWith("\uFEFFNumber,When,");
    }

    @Test
    void aTitleThatLooksLikeAFormulaIsOnlyShown() {
        assertThat(new AuditFile(text, words).tableLine(row("0b", "=1+1", "+1")))
                .isEqualTo("7,2026-11-24T09:30:00Z,FIDH,'=1+1,0b,Signed,Statement,'+1,"
                        + "00000000-0000-0001-0000-000000000002,ab,cd\r\n");
    }

    @Test
    void anObjectHasALineOfItsOwn() {
        assertThat(new AuditFile(text, words).object(row("0b", "A \"B\"\n", "")))
                .startsWith("{\"number\":7,\"at\":\"2026-11-24T09:30:00Z\",\"organisation\":\"fidh\"")
                .contains("\"action\":\"StatementSigned\"")
                .endsWith("}\n")
                .hasLineCount(1);
    }

    @ParameterizedTest
    @CsvSource({"StatementSigned", "SignOnOpened", "AnswersRead"})
    void everyActCanBeChosen(String act) {
        assertThat(text.endings("audit", "act.")).contains(act);
    }
}
