package ngo.portal.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;
import ngo.portal.persistence.setting.PersonSetting;
import ngo.portal.persistence.text.InterfaceLanguage;
import ngo.portal.persistence.text.Messages;
import ngo.portal.web.translation.TranslationTerms;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RequestLanguageTest {

    private static final Instant EVENING = Instant.parse("2018-09-05T22:07:00Z");

    private final DateWords when = new DateWords();

    @AfterEach
    void end() {
        RequestLanguage.end();
    }

    @Test
    void whatIsOfferedHasBundles() {
        assertThat(RequestLanguage.offered())
                .containsExactly(InterfaceLanguage.values())
                .allMatch(language -> Messages.exist(Text.class, "/ngo/portal/web/text/common", language));
        assertThat(RequestLanguage.offered("de")).isEmpty();
    }

    @Test
    void addressesNameTheirLanguage() {
        assertThat(Addresses.language("/en/newsroom")).contains(InterfaceLanguage.EN);
        assertThat(Addresses.language("/feeds/statements.en.atom")).contains(InterfaceLanguage.EN);
        assertThat(Addresses.language("/EN/newsroom")).isEmpty();
        assertThat(Addresses.language("/en_US'+alert(1)+'/")).isEmpty();
        assertThat(Addresses.language("/me/")).isEmpty();
    }

    @Test
    void momentsAreSaidInTheLanguageOfTheReader() {
        assertThat(when.minute(EVENING)).isEqualTo("5 Sep 2018, 22:07 UTC");
        assertThat(when.minute(EVENING, "Europe/Zurich")).isEqualTo("6 Sep 2018, 00:07 Zurich (UTC+2)");
        RequestLanguage.begin(InterfaceLanguage.FR);

        assertThat(when.day(EVENING)).isEqualTo("5 septembre 2018");
    }

    @Test
    void anInstantIsWrittenOnceWhereTheReadersTimeZoneShowsTheSame() {
        assertThat(when.both(EVENING, "Europe/Zurich"))
                .isEqualTo("6 Sep 2018, 00:07 Zurich (UTC+2) (5 Sep 2018, 22:07 UTC)");
        assertThat(when.both(EVENING, "UTC")).isEqualTo("5 Sep 2018, 22:07 UTC");
        assertThat(when.both(EVENING, "Africa/Accra")).isEqualTo(when.minute(EVENING, "Africa/Accra"));

        RequestLanguage.begin(InterfaceLanguage.EN);
        RequestLanguage.isOf(new PersonSetting(
                "en", "Europe/Zurich", PersonSetting.Theme.DARK, PersonSetting.TextSize.LARGE, true, false));
        assertThat(when.both(EVENING, "Europe/Zurich")).isEqualTo("6 Sep 2018, 00:07 Zurich (UTC+2)");
        assertThat(when.both(EVENING, "Europe/Paris")).isEqualTo("6 Sep 2018, 00:07 Paris (UTC+2)");
    }

    /** A text that names a moment twice would say the same twice to most of its readers. */
    @Test
    void noTextNamesAMomentInTwoZones() {
        for (InterfaceLanguage language : InterfaceLanguage.values()) {
            RequestLanguage.begin(language);

            assertThat(Text.bundle("lead").say("publish.later", "\u2460", "\u2461"))
                    .doesNotContain("\u2461");
            assertThat(Text.bundle("statement").say("postpone.to", "\u2460", "\u2461"))
                    .doesNotContain("\u2461");
        }
    }

    /** Only between the beginning and the end of a request: nobody else's thread remembers somebody. */
    @Test
    void whatThePersonHasSetCountsMoreThanTheBrowserAndMovesEveryTime() {
        PersonSetting arabic = new PersonSetting(
                "ar", "Asia/Beirut", PersonSetting.Theme.DARK, PersonSetting.TextSize.LARGE, true, false);
        RequestLanguage.isOf(arabic);
        assertThat(RequestLanguage.setting()).isEqualTo(PersonSetting.NONE);

        RequestLanguage.begin(InterfaceLanguage.FR);
        RequestLanguage.isOf(arabic);

        assertThat(RequestLanguage.now()).isEqualTo(InterfaceLanguage.AR);
        assertThat(when.minute(EVENING)).contains("1:07", "بيروت", "UTC+3");
        assertThat(new Zones().getAll()).startsWith("Asia/Beirut", "UTC").doesNotHaveDuplicates();
        assertThat(new TranslationTerms().getZone()).isEqualTo("Asia/Beirut");
        RequestLanguage.isOf(arabic.in(""));
        assertThat(RequestLanguage.now()).isEqualTo(InterfaceLanguage.FR);
        RequestLanguage.end();
        assertThat(RequestLanguage.zone()).isEqualTo(ZoneId.of("UTC"));
    }

    @Test
    void withoutBundlesALanguageSpeaksEnglish() {
        RequestLanguage.begin(InterfaceLanguage.RU);

        assertThat(Text.bundle("common").say("menu.plans")).isNotEqualTo("menu.plans");
    }

    /** A refused visitor also gets a page that says so. */
    @Test
    void theLanguageIsKnownBeforeAnybodyIsAnswered() throws IOException {
        String descriptor = Files.readString(Path.of("src/main/webapp/WEB-INF/web.xml"));
        List<String> order = Pattern.compile("<filter-mapping>\\s*<filter-name>(\\w+)</filter-name>")
                .matcher(descriptor)
                .results()
                .map(found -> found.group(1))
                .toList();

        assertThat(order).contains("head", "ended", "held", "tenant", "address");
        assertThat(order.subList(0, order.indexOf("language")))
                .containsExactly("measure", "headers", "malformed", "calm");
    }
}
