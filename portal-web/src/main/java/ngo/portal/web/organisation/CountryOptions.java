package ngo.portal.web.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import ngo.portal.persistence.text.InterfaceLanguage;
import ngo.portal.web.shared.Option;
import ngo.portal.web.shared.RequestLanguage;

/** All countries by their names, in the order of the reader's language. */
@ApplicationScoped
public class CountryOptions {

    /** To name and to order them takes as long as a page. */
    private final Map<InterfaceLanguage, List<Option>> named = new ConcurrentHashMap<>();

    /** With one of them chosen; with none where this is no code of one. */
    public List<Option> all(String chosen) {
        return named.computeIfAbsent(RequestLanguage.now(), CountryOptions::named).stream()
                .map(one -> new Option(
                        one.value(),
                        RequestLanguage.said(one.label()),
                        one.value().equals(chosen)))
                .toList();
    }

    private static List<Option> named(InterfaceLanguage language) {
        return CodeKind.COUNTRIES.find("", Integer.MAX_VALUE).stream()
                .map(code -> new Option(code, CodeKind.COUNTRIES.name(code, language.locale()), false))
                .toList();
    }
}
