package ngo.portal.persistence.petition.desk;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;
import ngo.portal.persistence.shared.InputParser;

/** How many people have signed a sheet, by country. Two people have counted the same where the text is the same. */
public record SheetNumbers(SortedMap<String, Integer> byCountry) {

    private static final int MOST = 999_999;
    private static final Set<String> COUNTRIES = new HashSet<>(Arrays.asList(Locale.getISOCountries()));
    private static final Pattern ONE = Pattern.compile("\\s*([A-Za-z]{2})[\\s:=]+([0-9]{1,6})\\s*");

    public SheetNumbers {
        if (byCountry.isEmpty()
                || !COUNTRIES.containsAll(byCountry.keySet())
                || byCountry.values().stream().anyMatch(number -> number < 1 || number > MOST)) {
            throw new InvalidInput("numbers");
        }
        byCountry = new TreeMap<>(byCountry);
    }

    public static SheetNumbers of(Map<String, Integer> numbers) {
        return new SheetNumbers(new TreeMap<>(numbers));
    }

    /** Parses typed input: a country and a number on each line, or between commas, such as {@code FR 20}. */
    public static SheetNumbers typed(String typed) {
        SortedMap<String, Integer> numbers = new TreeMap<>();
        for (String line : typed.split("[\\n,;]+", -1)) {
            if (line.isBlank()) {
                continue;
            }
            Matcher one = ONE.matcher(line);
            if (!one.matches()
                    || numbers.put(
                                    one.group(1).toUpperCase(Locale.ROOT),
                                    InputParser.whole(one.group(2)).orElse(0))
                            != null) {
                throw new InvalidInput("numbers");
            }
        }
        return new SheetNumbers(numbers);
    }

    /** The text as it is stored. */
    public String text() {
        return byCountry.entrySet().stream()
                .map(one -> one.getKey() + " " + one.getValue())
                .collect(Collectors.joining(", "));
    }
}
