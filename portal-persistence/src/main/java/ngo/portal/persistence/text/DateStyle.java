package ngo.portal.persistence.text;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.text.DateTimePatternGenerator;
import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.GregorianCalendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Formats days and times for readers of a language. The style names the parts that are shown; the language determines their order. */
public enum DateStyle {
    DAY("yMMMMd"),
    SHORT_DAY("yMMMd"),
    WEEKDAY("yMMMMEEEEd"),
    MINUTE("yMMMdHHmm"),
    DAY_OF_MONTH("d"),
    MONTH("MMM"),
    MONTH_OF_YEAR("yMMM"),
    CLOCK("HHmm");

    /** French uses an ordinal for the first day of a month. */
    private static final Pattern FIRST = Pattern.compile("(?<![\\p{L}\\p{N}])1(?=[\\s\\u00a0\\u202f]\\p{L})");

    private static final Map<Form, DateFormat> FORMS = new ConcurrentHashMap<>();

    private static final Map<Place, String> CITIES = new ConcurrentHashMap<>();

    private static final List<Map.Entry<String, String>> MONTHS_OF_BOTH_NAMES = monthsOfBothNames();

    private static final int MINUTES_OF_AN_HOUR = 60;

    private final String skeleton;

    DateStyle(String skeleton) {
        this.skeleton = skeleton;
    }

    public String of(LocalDate day, InterfaceLanguage language) {
        return of(day.atStartOfDay(), language);
    }

    /**
     * Formats the local time as given: the caller has chosen the zone. Each thread uses a format of its own, because formats
     * are not thread-safe.
     */
    public String of(LocalDateTime moment, InterfaceLanguage language) {
        DateFormat form = FORMS.computeIfAbsent(new Form(this, language), Form::read);
        String words = form.clone().format(Date.from(moment.toInstant(ZoneOffset.UTC)));
        return language == InterfaceLanguage.FR ? FIRST.matcher(words).replaceFirst("1er") : words;
    }

    /**
     * The same for texts that are published for readers from everywhere: an Arabic month has one name in the east and
     * another in the west of the Arab world, and is given with both, as in documents of the United Nations.
     */
    public String published(LocalDateTime moment, InterfaceLanguage language) {
        String words = of(moment, language);
        if (language != InterfaceLanguage.AR) {
            return words;
        }
        return MONTHS_OF_BOTH_NAMES.stream()
                .filter(month -> words.contains(month.getKey()))
                .findFirst()
                .map(month -> words.replace(month.getKey(), month.getValue()))
                .orElse(words);
    }

    private static List<Map.Entry<String, String>> monthsOfBothNames() {
        String[] west = new DateFormatSymbols(InterfaceLanguage.AR.dates()).getMonths();
        String[] east = new DateFormatSymbols(ULocale.forLanguageTag("ar-SY")).getMonths();
        return IntStream.range(0, west.length)
                .mapToObj(month -> Map.entry(west[month], east[month] + "/" + west[month]))
                .toList();
    }

    /**
     * The name of a zone for readers: its city, and its offset from UTC at that moment, such as {@code Nairobi (UTC+3)}.
     * ICU's own form says GMT in most languages.
     */
    public static String zone(ZoneId zone, Instant at, InterfaceLanguage language) {
        String offset = language.isolate(offset(zone.getRules().getOffset(at)));
        String city = CITIES.computeIfAbsent(new Place(zone.getId(), language), Place::city);
        return city.isEmpty() ? offset : language.isolate(city) + " (" + offset + ")";
    }

    private static String offset(ZoneOffset offset) {
        int minutes = offset.getTotalSeconds() / MINUTES_OF_AN_HOUR;
        if (minutes == 0) {
            return "UTC";
        }
        int away = Math.abs(minutes);
        int odd = away % MINUTES_OF_AN_HOUR;
        return "UTC" + (minutes < 0 ? "\u2212" : "+") + away / MINUTES_OF_AN_HOUR + (odd == 0 ? "" : ":" + odd);
    }

    private record Place(String zone, InterfaceLanguage language) {

        /** Empty where a zone has no city. */
        String city() {
            String name =
                    TimeZoneNames.getInstance(language.locale()).getExemplarLocationName(TimeZone.getCanonicalID(zone));
            return name == null || !zone.contains("/") ? "" : name;
        }
    }

    private record Form(DateStyle style, InterfaceLanguage language) {

        DateFormat read() {
            String pattern =
                    DateTimePatternGenerator.getInstance(language.dates()).getBestPattern(style.skeleton);
            GregorianCalendar calendar = new GregorianCalendar(TimeZone.GMT_ZONE, language.locale());
            calendar.setGregorianChange(Date.from(Instant.ofEpochMilli(Long.MIN_VALUE)));
            DateFormat form = new SimpleDateFormat(pattern, language.locale());
            form.setCalendar(calendar);
            return form;
        }
    }
}
