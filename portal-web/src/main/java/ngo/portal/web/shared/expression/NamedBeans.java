package ngo.portal.web.shared.expression;

import jakarta.el.ELContext;
import jakarta.el.ELResolver;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.CDI;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The portal's own beans by their names, as CDI's own resolver finds them, which looks for each name anew on every page and a hundred times on one. What
 * it finds for a bean of a request, a view, a session or the application is a stand-in that is the same for everybody and asks for the
 * bean of the moment when it is used: so the stand-in is kept. Beans that depend on where they are used are left to CDI, and so
 * are those of others, which have their own ways with implicit names.
 */
public final class NamedBeans extends ELResolver {

    private static final String OURS = "ngo.portal.";

    /** Kept for names of no such bean; pages have a few hundred names in all. */
    private static final Object NONE = new Object();

    private final Map<String, Object> known = new ConcurrentHashMap<>();

    @Override
    public @Nullable Object getValue(ELContext context, @Nullable Object base, @Nullable Object property) {
        if (base != null || !(property instanceof String name)) {
            return null;
        }
        @Nullable Object kept = known.get(name);
        Object bean = kept == null ? known.computeIfAbsent(name, NamedBeans::find) : kept;
        if (bean == NONE) {
            return null;
        }
        context.setPropertyResolved(null, name);
        return bean;
    }

    private static Object find(String name) {
        BeanManager manager = CDI.current().getBeanManager();
        Set<Bean<?>> beans = manager.getBeans(name);
        if (beans.isEmpty()) {
            return NONE;
        }
        Bean<?> bean = manager.resolve(beans);
        boolean ours = bean.getBeanClass().getName().startsWith(OURS);
        return ours && manager.isNormalScope(bean.getScope())
                ? manager.getReference(bean, Object.class, manager.createCreationalContext(bean))
                : NONE;
    }

    @Override
    public @Nullable Class<?> getType(ELContext context, @Nullable Object base, @Nullable Object property) {
        return null;
    }

    @Override
    public void setValue(ELContext context, @Nullable Object base, @Nullable Object property, @Nullable Object value) {}

    @Override
    public boolean isReadOnly(ELContext context, @Nullable Object base, @Nullable Object property) {
        return false;
    }

    @Override
    public @Nullable Class<?> getCommonPropertyType(ELContext context, @Nullable Object base) {
        return null;
    }
}
