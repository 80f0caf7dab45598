package ngo.portal.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import ngo.portal.persistence.funding.CallState;
import ngo.portal.persistence.funding.RequestState;
import ngo.portal.persistence.plan.PlanState;
import ngo.portal.persistence.text.DateStyle;
import ngo.portal.persistence.text.InterfaceLanguage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The portal speaks as readers of each language write. */
class TextTest {

    private final Text text = new Text();

    @AfterEach
    void end() {
        RequestLanguage.end();
    }

    @Test
    void aStateAgreesWithWhatItIsTheStateOf() {
        RequestLanguage.begin(InterfaceLanguage.FR);

        assertThat(text.state(PlanState.WITHDRAWN)).isEqualTo("Retiré");
        assertThat(text.state(RequestState.WITHDRAWN)).isEqualTo("Retirée");
        assertThat(text.state(CallState.CLOSED)).isEqualTo("Clos");
        assertThat(text.state(PlanState.SHARED)).isEqualTo(text.state("SHARED"));
    }

    @Test
    void listsUseThePunctuationOfTheLanguage() {
        RequestLanguage.begin(InterfaceLanguage.FR);
        assertThat(text.pair("Titre", "x")).isEqualTo("Titre\u00a0: x");
        assertThat(text.remarks(List.of("a", "b"))).isEqualTo("a\u202f; b");

        RequestLanguage.begin(InterfaceLanguage.AR);
        assertThat(text.row(List.of("a", "b"))).isEqualTo("\u2068a\u2069، \u2068b\u2069");
        assertThat(text.list(List.of())).isEmpty();

        RequestLanguage.begin(InterfaceLanguage.EN);
        assertThat(text.pair("Title", "x")).isEqualTo("Title: x");
        assertThat(text.list(List.of("a", "b", "c"))).isEqualTo("a, b and c");
    }

    /** A platform call without a language gets that of the machine. */
    @Test
    void theLanguageOfTheMachineIsNotSpoken() {
        Locale machine = Locale.getDefault();
        Locale.setDefault(Locale.FRENCH);
        try {
            RequestLanguage.begin(InterfaceLanguage.EN);

            assertThat(text.of("common", "when.days", 2)).isEqualTo("2 days left");
            assertThat(text.list(List.of("a", "b"))).isEqualTo("a and b");
            assertThat(DateStyle.DAY.of(LocalDate.of(2018, 12, 1), InterfaceLanguage.EN))
                    .isEqualTo("1 December 2018");
            assertThat(ResourceBundle.getBundle("ngo.portal.web.text.common", Locale.ENGLISH)
                            .getString("jakarta.faces.component.UIInput.REQUIRED"))
                    .isEqualTo("Please fill this in.");
        } finally {
            Locale.setDefault(machine);
        }
    }

    @Test
    void aWordIsRecognisedInEachLanguage() {
        assertThat(text.everywhere("organisation", "role.MEMBER"))
                .contains("Member", "Membre", "عضو")
                .hasSize(5);
    }
}
