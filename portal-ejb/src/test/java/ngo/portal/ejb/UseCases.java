package ngo.portal.ejb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * Every use case that begins with the id of a document, called with that id and with something valid for all else, so that
 * only the document can be what is refused.
 */
public final class UseCases {

    private final UUID document;
    private final Map<Class<?>, Object> things;

    public UseCases(UUID document, Map<Class<?>, Object> things) {
        this.document = document;
        this.things = things;
    }

    /** The public methods of the service itself that begin with an id; the injected object is a proxy of it. */
    public static List<Method> of(Object service) {
        Class<?> type = service.getClass();
        while (!Modifier.isPublic(type.getModifiers())
                || type.getSimpleName().contains("$")
                || type.isSynthetic()
                || !type.getPackageName().startsWith("ngo.portal.ejb")
                || type.getSimpleName().startsWith("__")) {
            type = type.getSuperclass();
        }
        List<Method> found = Arrays.stream(type.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .filter(method -> method.getParameterCount() > 0 && method.getParameterTypes()[0] == UUID.class)
                .toList();
        assertThat(found).as("use cases of " + type).isNotEmpty();
        return found;
    }

    /** Each use case of these services, called repeatedly as the principal that was entered before. */
    public void allRefuse(Collection<?> services, String who, Runnable enter, Class<?>... refusals) {
        for (Object service : services) {
            for (Method useCase : of(service)) {
                enter.run();
                assertThat(refusal(service, useCase))
                        .as(who + " calls " + useCase)
                        .isInstanceOfAny(refusals);
            }
        }
    }

    private Throwable refusal(Object service, Method useCase) {
        List<Object> arguments = new ArrayList<>();
        arguments.add(document);
        Arrays.stream(useCase.getParameterTypes()).skip(1).map(this::something).forEach(arguments::add);
        Throwable thrown = catchThrowable(() -> useCase.invoke(service, arguments.toArray()));
        assertThat(thrown).as("nothing refused " + useCase).isNotNull();
        return Objects.requireNonNull(thrown.getCause(), () -> "no cause in " + thrown);
    }

    private Object something(Class<?> type) {
        return Objects.requireNonNull(things.get(type), () -> "the test knows no " + type);
    }
}
