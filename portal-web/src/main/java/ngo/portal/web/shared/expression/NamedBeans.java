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
 * Resolves the portal's own CDI beans by name and caches them. CDI's resolver searches for each name again on every page, up to a hundred times
 * on one. For a bean of a request, a view, a session or the application it finds a client proxy, which is the same for everybody and finds the
 * current instance at each use: the proxy is cached. Dependent beans are left to CDI, as are beans of libraries, which have their own rules for
 * implicit names.
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
