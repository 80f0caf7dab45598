package ngo.portal.web.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import ngo.portal.persistence.audit.AuditFilter;
import ngo.portal.persistence.organisation.OrganisationRow;
import ngo.portal.persistence.organisation.OrganisationState;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;
import ngo.portal.persistence.shared.CommonRefusals.NotFound;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuditQueryTest {

    private static final UUID FIDH = UUID.randomUUID();

    private static final OrganisationRow ONLY =
            new OrganisationRow(FIDH, "fidh", "FIDH", "FIDH", OrganisationState.ACTIVE, "", "", "", false);

    private static Optional<OrganisationRow> known(String alias) {
        return Optional.of(ONLY).filter(row -> row.alias().equals(alias));
    }

    private static AuditQuery asked(String... pairs) {
        Map<String, String> given = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            given.put(pairs[i], pairs[i + 1]);
        }
        return AuditQuery.of(given::get);
    }

    @Test
    void nothingAskedIsEverything() {
        assertThat(asked().filter(AuditQueryTest::known)).isEqualTo(AuditFilter.everything());
        assertThat(asked().address()).isEmpty();
        assertThat(asked().narrows()).isFalse();
    }

    @Test
    void bothDaysAreWantedWholeInTheZoneOfTheReader() {
        AuditFilter filter = asked("from", "2026-11-24", "to", "2026-11-24", "zone", "Africa/Nairobi")
                .filter(AuditQueryTest::known);

        assertThat(filter.from()).isEqualTo(Instant.parse("2026-11-23T21:00:00Z"));
        assertThat(filter.until()).isEqualTo(Instant.parse("2026-11-24T21:00:00Z"));
    }

    @Test
    void anAddressSaysAgainWhatWasAsked() {
        AuditQuery query = asked("organisation", "fidh", "actor", "a b&c", "zone", "Europe/Paris", "kind", " ");

        assertThat(query.address()).isEqualTo("organisation=fidh&actor=a+b%26c&zone=Europe%2FParis");
        assertThat(query.filter(AuditQueryTest::known).organisation()).isEqualTo(FIDH);
        assertThat(query.byActor("x").address()).contains("actor=x&");
    }

    @Test
    void aTrailThatTheReaderMayNotReadDoesNotExist() {
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> asked("organisation", "omct").filter(AuditQueryTest::known));
    }

    @ParameterizedTest
    @CsvSource({"from, yesterday", "to, 2026-02-30", "object, 1", "from, +999999999-12-31", "to, +999999999-12-31"})
    void anInvalidValueIsRejectedByName(String name, String value) {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> asked(name, value).filter(AuditQueryTest::known))
                .satisfies(refused -> assertThat(refused.field()).isEqualTo(name));
    }

    @Test
    void whatNobodyCanHaveTypedIsRefused() {
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> asked("zone", "Mars/Olympus"));
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> asked("actor", "a\0"));
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> asked("actor", "a".repeat(101)));
    }
}
