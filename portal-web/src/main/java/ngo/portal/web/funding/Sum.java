package ngo.portal.web.funding;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.FacesConverter;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import ngo.portal.web.shared.Text;
import org.jspecify.annotations.Nullable;

/** A sum as one types it: digits with a point or comma before the coins; blanks between thousands do not matter. */
@FacesConverter("sum")
public class Sum implements Converter<BigDecimal> {

    private static final Pattern FORM = Pattern.compile("[0-9]{1,12}([.,][0-9]{1,4})?");

    @Override
    public BigDecimal getAsObject(FacesContext faces, UIComponent field, @Nullable String typed) {
        String digits = typed == null ? "" : typed.replaceAll("[\\s\\u00a0\\u202f']", "");
        if (digits.isEmpty()) {
            return BigDecimal.ZERO;
        }
        if (!FORM.matcher(digits).matches()) {
            Text text = CDI.current().select(Text.class).get();
            throw text.unreadable(text.of("funding", "problem.sum"));
        }
        return new BigDecimal(digits.replace(',', '.'));
    }

    @Override
    public String getAsString(FacesContext faces, UIComponent field, @Nullable BigDecimal sum) {
        return sum == null || sum.signum() == 0 ? "" : sum.toPlainString();
    }
}
