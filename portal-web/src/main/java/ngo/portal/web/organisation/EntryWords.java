package ngo.portal.web.organisation;

import com.ibm.icu.util.ULocale;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import ngo.portal.persistence.organisation.entry.DirectoryLine;
import ngo.portal.persistence.organisation.entry.LogoRow;
import ngo.portal.persistence.text.names.Alphabet;
import ngo.portal.persistence.text.names.MixedScriptWord;
import ngo.portal.web.shared.Option;
import ngo.portal.web.shared.RequestLanguage;
import ngo.portal.web.shared.Text;

/** Formats codes of an entry as text: countries, languages, alphabets. */
@Named
@ApplicationScoped
public class EntryWords {

    private static final String BUNDLE = "directory";
    private static final int FINGERPRINT_PREFIX_CHARACTERS = 16;

    @Inject
    private Text text;

    public String countries(List<String> codes) {
        return text.row(codes.stream().map(EntryWords::country).toList());
    }

    /** Countries to choose from, in the order of the reader's language. */
    public List<Option> countries(List<String> codes, String chosen) {
        return codes.stream()
                .map(code -> new Option(code, country(code), code.equals(chosen)))
                .sorted(Comparator.comparing(
                        Option::label, Alphabet.of(RequestLanguage.now().tag())))
                .toList();
    }

    public String languages(List<String> tags) {
        return text.row(tags.stream().map(EntryWords::language).toList());
    }

    /** As the reader's language calls it. */
    static String country(String code) {
        return RequestLanguage.said(
                ULocale.getDisplayCountry("und-" + code, RequestLanguage.now().locale()));
    }

    private static String language(String tag) {
        Locale reader = RequestLanguage.now().locale().toLocale();
        return RequestLanguage.said(Locale.forLanguageTag(tag).getDisplayName(reader));
    }

    /** Which of its letters are of which alphabet, and what they look like. */
    public String letters(MixedScriptWord.Letters letters) {
        String these = text.row(letters.letters());
        String name = letters.name(RequestLanguage.now().tag());
        return letters.like().isEmpty()
                ? text.of(BUNDLE, "odd.letters", these, name, letters.letters().size())
                : text.of(BUNDLE, "odd.alike", these, name, letters.letters().size(), text.row(letters.like()));
    }

    /** The logo of a line of a list. */
    public String logo(DirectoryLine line) {
        return logo(line.alias(), line.logo());
    }

    /** The address of a logo; a changed logo has another address, so that caches may keep it. */
    public String logo(String alias, LogoRow logo) {
        return logo(alias, logo.fingerprint());
    }

    private static String logo(String alias, String fingerprint) {
        return "/logos/" + alias + ".png?" + fingerprint.substring(0, FINGERPRINT_PREFIX_CHARACTERS);
    }
}
