package ngo.portal.web.setting;

import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.TimeZone.SystemTimeZoneType;
import com.ibm.icu.util.ULocale;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import ngo.portal.persistence.setting.PersonSetting;
import ngo.portal.persistence.text.InterfaceLanguage;
import ngo.portal.web.shared.RequestLanguage;
import org.jspecify.annotations.Nullable;

/** Time zones by the names of their cities, in the language of the reader. */
@Named
@ApplicationScoped
public class Cities {

    private static final String NO_COUNTRY = "001";

    /** To name all of them takes as long as a page. */
    private final Map<InterfaceLanguage, List<City>> named = new ConcurrentHashMap<>();

    /**
     * What a zone is called.
     *
     * @param zone its name in the database of the IANA
     * @param country empty where it is no country's
     */
    public record City(String zone, String name, String country) {

        /** The city, and its country where there is one. */
        public String label() {
            return RequestLanguage.said(country.isEmpty() ? name : name + " · " + country);
        }

        private boolean isCalled(String given) {
            return name.toLowerCase(Locale.ROOT).equals(given);
        }
    }

    /** All that can be chosen, in the order of the names of zones. */
    public List<City> getAll() {
        return in(RequestLanguage.now());
    }

    /** The zone with this name, or with this city in the reader's language or in English. */
    public Optional<String> zone(String given) {
        String wanted = given.strip();
        if (PersonSetting.isZone(wanted)) {
            return Optional.of(wanted);
        }
        String folded = wanted.toLowerCase(Locale.ROOT);
        return Stream.concat(getAll().stream(), in(InterfaceLanguage.EN).stream())
                .filter(city -> city.isCalled(folded)
                        || city.zone().toLowerCase(Locale.ROOT).equals(folded))
                .findFirst()
                .map(City::zone);
    }

    List<City> in(InterfaceLanguage language) {
        return named.computeIfAbsent(language, Cities::named);
    }

    private static List<City> named(InterfaceLanguage language) {
        TimeZoneNames names = TimeZoneNames.getInstance(language.locale());
        List<City> all = new ArrayList<>();
        all.add(new City("UTC", "UTC", ""));
        TimeZone.getAvailableIDs(SystemTimeZoneType.CANONICAL_LOCATION, null, null).stream()
                .map(id -> city(id, names, language))
                .filter(city -> PersonSetting.isZone(city.zone()))
                .sorted((one, other) -> one.zone().compareTo(other.zone()))
                .forEach(all::add);
        return List.copyOf(all);
    }

    /** Some have names of their own in here that the database of the IANA knows as former ones. */
    private static City city(String id, TimeZoneNames names, InterfaceLanguage language) {
        @Nullable String name = names.getExemplarLocationName(id);
        String region = TimeZone.getRegion(id);
        String country = region.equals(NO_COUNTRY)
                ? ""
                : new ULocale.Builder().setRegion(region).build().getDisplayCountry(language.locale());
        return new City(
                TimeZone.getIanaID(id),
                name == null ? id.substring(id.lastIndexOf('/') + 1).replace('_', ' ') : name,
                country);
    }
}
