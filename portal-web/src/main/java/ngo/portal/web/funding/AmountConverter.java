package ngo.portal.web.funding;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.FacesConverter;
import java.math.BigDecimal;
import ngo.portal.persistence.shared.InputParser;
import ngo.portal.web.shared.Text;
import org.jspecify.annotations.Nullable;

/** A sum as one types it: digits with a point or comma before the coins; blanks between thousands do not matter. */
@FacesConverter("sum")
public class AmountConverter implements Converter<BigDecimal> {

    @Override
    public BigDecimal getAsObject(FacesContext faces, UIComponent field, @Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return BigDecimal.ZERO;
        }
        return InputParser.typedAmount(typed).orElseThrow(() -> {
            Text text = CDI.current().select(Text.class).get();
            return text.unreadable(text.of("funding", "problem.sum"));
        });
    }

    @Override
    public String getAsString(FacesContext faces, UIComponent field, @Nullable BigDecimal sum) {
        return sum == null || sum.signum() == 0 ? "" : sum.toPlainString();
    }
}
