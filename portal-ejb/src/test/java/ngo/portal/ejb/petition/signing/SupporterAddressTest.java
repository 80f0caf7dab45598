package ngo.portal.ejb.petition.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SupporterAddressTest {

    @ParameterizedTest
    @CsvSource({
        "Ada@Example.ORG, ada@example.org",
        "ada+petition@example.org, ada@example.org",
        "a.d.a@gmail.com, ada@gmail.com",
        "A.da+x@googlemail.com, ada@gmail.com",
        "a.da@example.org, a.da@example.org",
        "ada@bücher.example, ada@xn--bcher-kva.example",
        "ada@BÜCHER.example, ada@xn--bcher-kva.example",
        "ada@xn--bcher-kva.example, ada@xn--bcher-kva.example",
        "+ada@example.org, +ada@example.org",
        "'  ada@example.org ', ada@example.org",
        "a.d-a_l+x@protonmail.com, adal@proton.me",
        "A.Dal@pm.me, adal@proton.me",
        "adal@protonmail.ch, adal@proton.me",
        "ada@me.com, ada@icloud.com",
        "ada@mac.com, ada@icloud.com",
        "a.da@icloud.com, a.da@icloud.com",
        "ada.lovelace@ya.ru, ada-lovelace@yandex.ru",
        "ada-lovelace@yandex.com, ada-lovelace@yandex.ru",
        "ada-petitions@yahoo.com, ada@yahoo.com",
        "ada-petitions-x@yahoo.fr, ada@yahoo.fr",
        "-ada@yahoo.com, -ada@yahoo.com",
        "petitions@ada.fastmail.com, ada@fastmail.com",
        "petitions+x@ada.fastmail.fm, ada@fastmail.fm",
        "ada@fastmail.com, ada@fastmail.com",
        "ada-l@fastmail.com, ada-l@fastmail.com",
        "a.da-l@outlook.com, a.da-l@outlook.com",
        "a-b@example.org, a-b@example.org",
        "x@ada.example.org, x@ada.example.org"
    })
    void twoSpellingsOfOneMailboxAreTheSame(String typed, String normal) {
        assertThat(SupporterAddress.of(typed)).map(SupporterAddress::normal).contains(normal);
    }

    /** Who had signed before these rules were known was known by what was typed, without capitals and tags. */
    @ParameterizedTest
    @CsvSource({
        "A.Da+x@protonmail.com, a.da@protonmail.com",
        "ada@pm.me, ada@protonmail.com",
        "a-da@proton.me, ada@pm.me",
        "ada@icloud.com, ada@me.com",
        "ada-lovelace@yandex.com, ada.lovelace@yandex.ru",
        "ada.lovelace@ya.ru, ada.lovelace@yandex.by",
        "ada-x@yahoo.com, ada-x@yahoo.com",
        "x@ada.fastmail.com, x@ada.fastmail.com"
    })
    void whatAMailboxWasCalledBeforeIsKnown(String typed, String before) {
        SupporterAddress address = SupporterAddress.of(typed).orElseThrow();
        assertThat(address.earlier())
                .contains(before)
                .doesNotContain(address.normal())
                .hasSizeLessThanOrEqualTo(32);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ada@example.org", "a.da+x@gmail.com", "ada@outlook.com", "a.b-c@gmx.de"})
    void whereNoRuleIsNewNothingElseIsLookedFor(String typed) {
        assertThat(SupporterAddress.of(typed).orElseThrow().earlier()).isEmpty();
    }

    @Test
    void aDomainIsLargeBecauseTheListSaysSo() {
        assertThat(SupporterAddress.of("ada@ya.ru").orElseThrow().isOfALargeProvider())
                .isTrue();
        assertThat(SupporterAddress.of("x@ada.fastmail.com").orElseThrow().isOfALargeProvider())
                .isFalse();
        assertThat(SupporterAddress.of("ada@example.org").orElseThrow().isOfALargeProvider())
                .isFalse();
    }

    /** The owner of a domain owns all its subdomains. */
    @ParameterizedTest
    @CsvSource({
        "example.org, example.org",
        "a.example.org, example.org",
        "b.c.example.org, example.org",
        "x.example.co.uk, example.co.uk",
        "example.co.uk, example.co.uk",
        "co.uk, co.uk",
        "a.b.kobe.jp, a.b.kobe.jp",
        "x.a.b.kobe.jp, a.b.kobe.jp",
        "x.city.kobe.jp, city.kobe.jp",
        "x.xn--bcher-kva.example, xn--bcher-kva.example",
        "one.somebody.github.io, github.io",
        "two.duckdns.org, duckdns.org"
    })
    void aDomainIsWhatSomebodyHasRegistered(String domain, String registered) {
        assertThat(RegistrableDomain.of(domain)).isEqualTo(registered);
    }

    /** Of each of these the low byte would go to the mail server: to ada, to AB0A, or to the end of the line. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0161da@example.org",
                "a\u0264a@example.org",
                "ad\u0251@example.org",
                "\u0441\u0442\u0430\u0441@mail.ru",
                "\u010dada@example.org",
                "\u00e9va@example.org",
                "e\u0301va@example.org",
                "\uff41da@example.org",
                "\ud83d\ude00@example.org",
                "ada+\u0161@example.org"
            })
    void whatMailCannotNameIsRefused(String typed) {
        assertThat(SupporterAddress.of(typed)).isEqualTo(Optional.empty());
    }

    @Test
    void everySignThatNeedsNoQuotesIsTaken() {
        assertThat(SupporterAddress.of("o'neil!#$%&*+-/=?^_`{|}~9@example.org")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ada",
                "@example.org",
                "ada@",
                "ada@example",
                "ada@@example.org",
                "ada@b@example.org",
                "ada@example.org\nBcc: x@example.org",
                "ada\r\n@example.org",
                "ada\u760a,\u760d @example.org",
                "ada@-example.org",
                "ada@example..org",
                ".ada@example.org",
                "ada.@example.org",
                "a..da@example.org",
                "\"ada\"@example.org",
                "<ada@example.org>",
                "ada@[127.0.0.1]",
                "ada\u0000@example.org",
                "ada\u202e@example.org"
            })
    void whatIsNoneIsRefused(String typed) {
        assertThat(SupporterAddress.of(typed)).isEqualTo(Optional.empty());
    }

    @Test
    void whatIsLongerThanAnAddressCanBeIsRefused() {
        assertThat(SupporterAddress.of("a".repeat(65) + "@example.org")).isEmpty();
        assertThat(SupporterAddress.of("a@" + "b.".repeat(130) + "org")).isEmpty();
    }

    @Test
    void domainsOfAMinuteAreKnown() {
        assertThat(DisposableDomains.hold("mailinator.com")).isTrue();
        assertThat(DisposableDomains.hold("deep.mailinator.com")).isTrue();
        assertThat(DisposableDomains.hold("amnesty.org")).isFalse();
        assertThat(DisposableDomains.hold("gmail.com")).isFalse();
    }
}
