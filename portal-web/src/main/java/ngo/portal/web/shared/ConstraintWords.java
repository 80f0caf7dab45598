package ngo.portal.web.shared;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The messages of violated constraints, in the language of the reader. The platform would use messages of its own, and outside of a page the
 * language of the machine.
 */
public final class ConstraintWords implements MessageInterpolator {

    private static final String RULES = "\\{jakarta\\.validation\\.constraints\\.(\\w+)\\.message}";

    private static final Text TEXT = new Text();

    /** Validates the inputs of pages; services have one of the platform, the violations of which are put {@linkplain #of into words} later. */
    public static ValidatorFactory validators() {
        return Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(new ConstraintWords())
                .buildValidatorFactory();
    }

    public static String of(ConstraintViolation<?> violation) {
        return words(
                violation.getMessageTemplate(),
                violation.getConstraintDescriptor().getAttributes(),
                violation.getInvalidValue());
    }

    @Override
    public String interpolate(String template, Context context) {
        return words(template, context.getConstraintDescriptor().getAttributes(), context.getValidatedValue());
    }

    @Override
    public String interpolate(String template, Context context, Locale locale) {
        return interpolate(template, context);
    }

    static String words(String template, Map<String, Object> rule, @Nullable Object value) {
        return switch (template.replaceFirst(RULES, "$1")) {
            case "NotNull", "NotBlank", "NotEmpty" -> missing();
            case "Size" -> size((int) limit(rule, "min"), (int) limit(rule, "max"), value);
            case "Min", "DecimalMin" -> said("LEAST", limit(rule, "value"));
            case "Max", "DecimalMax" -> said("MOST", limit(rule, "value"));
            case "Digits" -> said("DIGITS", limit(rule, "integer"), limit(rule, "fraction"));
            default -> TEXT.of("common", "jakarta.faces.component.UIInput.CONVERSION");
        };
    }

    private static String size(int least, int most, @Nullable Object value) {
        boolean several = value instanceof Collection || value instanceof Map;
        if (least == most && !several) {
            return said("EXACT", most);
        }
        return isEmpty(value) ? missing() : said(several ? "ENTRIES" : "LENGTH", most);
    }

    private static boolean isEmpty(@Nullable Object value) {
        return value instanceof Collection<?> several
                ? several.isEmpty()
                : value instanceof Map<?, ?> named ? named.isEmpty() : "".equals(value);
    }

    private static String missing() {
        return TEXT.of("common", "jakarta.faces.component.UIInput.REQUIRED");
    }

    private static String said(String rule, Object... limits) {
        return TEXT.of("problem", "constraint." + rule, limits);
    }

    private static Object limit(Map<String, Object> rule, String name) {
        return Objects.requireNonNull(rule.get(name));
    }
}
