package ngo.portal.persistence.text;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.DateTimePatternGenerator;
import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.GregorianCalendar;
import com.ibm.icu.util.TimeZone;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Days and times as readers of a language write them. What is shown is named here, in which order it stands the language knows. */
public enum DateStyle {
    DAY("yMMMMd"),
    SHORT_DAY("yMMMd"),
    WEEKDAY("yMMMMEEEEd"),
    MINUTE("yMMMdHHmm"),
    DAY_OF_MONTH("d"),
    MONTH("MMM"),
    MONTH_OF_YEAR("yMMM"),
    CLOCK("HHmm");

    /** French has a word of its own for the first day of a month. */
    private static final Pattern FIRST = Pattern.compile("(?<![\\p{L}\\p{N}])1(?=[\\s\\u00a0\\u202f]\\p{L})");

    private static final Map<Form, DateFormat> FORMS = new ConcurrentHashMap<>();

    private final String skeleton;

    DateStyle(String skeleton) {
        this.skeleton = skeleton;
    }

    public String of(LocalDate day, InterfaceLanguage language) {
        return of(day.atStartOfDay(), language);
    }

    /** As it stands: whoever asks has chosen the zone. A format is no two threads' at a time. */
    public String of(LocalDateTime moment, InterfaceLanguage language) {
        DateFormat form = FORMS.computeIfAbsent(new Form(this, language), Form::read);
        String words = form.clone().format(Date.from(moment.toInstant(ZoneOffset.UTC)));
        return language == InterfaceLanguage.FR ? FIRST.matcher(words).replaceFirst("1er") : words;
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
