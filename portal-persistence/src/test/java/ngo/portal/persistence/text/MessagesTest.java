package ngo.portal.persistence.text;

import static ngo.portal.persistence.text.InterfaceLanguage.AR;
import static ngo.portal.persistence.text.InterfaceLanguage.EN;
import static ngo.portal.persistence.text.InterfaceLanguage.FR;
import static ngo.portal.persistence.text.InterfaceLanguage.RU;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class MessagesTest {

    private final Messages english = Messages.of(MessagesTest.class, "sample", EN);
    private final Messages french = Messages.of(MessagesTest.class, "sample", FR);

    @Test
    void aMessageIsSaidInItsLanguage() {
        assertThat(english.say("title")).isEqualTo("Statement");
        assertThat(french.say("title")).isEqualTo("Déclaration");
    }

    @Test
    void numbersChooseTheirSentence() {
        assertThat(english.say("signed", 0)).isEqualTo("Nobody has signed");
        assertThat(english.say("signed", 1L)).isEqualTo("One organisation has signed");
        assertThat(english.say("signed", 1200)).isEqualTo("1,200 organisations have signed");
        assertThat(french.say("signed", 1)).isEqualTo("1 organisation a signé");
        assertThat(french.say("signed", 1_000_000)).endsWith("d’organisations ont signé");
    }

    @Test
    void whatIsNotSaidIsSaidInEnglish() {
        assertThat(french.say("only")).isEqualTo("Only here");
        assertThat(french.has("only")).isTrue();
        assertThat(Messages.of(MessagesTest.class, "sample", RU).say("title")).isEqualTo("Statement");
        assertThat(english.say("nothing")).isEqualTo("nothing");
    }

    @Test
    void aNameKeepsItsPlaceInASentenceThatRunsToTheLeft() {
        Messages arabic = Messages.of(MessagesTest.class, "sample", AR);

        assertThat(arabic.say("owner", "Amnesty", 2)).isEqualTo("المنظمة: \u2068Amnesty\u2069 (2)");
        assertThat(arabic.say("owner", "https://a.example", 2)).isEqualTo("المنظمة: https://a.example (2)");
        assertThat(english.say("owner", "العفو", 2)).isEqualTo("Organisation: العفو (2)");
    }

    @Test
    void aRussianDayAtTheEndBringsItsFullStop() {
        Messages russian = Messages.of(MessagesTest.class, "sample", RU);

        assertThat(russian.say("until", DateStyle.DAY.of(LocalDate.of(2018, 12, 18), RU)))
                .matches("До 18 декабря 2018.г\\.");
    }

    @Test
    void bundleTextsAreMarkedInThePseudoLanguage() {
        Messages marked = english.marked();

        assertThat(marked.say("title")).isEqualTo("⟦Stáátééméént⟧");
        assertThat(marked.say("signed", 1200)).isEqualTo("⟦1,200 óórgááníísáátííóóns háávéé síígnééd⟧");
        assertThat(marked.say("signed", 1)).isEqualTo("⟦Óónéé óórgááníísáátííóón háás síígnééd⟧");
        assertThat(marked.say("owner", "Amnesty", 2)).contains("Amnesty (2)");
        assertThat(marked.say("nothing")).isEqualTo("⟦nothing⟧");
        assertThat(marked.has("title")).isTrue();
    }

    /** A search of the platform would go on in the language of the machine. */
    @Test
    void theLanguageOfTheMachineDoesNotMatter() {
        Locale machine = Locale.getDefault();
        Locale.setDefault(Locale.FRENCH);
        try {
            assertThat(Messages.of(MessagesTest.class, "sample", EN).say("title"))
                    .isEqualTo("Statement");
            assertThat(Messages.of(MessagesTest.class, "sample", RU).say("signed", 2))
                    .isEqualTo("2 organisations have signed");
        } finally {
            Locale.setDefault(machine);
        }
    }
}
