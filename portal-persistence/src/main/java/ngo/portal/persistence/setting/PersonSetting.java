package ngo.portal.persistence.setting;

import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import ngo.portal.persistence.text.InterfaceLanguage;

/**
 * The personal settings of a person.
 *
 * @param language tag of a language, empty for that of the browser
 * @param zone name of a zone, empty for UTC
 * @param lowBandwidth pages carry no more than is needed
 * @param welcomed the first steps have been read and hidden
 */
public record PersonSetting(
        String language, String zone, Theme theme, TextSize textSize, boolean lowBandwidth, boolean welcomed) {

    /** The settings of a person who has set nothing. */
    public static final PersonSetting NONE = new PersonSetting("", "", Theme.SYSTEM, TextSize.NORMAL, false, false);

    private static final Set<String> ZONES = Set.copyOf(ZoneId.getAvailableZoneIds());

    /** The colour schemes. */
    public enum Theme {
        /** The scheme of the device. */
        SYSTEM,
        LIGHT,
        DARK
    }

    /** The text sizes, relative to the size of the browser. */
    public enum TextSize {
        NORMAL,
        LARGE,
        LARGEST
    }

    /** Whether there is a zone with this name in the database of the IANA. */
    public static boolean isZone(String name) {
        return ZONES.contains(name);
    }

    /** The language that was set, if it is still offered. */
    public Optional<InterfaceLanguage> spoken() {
        return InterfaceLanguage.of(language).filter(OfferedLanguages.here().all()::contains);
    }

    /** The zone in which times are shown. */
    public ZoneId at() {
        return zone(zone);
    }

    /** The zone of this name; UTC where the name is empty. */
    public static ZoneId zone(String name) {
        return ZoneId.of(isZone(name) ? name : "UTC");
    }

    /** The same in another language. */
    public PersonSetting in(String other) {
        return new PersonSetting(other, zone, theme, textSize, lowBandwidth, welcomed);
    }

    /** The same with another colour scheme and text size. */
    public PersonSetting looking(Theme other, TextSize size) {
        return new PersonSetting(language, zone, other, size, lowBandwidth, welcomed);
    }

    /** The same with the first steps hidden, or shown again. */
    public PersonSetting welcomed(boolean read) {
        return new PersonSetting(language, zone, theme, textSize, lowBandwidth, read);
    }
}
