package ngo.portal.persistence.shared;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import ngo.portal.persistence.shared.CommonRefusals.DoubledTime;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;
import ngo.portal.persistence.shared.CommonRefusals.SkippedTime;

/**
 * Parses numbers, days, instants, zones and ids that people and programs send. It checks length and form before it calls a
 * parser of the platform: a number such as {@code 1e300000000} is short and yet fills the memory once it is written out. The
 * result is empty for invalid input; the caller names the field.
 */
public final class InputParser {

    /** The most characters of a short text that goes with an act, such as a reason or a note. */
    public static final int MAX_WORDS_CHARACTERS = 4_000;

    /** The most characters of any value parsed here; longer input is invalid. */
    private static final int MAX_VALUE_CHARACTERS = 64;

    /** Digits as keyboards for Arabic and Persian produce them. */
    private static final Pattern OTHER_DIGIT = Pattern.compile("[\\u0660-\\u0669\\u06f0-\\u06f9]");

    private static final Pattern AMOUNT = Pattern.compile("[0-9]{1,12}(\\.[0-9]{1,4})?");
    private static final Pattern SUM = Pattern.compile("[0-9]{1,18}(\\.[0-9]{1,4})?");
    private static final Pattern RATE = Pattern.compile("[0-9]{1,9}(\\.[0-9]{1,9})?");
    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,9}");
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern MINUTE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2})?");
    private static final Pattern INSTANT =
            Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]{1,9})?)?"
                    + "(Z|[+-][0-9]{2}:[0-9]{2}(:[0-9]{2})?)");
    private static final Pattern MONTH = Pattern.compile("[0-9]{4}-[0-9]{2}");
    private static final Pattern ZONE = Pattern.compile("[A-Za-z0-9+:/_-]{1,64}");
    private static final Pattern ID = Pattern.compile("[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}");

    /** Earlier and later days mean nothing here, and not every part of the portal could write them. */
    private static final int MIN_YEAR = 1900;

    private static final int MAX_YEAR = 9998;

    private InputParser() {}

    /** A sum of money: up to 12 digits, and up to 4 behind a point. */
    public static Optional<BigDecimal> amount(String given) {
        return read(AMOUNT, given, BigDecimal::new);
    }

    /**
     * The same as people type it: in their own digits, with a point or a comma before the decimals. Blanks and apostrophes
     * between thousands are ignored, and so is the other separator, if it occurs only between thousands.
     */
    public static Optional<BigDecimal> typedAmount(String typed) {
        return typed.length() > MAX_VALUE_CHARACTERS ? Optional.empty() : amount(withPoint(western(typed)));
    }

    /** A day as people type it, in their own digits. */
    public static Optional<LocalDate> typedDay(String typed) {
        return day(western(typed));
    }

    /** A minute as people type it, in their own digits. */
    public static Optional<LocalDateTime> typedMinute(String typed) {
        return minute(western(typed));
    }

    private static String western(String typed) {
        return typed.length() > MAX_VALUE_CHARACTERS
                ? typed
                : OTHER_DIGIT
                        .matcher(typed)
                        .replaceAll(digit ->
                                String.valueOf(Character.digit(digit.group().charAt(0), 10)));
    }

    private static String withPoint(String typed) {
        String signed =
                typed.replaceAll("[\\s\\u00a0\\u202f'\\u2019\\u066c]", "").replace('\u066b', '.');
        int last = Math.max(signed.lastIndexOf(','), signed.lastIndexOf('.'));
        if (last < 0) {
            return signed;
        }
        String thousands = signed.charAt(last) == ',' ? "." : ",";
        if (signed.contains(thousands)) {
            String whole = signed.substring(0, last);
            return isGrouped(whole, thousands)
                    ? whole.replace(thousands, "") + "." + signed.substring(last + 1)
                    : signed;
        }
        String only = signed.substring(last, last + 1);
        boolean repeated = signed.indexOf(only) < last;
        return repeated && isGrouped(signed, only) ? signed.replace(only, "") : signed.replace(',', '.');
    }

    private static boolean isGrouped(String whole, String sign) {
        return whole.matches("[0-9]{1,3}(?:" + Pattern.quote(sign) + "[0-9]{3})+");
    }

    /** A sum of amounts; it may be longer than one that somebody types. */
    public static Optional<BigDecimal> sum(String written) {
        return read(SUM, written, BigDecimal::new);
    }

    /** An exchange rate: up to 9 digits before and behind the point. */
    public static Optional<BigDecimal> rate(String given) {
        return read(RATE, given, BigDecimal::new);
    }

    /** A whole number of up to 9 digits. */
    public static Optional<Integer> whole(String given) {
        return read(WHOLE, given, Integer::valueOf);
    }

    /** A day such as 2027-02-28. */
    public static Optional<LocalDate> day(String given) {
        return read(DAY, given, LocalDate::parse).filter(day -> isNear(day.getYear()));
    }

    /** A minute of a day in a zone that is named elsewhere, such as 2027-02-28T18:00. */
    public static Optional<LocalDateTime> minute(String given) {
        return read(MINUTE, given, LocalDateTime::parse).filter(minute -> isNear(minute.getYear()));
    }

    /** An instant with its offset from UTC, such as 2027-02-28T18:00:00+01:00. */
    public static Optional<Instant> instant(String given) {
        return read(INSTANT, given, OffsetDateTime::parse)
                .filter(instant -> isNear(instant.getYear()))
                .map(OffsetDateTime::toInstant);
    }

    /** A month such as 2027-02. */
    public static Optional<YearMonth> month(String given) {
        return read(MONTH, given, YearMonth::parse).filter(month -> isNear(month.getYear()));
    }

    /**
     * The instant of a minute in a zone. A minute that daylight saving time skips or repeats is refused, so that nobody gets
     * a time that they have not set.
     *
     * @param zone an IANA name
     * @param field the input that contains the minute
     */
    public static Instant instant(LocalDateTime minute, String zone, String field) {
        ZoneId there = zone(zone).orElseThrow(() -> new InvalidInput("zone"));
        List<ZoneOffset> offsets = there.getRules().getValidOffsets(minute);
        if (offsets.isEmpty()) {
            throw new SkippedTime(field, zone);
        }
        if (offsets.size() > 1) {
            throw new DoubledTime(field, zone);
        }
        return minute.toInstant(offsets.get(0));
    }

    public static Optional<ZoneId> zone(String given) {
        return read(ZONE, given, ZoneId::of);
    }

    public static Optional<UUID> id(String given) {
        return read(ID, given, UUID::fromString);
    }

    private static boolean isNear(int year) {
        return year >= MIN_YEAR && year <= MAX_YEAR;
    }

    private static <T> Optional<T> read(Pattern form, String given, Function<String, T> parse) {
        if (given.length() > MAX_VALUE_CHARACTERS || !form.matcher(given).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(parse.apply(given));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
