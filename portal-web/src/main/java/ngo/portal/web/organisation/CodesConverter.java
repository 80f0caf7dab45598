package ngo.portal.web.organisation;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.FacesConverter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import ngo.portal.ejb.organisation.EntryValidation;
import ngo.portal.web.shared.Text;
import org.jspecify.annotations.Nullable;

/** Codes of countries or languages, in one line. The field's attribute {@code rule} says which. */
@FacesConverter("codes")
public class CodesConverter implements Converter<List<String>> {

    private static final String COUNTRIES = "countries";

    @Override
    public List<String> getAsObject(FacesContext faces, UIComponent field, @Nullable String typed) {
        String rule = String.valueOf(field.getAttributes().get("rule"));
        List<String> codes = of(rule, typed == null ? "" : typed);
        List<String> unknown =
                codes.stream().filter(code -> !isKnown(rule, code)).toList();
        if (!unknown.isEmpty()) {
            Text text = CDI.current().select(Text.class).get();
            throw text.unreadable(text.of("directory", "problem." + rule, text.row(unknown)));
        }
        return new ArrayList<>(codes);
    }

    @Override
    public String getAsString(FacesContext faces, UIComponent field, @Nullable List<String> codes) {
        return codes == null ? "" : String.join(", ", codes);
    }

    /** Capitals or not makes no difference to a country. */
    static List<String> of(String rule, String typed) {
        return EntryValidation.split(rule.equals(COUNTRIES) ? typed.toUpperCase(Locale.ROOT) : typed).stream()
                .distinct()
                .toList();
    }

    private static boolean isKnown(String rule, String code) {
        return rule.equals(COUNTRIES) ? EntryValidation.isCountry(code) : EntryValidation.isLanguage(code);
    }
}
