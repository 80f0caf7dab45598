package ngo.portal.web.shared.expression;

import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.ELResolver;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Resolves properties and methods of the portal's own beans. Other resolvers search all methods of the class at each call of a page, throwing
 * and catching exceptions on the way; the result never changes, so it is looked up once. Ambiguous methods are left to the others.
 *
 * <p>Methods of an {@code Optional} are called on itself: EL 6 would call those of its value, and find nothing if it is empty.
 */
public final class BeanMemberResolver extends ELResolver {

    private static final String OURS = "ngo.portal.";

    private record MethodKey(String name, int arguments) {}

    /** For each class what reads its properties; none where nothing does, or it is not for us. */
    private final ClassValue<Map<String, Optional<Method>>> getters = new ClassValue<>() {
        @Override
        protected Map<String, Optional<Method>> computeValue(Class<?> type) {
            return new ConcurrentHashMap<>();
        }
    };

    /** For each class what pages call of it; none where it is not for us. */
    private final ClassValue<Map<MethodKey, Optional<Method>>> known = new ClassValue<>() {
        @Override
        protected Map<MethodKey, Optional<Method>> computeValue(Class<?> type) {
            return new ConcurrentHashMap<>();
        }
    };

    @Override
    public @Nullable Object invoke(
            ELContext context,
            @Nullable Object base,
            @Nullable Object name,
            Class<?> @Nullable [] types,
            @Nullable Object @Nullable [] arguments) {
        if (base == null || name == null || types != null) {
            return null;
        }
        Class<?> type = base.getClass();
        if (!isOurs(type)) {
            return null;
        }
        @Nullable Object[] given = arguments == null ? new Object[0] : arguments;
        Optional<Method> method = known.get(type)
                .computeIfAbsent(new MethodKey(name.toString(), given.length), called -> find(type, called));
        if (method.isEmpty()) {
            return null;
        }
        @Nullable Object[] fitting = fitting(context, method.get(), given);
        try {
            Object answer = method.get().invoke(base, fitting);
            context.setPropertyResolved(base, name);
            return answer;
        } catch (InvocationTargetException e) {
            throw new ELException(e.getCause());
        } catch (IllegalAccessException e) {
            throw new ELException(e);
        }
    }

    private static boolean isOurs(Class<?> type) {
        return type.getName().startsWith(OURS) || type == Optional.class;
    }

    /** The only method of this name that takes so many arguments. */
    private static Optional<Method> find(Class<?> type, MethodKey called) {
        List<Method> fitting = Arrays.stream(type.getMethods())
                .filter(method -> method.getName().equals(called.name()))
                .filter(method -> !method.isBridge() && !Modifier.isStatic(method.getModifiers()))
                .filter(method -> takes(method, called.arguments()))
                .toList();
        return fitting.size() == 1 && Modifier.isPublic(type.getModifiers())
                ? fitting.stream().findFirst()
                : Optional.empty();
    }

    private static boolean takes(Method method, int arguments) {
        int taken = method.getParameterCount();
        return method.isVarArgs() ? arguments >= taken - 1 : arguments == taken;
    }

    private static @Nullable Object[] fitting(ELContext context, Method method, @Nullable Object[] given) {
        Class<?>[] types = method.getParameterTypes();
        @Nullable Object[] fitting = new Object[types.length];
        int single = method.isVarArgs() ? types.length - 1 : types.length;
        for (int i = 0; i < single; i++) {
            fitting[i] = context.convertToType(given[i], types[i]);
        }
        if (single < types.length) {
            Class<?> element = types[single].getComponentType();
            Object rest = Array.newInstance(element, given.length - single);
            for (int i = single; i < given.length; i++) {
                Array.set(rest, i - single, context.convertToType(given[i], element));
            }
            fitting[single] = rest;
        }
        return fitting;
    }

    @Override
    public @Nullable Object getValue(ELContext context, @Nullable Object base, @Nullable Object property) {
        if (base == null || !(property instanceof String name)) {
            return null;
        }
        Class<?> type = base.getClass();
        if (!isOurs(type)) {
            return null;
        }
        Optional<Method> getter = getters.get(type).computeIfAbsent(name, wanted -> getter(type, wanted));
        if (getter.isEmpty()) {
            return null;
        }
        try {
            Object value = getter.get().invoke(base);
            context.setPropertyResolved(base, property);
            return value;
        } catch (InvocationTargetException e) {
            throw new ELException(e.getCause());
        } catch (IllegalAccessException e) {
            throw new ELException(e);
        }
    }

    private static Optional<Method> getter(Class<?> type, String property) {
        boolean plain = Modifier.isPublic(type.getModifiers())
                && !property.isEmpty()
                && Character.isLowerCase(property.charAt(0))
                && !Map.class.isAssignableFrom(type)
                && !Collection.class.isAssignableFrom(type);
        if (!plain) {
            return Optional.empty();
        }
        String end = Character.toUpperCase(property.charAt(0)) + property.substring(1);
        return find(type, new MethodKey("is" + end, 0))
                .filter(method -> method.getReturnType() == boolean.class)
                .or(() -> find(type, new MethodKey("get" + end, 0)))
                .filter(method -> method.getReturnType() != void.class);
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
