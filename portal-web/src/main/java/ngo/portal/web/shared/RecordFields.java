package ngo.portal.web.shared;

import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.ELResolver;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Lets pages read the fields of a record by their names; the expression language learns it by itself only later. */
public class RecordFields extends ELResolver {

    private static final ClassValue<RecordComponent[]> FIELDS = new ClassValue<>() {
        @Override
        protected RecordComponent[] computeValue(Class<?> type) {
            return type.getRecordComponents();
        }
    };

    @Override
    public @Nullable Object getValue(ELContext context, @Nullable Object base, Object property) {
        RecordComponent field = field(base, property);
        if (field == null) {
            return null;
        }
        context.setPropertyResolved(base, property);
        try {
            return field.getAccessor().invoke(base);
        } catch (ReflectiveOperationException e) {
            throw new ELException(e);
        }
    }

    @Override
    public @Nullable Class<?> getType(ELContext context, @Nullable Object base, Object property) {
        return null;
    }

    @Override
    public void setValue(ELContext context, @Nullable Object base, Object property, @Nullable Object value) {
        // A record stays as it is; with nothing resolved here the expression fails by itself.
    }

    @Override
    public boolean isReadOnly(ELContext context, @Nullable Object base, Object property) {
        boolean known = field(base, property) != null;
        if (known) {
            context.setPropertyResolved(base, property);
        }
        return known;
    }

    @Override
    public @Nullable Class<?> getCommonPropertyType(ELContext context, @Nullable Object base) {
        return base instanceof Record ? String.class : null;
    }

    private static @Nullable RecordComponent field(@Nullable Object base, Object property) {
        if (!(base instanceof Record)) {
            return null;
        }
        return Arrays.stream(FIELDS.get(base.getClass()))
                .filter(field -> field.getName().equals(property))
                .findFirst()
                .orElse(null);
    }
}
