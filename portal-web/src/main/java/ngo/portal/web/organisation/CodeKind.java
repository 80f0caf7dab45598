package ngo.portal.web.organisation;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.util.ULocale;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import ngo.portal.ejb.organisation.EntryValidation;
import ngo.portal.persistence.text.InterfaceLanguage;
import ngo.portal.persistence.text.names.Alphabet;
import ngo.portal.web.shared.RequestLanguage;

/** What is chosen by a code and found by its name in the reader's language, in English, or by the code itself. */
public enum CodeKind {
    COUNTRIES {
        @Override
        String[] codes() {
            return Locale.getISOCountries();
        }

        @Override
        boolean isKnown(String code) {
            return EntryValidation.isCountry(code);
        }

        @Override
        String name(String code, ULocale reader) {
            return ULocale.getDisplayCountry("und-" + code, reader);
        }
    },
    LANGUAGES {
        @Override
        String[] codes() {
            return Locale.getISOLanguages();
        }

        @Override
        boolean isKnown(String code) {
            return EntryValidation.isLanguage(code);
        }

        @Override
        String name(String code, ULocale reader) {
            return ULocale.forLanguageTag(code).getDisplayName(reader);
        }
    };

    private static final Normalizer2 APART = Normalizer2.getNFDInstance();
    private static final Pattern MARKS = Pattern.compile("\\p{M}");

    /** All that are offered. */
    abstract String[] codes();

    /** Whether a code is valid in an entry. */
    abstract boolean isKnown(String code);

    abstract String name(String code, ULocale reader);

    /** As the reader's language calls it. */
    public String name(String code) {
        return RequestLanguage.said(name(code, RequestLanguage.now().locale()));
    }

    /** As an address says it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<CodeKind> of(String word) {
        return Stream.of(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }

    /** In the order of the reader's language, those first whose name begins so. */
    List<String> find(String words, int most) {
        String wanted = folded(words);
        return Stream.of(codes())
                .filter(code -> isKnown(code)
                        && (wanted.isEmpty()
                                || code.equalsIgnoreCase(wanted)
                                || folded(name(code)).contains(wanted)
                                || folded(name(code, InterfaceLanguage.EN.locale()))
                                        .contains(wanted)))
                .sorted(Comparator.comparing(
                                (String code) -> !folded(name(code)).startsWith(wanted))
                        .thenComparing(
                                this::name, Alphabet.of(RequestLanguage.now().tag())))
                .limit(most)
                .toList();
    }

    private static String folded(String text) {
        return MARKS.matcher(APART.normalize(text))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .strip();
    }
}
