package ngo.portal.web.setting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.Optional;
import ngo.portal.persistence.text.InterfaceLanguage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CitiesTest {

    private final Cities cities = new Cities();

    @ParameterizedTest
    @CsvSource({
        "Africa/Nairobi, Africa/Nairobi",
        "nairobi, Africa/Nairobi",
        "' Genève ', ",
        "Zurich, Europe/Zurich",
        "Kolkata, Asia/Kolkata",
        "asia/kathmandu, Asia/Kathmandu",
        "New York, America/New_York",
        "UTC, UTC",
        "'+02:00', ",
        "Atlantis, "
    })
    void aZoneIsFoundByItsNameOrByThatOfACity(String given, String zone) {
        assertThat(cities.zone(given)).isEqualTo(Optional.ofNullable(zone));
    }

    @Test
    void everyZoneThatIsOfferedIsOne() {
        assertThat(cities.getAll())
                .hasSizeGreaterThan(400)
                .allMatch(city -> ZoneId.getAvailableZoneIds().contains(city.zone()))
                .extracting(Cities.City::zone)
                .doesNotHaveDuplicates()
                .startsWith("UTC");
    }

    @Test
    void citiesAreCalledAsReadersCallThem() {
        assertThat(cities.in(InterfaceLanguage.AR))
                .extracting(Cities.City::label)
                .contains("نيروبي · كينيا", "القاهرة · مصر");
        assertThat(cities.in(InterfaceLanguage.FR))
                .extracting(Cities.City::label)
                .contains("Zurich · Suisse");
    }
}
